import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { count, day, flag, yen } from '../../src/rule/inputs.ts';
import { readFacts } from '../../src/rule/read-facts.ts';
import { toProblem } from '../../src/server/known-faults.ts';
import { writeProblem } from '../../src/server/problem.ts';
import { catalogue, isJapanese, toJapanese } from '../../src/text/words/translate.ts';
import { makeTestApp, serverOptions, smallCorpus } from './start-server.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
type Loose = any;

const options = { ...serverOptions(smallCorpus()), build: async () => {} };
const { ask, faults, corpus } = makeTestApp(options);
beforeAll(() => corpus.open());
afterAll(async () => {
  expect(faults).toEqual([]);
  await corpus.settle();
});

const json = (method: string, content: unknown): RequestInit => ({
  method,
  body: typeof content === 'string' ? content : JSON.stringify(content),
  headers: { 'content-type': 'application/json' },
});
const form = (entries: Record<string, string | File>): RequestInit => {
  const body = new FormData();
  for (const [name, value] of Object.entries(entries)) body.append(name, value);
  return { method: 'POST', body };
};
const file = (content: string | Uint8Array, name = '規約.txt') =>
  new File([typeof content === 'string' ? content : Uint8Array.from(content)], name);
const terms = (words: string) => `規約\n第1条（目的）\n${words}\n`;
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const clause = (citation: string) =>
  `/api/v1/documents/mobile-terms/revisions/2026-04-01/clauses/${encodeURIComponent(citation)}`;
const preview = (content: string | Uint8Array, name?: string) =>
  ['/api/v1/documents:preview', form({ file: file(content, name) })] as const;
const add = (fields: Record<string, string>, words = '利用の条件を定める。') =>
  ['/api/v1/documents', form({ file: file(terms(words)), ...fields })] as const;
const evaluate = (given: unknown, rule = 'mobile-terms/nothing') =>
  [`/api/v1/rules/${rule}:evaluate`, json('POST', { given })] as const;

