import type { Correction } from '../../model/correction.ts';
import { addFailure } from '../page/add/add-failure.ts';
import { addPreview, type Preview } from '../page/add/add-preview.ts';
import { onChooseFile } from './add/file-list.ts';
import { fillIn, type IntakeFile, makeSplit, said, waiting } from './add/intake-file.ts';
import { showPanes, wirePanes } from './add/lines-pane.ts';
import { hideChoice, onPickFiles } from './add/pick-files.ts';
import { isTokenGone, requestPreview, requestStore } from './add/requests.ts';
import { offerSameTitle, onChooseDocument } from './add/same-title.ts';
import { showSteps } from './add/show-steps.ts';
import { areFieldsRight, onType, showFields } from './add/store-fields.ts';
import { watchBuild } from './add/watch-build.ts';
import { requireElement } from './find-element.ts';
import { findRoot } from './load-data.ts';
import { RequestFailed } from './send-request.ts';
import { showContent } from './show-content.ts';

const form = requireElement<HTMLFormElement>('#add-form');
const progress = requireElement('#progress');
const bar = requireElement<HTMLProgressElement>('#progress-bar');
const readError = requireElement('#add-error');
const storeError = requireElement('#store-error');
const storeAll = requireElement<HTMLButtonElement>('#store-all');
const stored = requireElement('#stored');

const largest = 20 * 1024 * 1024;

/** Files and what was typed stay here, whatever fails. */
let files: IntakeFile[] = [];
let current: IntakeFile | undefined;
let running: AbortController | undefined;

function choose(chosen: readonly File[]): void {
  running?.abort();
  files = chosen.map((file) => waiting(file.name, { file }));
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
    one.fault = new Error(one.reason);
    return show();
  }
  running = own;
  one.state = 'reading';
  delete one.reason;
  delete one.fault;
  progress.hidden = false;
  bar.removeAttribute('value');
  show();
  try {
    one.preview = await requestPreview(one, {
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
    one.fault = error;
  } finally {
    progress.hidden = true;
    show();
  }
}

function open(one: IntakeFile | undefined): void {
  current = one;
  for (const place of [readError, storeError]) showContent(place, []);
  show();
  if (one?.fault !== undefined)
    fail(one.fault, readError, { kind: 'again', run: () => read(one).then(() => open(one)) });
  if (!one?.preview || one.state === 'failed') return;
  showContent(requireElement('#preview'), addPreview(one.preview));
  showFields(one);
  offerSameTitle(one);
  void showPanes(one.preview, one.corrections.length);
}

function show(): void {
  showSteps(files, current);
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
    const page = await requestStore(one, one.preview, replace);
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

/** Takes what was said of a line, and reads the file anew. */
function correct(change: (preview: Preview, corrections: readonly Correction[]) => Correction[]): void {
  const one = current;
  if (!one?.preview) return;
  one.corrections = change(one.preview, one.corrections);
  void read(one).then(() => open(one));
}

wirePanes(
  (place, as, number) => correct((preview, held) => said(preview, held, { place, as, number })),
  (place, words) => correct((preview, held) => [...held, makeSplit(preview, place, words)]),
);
onChooseFile((place) => open(files[place]));
onType(() => current);
onChooseDocument(() => correct((_, corrections) => [...corrections]));
onPickFiles(choose);
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
  hideChoice();
  const held = { document: encodeURIComponent(id), effective };
  const one = waiting(`${effective} 施行`, { held }, { document: id, effective });
  files = [one];
  void read(one).then(() => open(one));
}
openHeld();
