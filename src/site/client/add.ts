import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { addFailure } from '../page/add/add-failure.ts';
import { addPreview, type Preview } from '../page/add/add-preview.ts';
import { say } from '../page/say.ts';
import { requireElement } from './find-element.ts';
import { findRoot } from './load-data.ts';
import { RequestFailed, sendRequest } from './send-request.ts';
import { showContent } from './show-content.ts';

const form = requireElement<HTMLFormElement>('#add-form');
const drop = requireElement('#drop');
const chooser = requireElement<HTMLInputElement>('#file');
const fileName = requireElement('#file-name');
const progress = requireElement('#progress');
const bar = requireElement<HTMLProgressElement>('#progress-bar');
const statusPlace = requireElement('#add-status');
const readError = requireElement('#add-error');
const storeError = requireElement('#store-error');
const previewStep = requireElement('#preview-step');
const preview = requireElement('#preview');
const storeStep = requireElement('#store-step');
const documentId = requireElement<HTMLInputElement>('#document');
const documentTitle = requireElement<HTMLInputElement>('#document-title');
const effective = requireElement<HTMLInputElement>('#effective');
const storeButton = requireElement<HTMLButtonElement>('#store');
const stored = requireElement('#stored');

/** The file stays here, whatever fails. */
let file: File | undefined;
let token: string | undefined;
let running: AbortController | undefined;

const largest = 20 * 1024 * 1024;

function choose(chosen: File): void {
  file = chosen;
  showContent(fileName, [{ type: 'text', value: `${chosen.name}（${writeSize(chosen.size)}）` }]);
  showContent(stored, []);
  void read();
}

function writeSize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024).toLocaleString('ja-JP')} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Sends the file to be read, and shows what was read. */
async function read(): Promise<void> {
  if (!file) return;
  running?.abort();
  const own = new AbortController();
  running = own;
  token = undefined;
  previewStep.hidden = true;
  storeStep.hidden = true;
  clearErrors();
  if (file.size > largest) {
    fail(
      new RequestFailed(
        'ファイルが大きすぎます（20 MBまで）。分けるか、コマンドの yakkan add で加えてください。',
        413,
      ),
      readError,
    );
    return;
  }
  const body = new FormData();
  body.append('file', file, file.name);
  progress.hidden = false;
  bar.removeAttribute('value');
  showContent(statusPlace, [say('送っています…', 'Sending…')]);
  try {
    const answer = await sendRequest<Preview>(`${findRoot()}api/v1/documents:preview`, body, {
      signal: own.signal,
      onSent: (part) => {
        bar.value = Math.round(part * 100);
        if (part < 1) return;
        // How long the reading takes, nobody knows before.
        bar.removeAttribute('value');
        showContent(statusPlace, [say('読み取っています…', 'Reading…')]);
      },
    });
    if (running !== own) return;
    show(answer);
  } catch (error) {
    if (running === own) fail(error, readError, { kind: 'again', run: read });
  } finally {
    if (running === own) progress.hidden = true;
  }
}

function show(read: Preview): void {
  token = read.token;
  showContent(statusPlace, [
    say('読み取りました。内容を確かめてください。', 'Read; see whether it is right.'),
  ]);
  showContent(preview, addPreview(read));
  previewStep.hidden = false;
  storeStep.hidden = false;
  if (documentTitle.value === '' && read.title !== undefined) documentTitle.value = read.title;
  if (effective.value === '' && read.effectiveDate !== undefined) effective.value = read.effectiveDate;
}

function clearErrors(): void {
  for (const place of [readError, storeError]) showContent(place, []);
}

/** Says what went wrong; what was chosen and typed stays, and the step can be tried again. */
function fail(
  error: unknown,
  place: HTMLElement,
  offer?: { kind: 'again' | 'replace'; run: () => Promise<void> },
): void {
  const status = isHeldAlready(error) ? 409 : error instanceof RequestFailed ? error.status : -1;
  const reason = error instanceof Error ? error.message : String(error);
  showContent(statusPlace, []);
  showContent(place, addFailure(status, reason, offer?.kind));
  place.querySelector('button')?.addEventListener('click', () => void offer?.run());
}

