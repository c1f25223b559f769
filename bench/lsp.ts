import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/*
 * How long an editor waits for the built language server: milliseconds from a key press to each answer, in a text of some 700 KB that
 * is still being studied, and until what the checks find is there. `npm run build && npm run bench:lsp [-- FILE]`.
 */

const wanted = 700_000;
const presses = 40;

/** Articles of the sample terms, again and again, numbered on. */
function makeText(): string {
  const sample = readFileSync('corpus/general-terms/revisions/2026-04-01.md', 'utf8');
  const body = sample.slice(sample.indexOf('## 第1章'), sample.search(/^#+ *附則/m));
  const last = Math.max(...[...body.matchAll(/第(\d+)条/g)].map(([, number]) => Number(number)));
  let text = '# 総合約款\n\n';
  for (let part = 0; Buffer.byteLength(text) < wanted; part++)
    text += body
      .replace(/第(\d+)条/g, (_, number: string) => `第${Number(number) + part * last}条`)
      .replace(/第(\d+)章/g, (_, number: string) => `第${Number(number) + part * 20}章`);
  return text;
}

const [file] = process.argv.slice(2);
const text = file ? readFileSync(file, 'utf8') : makeText();
const uri = 'file:///bench/terms.md';
const server = spawn(process.execPath, ['dist/cli/main.js', 'lsp', '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
let checked: (version: number) => void = () => {};
connection.onNotification('textDocument/publishDiagnostics', ({ version }: { version: number }) =>
  checked(version),
);
connection.listen();
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
await connection.sendNotification('initialized', {});

const waitFor = (version: number) =>
  new Promise<void>((resolve) => {
    checked = (found) => found === version && resolve();
  });
const times = new Map<string, number[]>();
async function time(name: string, run: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await run();
  times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
}
const ask = (method: string, params: object = {}) =>
  connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });

let version = 1;
const first = waitFor(1);
await time('open → outline', async () => {
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version, text },
  });
  await ask('documentSymbol');
});
await time('open → findings', () => first);

const lines = text.split('\n');
const middle = lines.findIndex((line, at) => at > lines.length / 2 && line.length > 30);
const visible = { start: { line: middle - 30, character: 0 }, end: { line: middle + 30, character: 0 } };
const questions: [name: string, params: (position: object) => object][] = [
  ['completion', (position) => ({ position })],
  ['semanticTokens/range', () => ({ range: visible })],
  ['inlayHint', () => ({ range: visible })],
  ['hover', () => ({ position: { line: middle + 1, character: 4 } })],
  ['codeAction', () => ({ range: visible, context: { diagnostics: [] } })],
  ['documentSymbol', () => ({})],
  ['foldingRange', () => ({})],
  ['semanticTokens/full', () => ({})],
];
for (let press = 0; press < presses; press++) {
  const position = { line: middle, character: 20 + press };
  version++;
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: position, end: position }, text: '甲' }],
  });
  const [name, params] = questions[press % questions.length];
  await time(name, () => ask(name, params({ line: middle, character: 21 + press })));
  await new Promise((resolve) => setTimeout(resolve, 100 + 40 * (press % 7)));
}
const start = performance.now();
const last = version + 1;
version = last;
const done = waitFor(last);
await connection.sendNotification('textDocument/didChange', {
  textDocument: { uri, version },
  contentChanges: [{ range: { start: visible.start, end: visible.start }, text: '乙' }],
});
await done;
times.set('last press → findings', [performance.now() - start]);

console.log(`${Buffer.byteLength(text)} bytes, ${lines.length} lines`);
for (const [name, list] of times) {
  const sorted = list.toSorted((left, right) => left - right);
  const show = (value: number) => value.toFixed(0).padStart(6);
  console.log(
    `${name.padEnd(24)}${show(sorted[Math.floor(sorted.length / 2)])}${show(sorted.at(-1)!)}  ms (median, most)`,
  );
}
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
