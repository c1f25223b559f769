import { addFailure } from '../page/add/add-failure.ts';
import { addPreview, type Preview } from '../page/add/add-preview.ts';
import { say } from '../page/say.ts';
import { onChooseFile, showFiles } from './add/file-list.ts';
import { fillIn, type IntakeFile, makeCorrection, withoutLine } from './add/intake-file.ts';
import { showPanes, wirePanes } from './add/lines-pane.ts';
import { areFieldsRight, onType, showFields } from './add/store-fields.ts';
import { watchBuild } from './add/watch-build.ts';
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
const storeStep = requireElement('#store-step');
const storeButton = requireElement<HTMLButtonElement>('#store');
const storeAll = requireElement<HTMLButtonElement>('#store-all');
const stored = requireElement('#stored');

const api = () => `${findRoot()}api/v1`;
const largest = 20 * 1024 * 1024;

/** Files and what was typed stay here, whatever fails. */
let files: IntakeFile[] = [];
let current: IntakeFile | undefined;
let running: AbortController | undefined;

function choose(chosen: readonly File[]): void {
  running?.abort();
  const typed = () => ({ document: '', title: '', effective: '', kind: '', general: '' });
  files = chosen.map((file) => ({
    name: file.name,
    file,
    state: 'waiting',
    corrections: [],
    typed: typed(),
  }));
  showContent(stored, []);
  void readAll();
}

/** Reads one file after the other; the first that was read is shown. */
async function readAll(): Promise<void> {
  const own = new AbortController();
  running = own;
  open(files[0]);
  for (const one of files) {
    if (own.signal.aborted) return;
    await read(one, own);
    if (one === current || current?.state === 'failed') open(one);
  }
}

/** Sends a file, or its token, to be read. */
async function read(one: IntakeFile, own = new AbortController()): Promise<void> {
  if (one.file && one.file.size > largest) {
    one.state = 'failed';
    one.reason = 'ファイルが大きすぎます（20 MBまで）。分けてからお試しください。';
    return show();
  }
  running = own;
  one.state = 'reading';
  delete one.reason;
  progress.hidden = false;
  bar.removeAttribute('value');
  show();
  try {
    one.preview = await sendRequest<Preview>(...requestOf(one), {
      signal: own.signal,
      // How long the reading takes, nobody knows before.
      onSent: (part) => {
        if (part < 1) bar.value = Math.round(part * 100);
        else bar.removeAttribute('value');
      },
    });
    one.state = 'read';
    fillIn(one);
  } catch (error) {
    if (isTokenGone(error) && one.preview && one.file) {
      delete one.preview;
      return read(one, own);
    }
    one.state = 'failed';
    one.reason = error instanceof Error ? error.message : String(error);
    if (one === current)
      fail(error, readError, { kind: 'again', run: () => read(one).then(() => open(one)) });
  } finally {
    progress.hidden = true;
    show();
  }
}

/** Where to ask, and with what: the file, what is held of it, or the revision. */
function requestOf({ file, held, preview, corrections, typed }: IntakeFile): [string, FormData | object] {
  if (held)
    return [`${api()}/documents/${held.document}/revisions/${held.effective}:preview`, { corrections }];
  const address = `${api()}/documents:preview`;
  const known = { corrections, ...(typed.document && { document: typed.document }) };
  if (preview) return [address, { token: preview.token, ...known }];
  const body = new FormData();
  if (file) body.append('file', file, file.name);
  return [address, body];
}

function open(one: IntakeFile | undefined): void {
  current = one;
  for (const place of [readError, storeError]) showContent(place, []);
  show();
  if (!one?.preview || one.state === 'failed') return;
  showContent(requireElement('#preview'), addPreview(one.preview));
  showFields(one);
  void showPanes(one.preview, one.corrections.length);
}

/** Shows how far all is. */
function show(): void {
  showFiles(files, current);
  const isRead = current?.preview !== undefined && current.state !== 'failed';
  previewStep.hidden = !isRead;
  storeStep.hidden = !isRead;
  storeAll.hidden = files.filter(({ state }) => state === 'read').length < 2;
  for (const field of storeStep.querySelectorAll<HTMLElement>('.field'))
    field.hidden = current?.held !== undefined;
  showContent(
    fileName,
    current
      ? [
          {
            type: 'text',
            value: `${current.name}${current.file ? `（${writeSize(current.file.size)}）` : ''}`,
          },
        ]
      : [],
  );
  const { counts } = current?.preview ?? {};
  storeButton.disabled =
    current?.state !== 'read' ||
    (counts !== undefined && counts.articles + counts.paragraphs + counts.items === 0);
  const words = {
    reading: say('読み取っています…', 'Reading…'),
    read: say('読み取りました。内容を確かめてください。', 'Read; see whether it is right.'),
  };
  const word = words[current?.state as keyof typeof words];
  showContent(statusPlace, word ? [word] : []);
}