/** What goes wrong for people, and how. */
const situations: readonly (readonly [path: string, init?: RequestInit])[] = [
  ['/nothing'],
  ['/documents/nothing/'],
  ['/documents/nothing/2026-04-01.html'],
  ['/doc/mobile-terms/c/x'],
  ['/doc/mobile-terms/c/c00000000'],
  ['/doc/nothing/c/c00000000'],
  ['/%ff'],
  ['/a%00b'],
  ['/a%2f..%2f..%2fb'],
  ['/api/v1/nothing'],
  ['/api/v1/documents/nothing'],
  ['/api/v1/documents/a%3Ab'],
  ['/api/v1/documents/nothing/facts'],
  ['/api/v1/documents/mobile-terms/revisions/2020-01-01'],
  ['/api/v1/documents/mobile-terms/revisions/2026-02-30'],
  ['/api/v1/documents/mobile-terms/revisions/x'],
  [clause('第999条')],
  [clause('あいう')],
  [clause(`第${'9'.repeat(300)}条`)],
  ['/api/v1/documents/mobile-terms/lineages/c00000000'],
  ['/api/v1/documents/mobile-terms/lineages/x'],
  ['/api/v1/search'],
  ['/api/v1/search?q=a&limit=0'],
  ['/api/v1/search?q=a&limit=1000'],
  ['/api/v1/search?q=a&limit=x'],
  ['/api/v1/search?q=a&norm=x'],
  ['/api/v1/search?q=a&asOf=x'],
  ['/api/v1/search?q=a&colour=red'],
  [`/api/v1/search?q=${'a'.repeat(1100)}`],
  ['/api/v1/search?q=a&document=a%2Fb'],
  ['/api/v1/diff?document=mobile-terms&old=2026-04-01&new=2020-01-01'],
  ['/api/v1/diff?document=nothing&old=2026-04-01&new=2020-01-01'],
  ['/api/v1/diff?document=mobile-terms'],
  ['/api/v1/check?document=nothing'],
  ['/api/v1/check', json('POST', {})],
  ['/api/v1/check', json('POST', { text: '' })],
  ['/api/v1/check', json('POST', '{')],
  ['/api/v1/check', json('POST', '[]')],
  ['/api/v1/check', { method: 'POST', body: 'x' }],
  ['/api/v1/check', { method: 'POST', body: 'x', headers: { 'content-type': 'text/html' } }],
  ['/api/v1/check', json('POST', { text: 'x'.repeat(1_200_000) })],
  ['/api/v1/rules/mobile-terms/nothing'],
  ['/api/v1/rules/nothing/nothing'],
  ['/api/v1/rules/mobile-terms/A%20B'],
  evaluate({}),
  evaluate('x'),
  ['/api/v1/documents', { method: 'DELETE' }],
  ['/api/v1/journal?limit=x'],
  ['/api/v1/journal?document=%3A'],
  ['/api/v1/documents:preview', form({})],
  ['/api/v1/documents:preview', form({ file: 'x' })],
  ['/api/v1/documents:preview', json('POST', { token: 'x' })],
  ['/api/v1/documents:preview', json('POST', { token: 'x', corrections: [{ line: '', as: 'x' }] })],
  [
    '/api/v1/documents:preview',
    { method: 'POST', body: '--b', headers: { 'content-type': 'multipart/form-data; boundary=b' } },
  ],
  preview(''),
  preview(
    Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
    'a.bin',
  ),
  preview(latin('{\\rtf1 }'), 'a.rtf'),
  preview(latin('%PDF-1.7 x'), 'a.pdf'),
  preview(latin('PK\u0003\u0004 x'), 'a.docx'),
  preview(latin('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text'), 'a.odt'),
  preview(latin('\u00d0\u00cf\u0011\u00e0 x'), 'a.doc'),
  preview('<?xml version="1.0"?><Law><LawNum>', 'a.xml'),
  preview('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><x/></akomaNtoso>', 'a.xml'),
  preview('<html><body><script>1</script></body></html>', 'a.html'),
  add({}),
  add({ document: 'A B' }),
  add({ document: 'con' }),
  add({ document: 'new-terms' }),
  add({ document: 'new-terms', effective: '2026-02-30' }),
  add({ document: 'new-terms', effective: '2026-04-01', general: '../x' }),
  add({ document: 'new-terms', effective: '2026-04-01', title: 'あ'.repeat(400) }),
  add({ document: 'mobile-terms', effective: '2026-04-01' }),
  ['/api/v1/documents', form({ file: file('はじめに\n'), document: 'new-terms', effective: '2026-04-01' })],
  ['/api/v1/documents', json('POST', { document: 'new-terms' })],
  ['/api/v1/documents/mobile-terms', json('PATCH', { general: 'mobile-terms' })],
  ['/api/v1/documents/mobile-terms', json('PATCH', { general: 'nothing' })],
  ['/api/v1/documents/mobile-terms', json('PATCH', { title: 5 })],
  ['/api/v1/documents/mobile-terms', json('PATCH', { title: '　' })],
  ['/api/v1/documents/nothing', json('PATCH', { title: 'x' })],
  ['/api/v1/documents/mobile-terms/revisions/2020-01-01', json('PATCH', { effective: '2026-05-01' })],
  ['/api/v1/documents/mobile-terms/revisions/2026-04-01', json('PATCH', { effective: 'x' })],
  ['/api/v1/documents/mobile-terms/revisions/2026-04-01:correct', json('POST', { corrections: [{}] })],
  ['/api/v1/documents/mobile-terms:restore', { method: 'POST' }],
  ['/api/v1/documents/mobile-terms/revisions/2026-04-01:restore', { method: 'POST' }],
  ['/api/v1/documents/mobile-terms/revisions/2020-01-01:withdraw', { method: 'POST' }],
  ['/api/v1/documents', { headers: { host: 'evil.example' } }],
  ['/api/v1/documents', { headers: { origin: 'https://evil.example' } }],
  ['/api/v1/documents', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }],
];

