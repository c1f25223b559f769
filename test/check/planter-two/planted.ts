import { readdirSync, readFileSync } from 'node:fs';

/** One defect put into a clean text. */
export interface Planted {
  kind: string;
  /** Name of the clean text. */
  base: string;
  /** Text without the defect. */
  clean: string;
  /** Text with the defect. */
  text: string;
  /** The lines that differ: UTF-16 offsets in `text`. */
  place: [start: number, end: number];
  /** Whether the defect is kept from those who mend the checks. */
  isHeld: boolean;
}

/** How an article is added to a text: its heading and the line that it is put before. */
const additions: Record<string, { article: (caption: string) => string; before: string }> = {
  'sports-club': { article: (caption) => `第１３条（${caption}）\n　`, before: '附　則' },
  'accounting-cloud': { article: (caption) => `第15条（${caption}）\n`, before: '附則' },
  outsourcing: { article: (caption) => `第１５条（${caption}）\n`, before: 'この契約の成立を証する' },
  'work-rules': { article: (caption) => `（${caption}）\n第１６条　`, before: '附　則' },
  lodging: { article: (caption) => `（${caption}）\n第12条　`, before: '附則' },
  'mail-order': { article: (caption) => `第14条（${caption}）\n`, before: '' },
  'equipment-lease': { article: (caption) => `第十三条（${caption}）\n`, before: '附則' },
  'tutoring-school': { article: (caption) => `第13条（${caption}）\n`, before: '附則' },
  'pet-hotel': { article: (caption) => `第15条（${caption}）\n　`, before: '附則' },
  parking: { article: (caption) => `第十五条（${caption}）\n`, before: '　本契約の成立を証する' },
  wedding: { article: (caption) => `第16条（${caption}）\n`, before: '附則' },
  streaming: { article: (caption) => `第16条 (${caption})\n`, before: '附則' },
  cleaning: { article: (caption) => `（${caption}）\n第十五条　`, before: '　本契約の成立を証する' },
  telework: { article: (caption) => `（${caption}）\n第１５条　`, before: '附　則' },
  'english-school': { article: (caption) => `第14条（${caption}）\n`, before: '附則' },
  warehouse: { article: (caption) => `第１３条（${caption}）\n　`, before: '　本契約の締結を証する' },
  electricity: { article: (caption) => `第16条　${caption}\n`, before: '附則' },
};

/** The planters: each a list of defects and the clean texts that they are put into. */
const planters = ['two', 'three', 'five'] as const;
type Planter = (typeof planters)[number];

const folderOf = (planter: Planter) => new URL(`../planter-${planter}/`, import.meta.url);

const texts = new Map(
  planters.flatMap((planter) =>
    readdirSync(new URL('texts/', folderOf(planter))).map((file): [string, string] => [
      file.replace('.txt', ''),
      readFileSync(new URL(`texts/${file}`, folderOf(planter)), 'utf8'),
    ]),
  ),
);

/** The clean texts by name. */
export function readCleanTexts(): ReadonlyMap<string, string> {
  return texts;
}

/**
 * Plants every defect that a list in `kinds/` of a planter names.
 * @throws {Error} if words to replace do not stand in the text exactly once
 */
export function plantAll(list = '', planter: Planter = 'two'): Planted[] {
  const folder = new URL('kinds/', folderOf(planter));
  const names = readdirSync(folder).filter((name) => (list === '' ? name !== 'fair.txt' : name === list));
  const counts = new Map<string, number>();
  return names.toSorted().flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [kind = '', base = '', from = '', to = ''] = line
          .split('|')
          .map((cell) => cell.replaceAll('\\n', '\n'));
        const ordinal = counts.get(kind) ?? 0;
        counts.set(kind, ordinal + 1);
        return { ...plant(base, from, to), kind, base, isHeld: scatter(kind, ordinal) };
      }),
  );
}

function plant(base: string, from: string, to: string): Pick<Planted, 'clean' | 'text' | 'place'> {
  const clean = texts.get(base);
  const addition = additions[base];
  if (clean === undefined || addition === undefined) throw new Error(`no text ${base}`);
  const words = from.startsWith('@') ? `${addition.article(from.slice(1))}${to}\n\n` : to;
  const start = from.startsWith('@') ? insertionPoint(clean, addition.before) : onlyPlace(clean, from, base);
  const gone = from.startsWith('@') ? 0 : from.length;
  const text = clean.slice(0, start) + words + clean.slice(start + gone);
  const end = text.indexOf('\n', start + words.trimEnd().length);
  return { clean, text, place: [text.lastIndexOf('\n', start - 1) + 1, end < 0 ? text.length : end] };
}

function insertionPoint(text: string, before: string): number {
  return before === '' ? text.length : text.search(new RegExp(`^${before}`, 'mu'));
}

function onlyPlace(text: string, words: string, base: string): number {
  const at = text.indexOf(words);
  if (at < 0 || text.indexOf(words, at + 1) >= 0) throw new Error(`not once in ${base}: ${words}`);
  return at;
}

/** Halves the variants of a kind by a seed that is its name. */
function scatter(kind: string, ordinal: number): boolean {
  const seed = [...kind].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7);
  return (seed + ordinal) % 2 === 1;
}