function showFieldError(field: HTMLInputElement, ja: string | undefined, en = ''): boolean {
  const place = requireElement(`#${field.id}-error`);
  place.hidden = ja === undefined;
  showContent(place, ja === undefined ? [] : [say(ja, en)]);
  if (ja === undefined) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  return ja === undefined;
}

function areFieldsRight(): boolean {
  const id = documentId.value.trim();
  const isIdRight = showFieldError(
    documentId,
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)
      ? undefined
      : '英小文字・数字・ハイフンで入れてください（例: service-terms）。',
    'Use small letters, digits and hyphens: service-terms.',
  );
  const isDayRight = showFieldError(
    effective,
    effective.value !== '' ? undefined : '施行日を入れてください。',
    'Give the day from which it holds.',
  );
  if (!isIdRight) documentId.focus();
  else if (!isDayRight) effective.focus();
  return isIdRight && isDayRight;
}

/** Stores what was read; what is there already is replaced only when the reader says so. */
async function store(replace = false): Promise<void> {
  if (token === undefined || !areFieldsRight()) return;
  const [id, day, title] = [documentId.value.trim(), effective.value, documentTitle.value.trim()];
  storeButton.disabled = true;
  clearErrors();
  showContent(stored, [say('保存しています…', 'Storing…')]);
  try {
    const { page } = await sendRequest<{ page: string }>(`${findRoot()}api/v1/documents`, {
      token,
      document: id,
      effective: day,
      ...(title !== '' && { title }),
      ...(replace && { replace }),
    });
    const link = h('a', { href: `${findRoot()}${page}` }, [say('本文を開く', 'Open the text')]);
    showContent(stored, [say('保存しました。', 'Stored. '), link]);
    showContent(statusPlace, []);
    await watchBuild([say('保存しました。', 'Stored. '), link]);
  } catch (error) {
    showContent(stored, []);
    const again = isTokenGone(error) ? read : () => store(replace);
    if (isHeldAlready(error)) fail(error, storeError, { kind: 'replace', run: () => store(true) });
    else fail(error, storeError, { kind: 'again', run: again });
  } finally {
    storeButton.disabled = false;
  }
}

const buildPause = 700;

/** Tells when what was stored can be searched too. */
async function watchBuild(done: readonly ElementContent[]): Promise<void> {
  for (;;) {
    const answer = await fetch(`${findRoot()}api/v1/build`).catch(() => undefined);
    if (!answer?.ok) return;
    const { state, reason = '' } = (await answer.json()) as { state: string; reason?: string };
    const words =
      state === 'running'
        ? say(' 検索の索引を作り直しています…', ' The search index is being built…')
        : state === 'failed'
          ? say(
              ` 検索の索引を作れませんでした（${reason}）。`,
              ` The search index could not be built (${reason}).`,
            )
          : say(' 検索できるようになりました。', ' It can be searched now.');
    showContent(stored, [...done, words]);
    if (state !== 'running') return;
    await new Promise((resolve) => setTimeout(resolve, buildPause));
  }
}

/** Another text of the same day is there; the reason names the way to replace it. */
function isHeldAlready(error: unknown): error is RequestFailed {
  return error instanceof RequestFailed && (error.status === 409 || error.message.includes('--replace'));
}

/** The server forgets what it read after a while; the file is still here. */
function isTokenGone(error: unknown): boolean {
  return error instanceof RequestFailed && (error.status === 404 || error.status === 410);
}

chooser.addEventListener('change', () => {
  const [chosen] = chooser.files ?? [];
  if (chosen) choose(chosen);
});
for (const name of ['dragenter', 'dragover']) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add('is-over');
  });
}
for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('is-over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  const [chosen] = event.dataTransfer?.files ?? [];
  if (!chosen || !event.dataTransfer) return;
  chooser.files = event.dataTransfer.files;
  choose(chosen);
});
// A file that misses the place would replace the page, and with it what was typed.
for (const name of ['dragover', 'drop']) window.addEventListener(name, (event) => event.preventDefault());
requireElement('#cancel').addEventListener('click', () => running?.abort());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void store();
});
