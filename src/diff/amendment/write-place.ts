import { type NumberedType, unitOf } from '../../text/citation/words.ts';
import type { Place, PlacePart, PlainStep, Step } from './instruction.ts';
import { type NumeralScript, writeNumeral, writeOrdinal } from './numeral-style.ts';

const partWords: Readonly<Record<PlacePart, string>> = {
  chapeau: '各号列記以外の部分',
  proviso: 'ただし書',
  main: '本文',
  first: '前段',
  second: '後段',
  caption: 'の見出し',
  withCaption: '（見出しを含む。）',
  items: '各号',
};

const plainWords = {
  title: '題名',
  preface: '前書',
  toc: '目次',
  preamble: '前文',
  end: '末尾',
  cover: '頭書',
  closing: '後文',
  commentary: '解説',
  whole: 'この規程',
  body: '本則',
} as const;

const sameWords = [
  ['item', '同号'],
  ['paragraph', '同項'],
  ['article', '同条'],
] as const;

/** Writes steps without context: for messages, and where a sentence begins. */
export function describeSteps(steps: readonly Step[], script: NumeralScript = 'half'): string {
  return joinSteps(steps, script, false) || '本則';
}

/** 後文の「甲」の行: a line is set off from what holds it. */
function joinSteps(steps: readonly Step[], script: NumeralScript, isBehind: boolean): string {
  return steps
    .map((step, index) => {
      const joint = step.kind === 'line' && (isBehind || index > 0) ? 'の' : '';
      return joint + writeStep(step, script);
    })
    .join('');
}

function writeStep(step: Step, script: NumeralScript): string {
  if (isPlain(step)) return plainWords[step.kind];
  switch (step.kind) {
    case 'supplProvision':
      return `附則${step.key === undefined ? '' : `（${step.key.replace('#', '')}）`}`;
    case 'appdx':
      return step.key.startsWith('#') ? `付録${step.key.slice(1)}` : step.key;
    case 'subitem':
      return step.key.startsWith('#') ? `細目${step.key.slice(1)}` : step.key;
    case 'table':
      return step.ordinal === 1 ? 'の表' : `の第${writeNumeral(step.ordinal, script)}表`;
    case 'tableRow':
      if (step.key === '#0') return 'の見出し行';
      return step.key.startsWith('#') ? `の${step.key.slice(1)}行目` : `「${step.key}」の項`;
    case 'column':
      return `${step.key}の欄`;
    case 'line':
      return writeLine(step, script);
    default:
      return writeNumbered(step, script);
  }
}

function isPlain(step: Step): step is Extract<Step, { kind: PlainStep }> {
  return step.kind in plainWords;
}

function writeNumbered(step: Extract<Step, { kind: NumberedType }>, script: NumeralScript): string {
  const unit = unitOf.get(step.kind) ?? '';
  if ('caption' in step) return `「${step.caption}」の${unit}`;
  const { name } = step;
  const own = writeOrdinal(step.number, unit, script);
  if (name === undefined) return own;
  const place = /^#(\d+)$/.exec(name)?.[1];
  return `${own}（${place === undefined ? name : `${writeNumeral(Number(place), script)}番目`}）`;
}

function writeLine(
  { words, isStart, ordinal }: Extract<Step, { kind: 'line' }>,
  script: NumeralScript,
): string {
  const place = ordinal === undefined ? '' : `${writeNumeral(ordinal, script)}番目`;
  if (words === undefined) return `${place}の行`;
  return `「${words}」${isStart ? 'で始まる行' : 'の行'}${place && `（${place}）`}`;
}

function isSame(one: Step, other: Step): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Steps that take up what the place before has named. */
const inherited: ReadonlySet<Step['kind']> = new Set(['paragraph', 'item', 'subitem', 'table', 'line']);

/** Writes places one after another, with 同条, 同項 and 同号 for what the place before had named. */
export class PlaceWriter {
  #before: readonly Step[] = [];

  constructor(readonly script: NumeralScript) {}

  write({ steps, part }: Place): string {
    const words = this.#writeSteps(steps);
    this.#before = steps;
    if (part !== 'caption') return words + (part ? partWords[part] : '');
    const unit = unitOf.get(steps.at(-1)?.kind as never);
    return words + (unit && '編章節款目'.includes(unit) ? `の${unit}名` : partWords.caption);
  }

  #writeSteps(steps: readonly Step[]): string {
    for (const [kind, same] of sameWords) {
      const depth = this.#before.findIndex((step) => step.kind === kind) + 1;
      if (depth === 0 || steps.length < depth) continue;
      if (!steps.slice(0, depth).every((step, index) => isSame(step, this.#before[index]))) continue;
      return same + joinSteps(steps.slice(depth), this.script, true);
    }
    // What could stand in the clause named before is said to stand outside of any.
    const isApart = this.#before.length > 0 && inherited.has(steps[0]?.kind);
    return isApart ? `本則${joinSteps(steps, this.script, true)}` : describeSteps(steps, this.script);
  }
}