/** What no reader of a Japanese page should see. */
function findLeak(words: string): string | undefined {
  const own = words.replace(/「[^」]*」/g, '');
  const leaks = [
    /[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/,
    /\broot\b/,
    /\b(?:art|para|item|suppl|appdx|sec|chp)_\d/,
    /(?:^|[^a-z])\/(?:tmp|srv|home|work|var|api)\b/,
    /\bprocess \d+|\bpid\b/,
    /mobile-terms|general-terms/,
    /--[a-z]/,
    /undefined|\bNaN\b|\[object/,
  ];
  const found = leaks.find((leak) => leak.test(own));
  return found && `${found}: ${words}`;
}

describe('what goes wrong', () => {
  it.each(
    situations.map(
      ([path, init], place) => [place, init?.method ?? 'GET', path.slice(0, 70), path, init] as const,
    ),
  )('%i: %s %s is told in Japanese', async (_, __, ___, path, init) => {
    const headers = { ...(init?.headers as Record<string, string>), 'accept-language': 'ja' };
    const response = await ask(path, { ...init, headers });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).not.toBe(500);
    expect(response.headers.get('content-language')).toBe('ja');
    const { title, detail, issues = [] } = (await response.json()) as Loose;
    for (const words of [title, detail, ...issues.map(({ reason }: Loose) => reason)]) {
      expect(isJapanese(words), words).toBe(true);
      expect(findLeak(words)).toBeUndefined();
    }
  });

  it('in sixty ways at least', () => expect(situations.length).toBeGreaterThanOrEqual(60));

  it('is told in English to those who ask for it, and in Japanese to all others', async () => {
    const tell = async (language: string) => {
      const response = await ask('/api/v1/documents/nothing', { headers: { 'accept-language': language } });
      return [response.headers.get('content-language'), ((await response.json()) as Loose).detail] as const;
    };
    for (const language of ['en', 'en-US,en;q=0.9', 'fr,en;q=0.5', 'ja;q=0.3,en;q=0.8'])
      expect(await tell(language)).toEqual(['en', expect.stringMatching(/^The corpus has no document/)]);
    for (const language of ['ja', '*', 'fr', '', 'ja,en;q=0.9', 'en;q=0', 'x'.repeat(5000)])
      expect(await tell(language)).toEqual(['ja', 'その文書はありません。']);
  });
});

it('facts of a rule that cannot be used are told by the names that people know', () => {
  const inputs = z.object({
    due: day('支払期日'),
    amount: yen('料金の額'),
    persons: count('人数'),
    late: flag('遅れたか'),
  });
  const tell = (given: unknown) => {
    try {
      readFacts({ id: 'terms/late', inputs }, given);
    } catch (error) {
      const problem = toProblem(error);
      return problem && writeProblem(problem, '/', 'ja').detail;
    }
    return undefined;
  };
  expect(tell({})).toBe(
    'この内容では処理できません。入力してください（支払期日）、入力してください（料金の額）、入力してください（人数）、入力してください（遅れたか）。',
  );
  expect(tell({ due: '2026-02-30', amount: -1, persons: 0.5, late: 'x' })).toBe(
    'この内容では処理できません。支払期日: 「2026-02-30」は暦にある日として読めません。2026-04-01のように入れてください、料金の額: 0以上の整数（円）を入れてください、人数: 整数を入れてください、遅れたか: 「はい」か「いいえ」を選んでください。',
  );
});

it('a page says which of its languages was asked for', async () => {
  const open = async (language: string) => {
    const response = await ask('/', { headers: { 'accept-language': language, accept: 'text/html' } });
    expect(response.headers.get('vary')).toContain('Accept-Language');
    return (await response.text()).slice(0, 300);
  };
  expect(await open('en-GB,en')).toContain('data-language="en"');
  expect(await open('ja,en;q=0.5')).not.toContain('data-language');
});

describe('the catalogue', () => {
  it('has each sentence once, and no English in the Japanese', () => {
    const english = catalogue.map(([words]) => words);
    expect(english.filter((words, place) => english.indexOf(words) !== place)).toEqual([]);
    for (const [words, japanese] of catalogue) {
      expect(isJapanese(japanese), japanese).toBe(true);
      const holes = japanese.match(/\{\w+\}/g) ?? [];
      for (const hole of holes) expect(words).toContain(hole);
    }
  });

  it('has every sentence that is thrown or told where files are read and stored', () => {
    const missing = listSentences().filter(
      (sentence) => toJapanese(sentence.replaceAll('{}', 'x1')) === undefined,
    );
    expect(missing).toEqual([]);
  });

  it('says what the sentence said', () => {
    expect(
      toJapanese('The corpus does not hold the text of a of 2026-01-01; it holds those of 2026-04-01.'),
    ).toBe('施行日2026-01-01の改訂はありません。あるのは2026-04-01です。');
    expect(toJapanese('Something that nobody has put into words.')).toBeUndefined();
    expect(toJapanese('すでに日本語です。')).toBe('すでに日本語です。');
  });
});

/** The sentences of errors in the sources of some folders, with {} for what differs. */
function listSentences(): string[] {
  const source = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      /^(?:server|corpus\/(?:build|intake|clause)|source)\/.*\.ts$|^corpus\/(?:document-|open-corpus)|^rule\/(?:inputs|form\/fields)\.ts/.test(
        path,
      ) && !path.includes('work-pool'),
  );
  const thrown =
    /(?:new (?:CorpusError|CorpusConflict|UnreadableSource|Problem)\(\s*(?:\d+,\s*)?|\berror(?:: (?:\([^()]*\) => )?| = ))(`(?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\})*`|'(?:[^'\\]|\\.)*')/g;
  return files
    .flatMap((path) =>
      [...readFileSync(`${source}/${path}`, 'utf8').matchAll(thrown)].map(([, literal]) =>
        literal
          .slice(1, -1)
          .replace(/\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\}/g, '{}')
          .replace(/\\`/g, '`'),
      ),
    )
    .filter((sentence) => /[A-Za-z]{3} [a-z]/.test(sentence));
}
