import type { LineEvidence } from './evidence.ts';
import type { ClassifiedLine } from './form.ts';
import { finish } from './marker/marker.ts';

/** A letter that stands right before Japanese words, or @ before a number too. */
const letter = /^([@A-T])[\s　]?(?=[^\x00-\x7f]|(?<=@[\s　]?)[0-9])/;

/** … and amid a run before a number too: `A1回の金額は、`. */
const openLetter = /^([@A-T])[\s　]?(?=[^\x00-\x7f]|[0-9])/;

/**
 * ①②③ whose first byte a conversion lost: `@甲は、…`⏎`A乙は、…`⏎`B…`. They are told by the run that begins with @, which no list
 * of Latin letters does.
 */
export function markLostCircled(lines: readonly LineEvidence[]): void {
  markBareDigits(lines);
  if (!lines.some(({ line }) => line.text[0] === '@')) return;
  let last = 0;
  const run: [here: LineEvidence, value: number][] = [];
  for (const here of lines) {
    const open = last > 0 ? openLetter : letter;
    const value = (open.exec(here.line.text)?.[1].charCodeAt(0) ?? 0) - 0x3f;
    if (value !== 1 && (last === 0 || value !== last + 1)) continue;
    run.push([here, value]);
    last = value;
  }
  if (!run.some(([, value]) => value === 2)) return;
  for (const [here, value] of run) here.forms = [formOf(here, value)];
}

/** A digit that stands right before a word, and names no day, sum or count. */
const digit = /^([1-9１-９])(?=[\p{L}「『](?<![年月日時分秒円名人回個件枚条項号か箇ヶカ]))/u;

/**
 * ①② of which a conversion left the digits: `次のとおりとします。`⏎`1未払いの利息は、…。`⏎`2貸越金は、…。`. They count from 1 behind a line
 * that announces them or the label of an article, and each but the first stands behind a whole sentence.
 */
function markBareDigits(lines: readonly LineEvidence[]): void {
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1];
    if (!(before.announces || before.forms[0]?.type === 'article') || digitOf(lines[index]) !== 1) continue;
    const run = [lines[index]];
    for (let at = index + 1; at < lines.length && lines[at].forms.length === 0; at++) {
      const value = digitOf(lines[at]);
      if (value === 1) break;
      if (lines[at - 1].ended && value === run.length + 1) run.push(lines[at]);
    }
    if (run.length > 1) for (const [at, here] of run.entries()) here.forms = [formOf(here, at + 1)];
  }
}

const digitOf = ({ line, forms }: LineEvidence): number =>
  forms.length === 0 ? Number(digit.exec(line.text)?.[1].normalize('NFKC') ?? 0) : 0;

function formOf({ line }: LineEvidence, value: number): ClassifiedLine {
  const marker = finish(line.text, 'circled', { value }, 1);
  return { line, type: 'list', marker, body: marker.body, strong: true };
}