function writeSize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024).toLocaleString('ja-JP')} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Says what went wrong; what was chosen and typed stays, and the step can be tried again. */
function fail(
  error: unknown,
  place: HTMLElement,
  offer?: { kind: 'again' | 'replace'; run: () => Promise<unknown> },
): void {
  const status = error instanceof RequestFailed ? error.status : -1;
  const reason = error instanceof Error ? error.message : String(error);
  showContent(place, addFailure(status, reason, offer?.kind));
  place.querySelector('button')?.addEventListener('click', () => void offer?.run());
}

async function store(one: IntakeFile, replace = false): Promise<boolean> {
  if (!areFieldsRight(one) || !one.preview) return false;
  one.state = 'storing';
  show();
  try {
    const { typed, held, corrections, preview } = one;
    const facts = Object.fromEntries(Object.entries(typed).filter(([, words]) => words !== ''));
    const { page } = held
      ? await sendRequest<object>(`${api()}/documents/${held.document}/revisions/${held.effective}:correct`, {
          corrections,
        }).then(() => ({ page: `documents/${held.document}/${held.effective}.html` }))
      : await sendRequest<{ page: string }>(`${api()}/documents`, {
          token: preview.token,
          ...facts,
          corrections,
          ...(replace && { replace }),
        });
    one.state = 'stored';
    one.page = page;
    show();
    return true;
  } catch (error) {
    one.state = 'read';
    show();
    const again = async () => {
      if (isTokenGone(error)) await read(one);
      await storeOne(one, replace);
    };
    if (error instanceof RequestFailed && error.status === 409)
      fail(error, storeError, { kind: 'replace', run: () => storeOne(one, true) });
    else fail(error, storeError, { kind: 'again', run: again });
    return false;
  }
}

async function storeOne(one: IntakeFile, replace = false): Promise<void> {
  showContent(storeError, []);
  if (!(await store(one, replace))) return;
  const link = { href: `${findRoot()}${one.page}` };
  const next = files.find(({ state }) => state === 'read');
  if (next) open(next);
  await watchBuild(stored, link);
}

/** Stores every file that was read, and stops at the first that cannot be. */
async function storeEach(): Promise<void> {
  for (const one of files.filter(({ state }) => state === 'read')) {
    open(one);
    if (!(await store(one))) return;
  }
  await watchBuild(stored, undefined);
}

/** The server forgets what it read after a while; the file is still here. */
function isTokenGone(error: unknown): boolean {
  return error instanceof RequestFailed && (error.status === 404 || error.status === 410);
}

wirePanes((place, as, number) => {
  const one = current;
  if (!one?.preview) return;
  const made = makeCorrection(one.preview, place, as ?? 'text', number);
  const others = withoutLine(one.corrections, made);
  one.corrections = as ? [...others, made] : others;
  void read(one).then(() => open(one));
});
onChooseFile((place) => open(files[place]));
onType(() => current);
chooser.addEventListener('change', () => {
  if (chooser.files?.length) choose([...chooser.files]);
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
  const dropped = event.dataTransfer?.files;
  if (!dropped?.length) return;
  chooser.files = dropped;
  choose([...dropped]);
});
// A file that misses the place would replace the page, and with it what was typed.
for (const name of ['dragover', 'drop']) window.addEventListener(name, (event) => event.preventDefault());
requireElement('#cancel').addEventListener('click', () => running?.abort());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (current) void storeOne(current);
});
storeAll.addEventListener('click', () => void storeEach());

/** `add.html?document=…&revision=…`: the reading of a text that is there is mended. */
function openHeld(): void {
  const asked = new URLSearchParams(location.search);
  const [id, effective] = [asked.get('document'), asked.get('revision')];
  if (!id || !effective) return;
  requireElement('#choose-step').classList.add('is-held');
  drop.hidden = true;
  const typed = { document: id, title: '', effective, kind: '', general: '' };
  const one: IntakeFile = {
    name: `${effective} 施行`,
    held: { document: encodeURIComponent(id), effective },
    state: 'waiting',
    corrections: [],
    typed,
  };
  files = [one];
  void read(one).then(() => open(one));
}
openHeld();
