import type { CutWords } from '../../diff/words/cut-words.ts';
import { diffSequence } from '../../diff/words/diff-sequence.ts';
import type { SideRun } from '../../model/review/standard-comparison.ts';

/** The words of a text, and what each counts as: 甲 and 当社 as one where they name the same party. */
export interface SideText {
  lines: readonly string[];
  cut: CutWords;
  /** What a word counts as. */
  keyOf: (word: string) => string;
}

interface Stretch {
  kind: SideRun['kind'];
  ours: string;
  standard: string;
}

/** Below this share of common words two texts are shown whole and not word by word. */
const leastCommon = 0.25;
/** What is common between two differences counts for nothing up to this many characters. */
const confetti = 2;

/** Sets two texts side by side, word by word; widths and other names of the same party make no difference. */
export function compareSides(ours: SideText, standard: SideText): SideRun[] {
  const [left, right] = [cutLines(ours), cutLines(standard)];
  const stretches: Stretch[] = [];
  let [from, to] = [0, 0];
  for (const { kind, length } of diffSequence(left.keys, right.keys)) {
    const own = kind === 'added' ? '' : left.words.slice(from, from + length).join('');
    const other = kind === 'removed' ? '' : right.words.slice(to, to + length).join('');
    if (kind !== 'added') from += length;
    if (kind !== 'removed') to += length;
    stretches.push({
      kind: kind === 'same' ? 'same' : kind === 'removed' ? 'ours' : 'standard',
      ours: own,
      standard: other,
    });
  }
  const common = stretches.reduce(
    (sum, { kind, ours: text }) => sum + (kind === 'same' ? text.length : 0),
    0,
  );
  const longest = Math.max(left.words.join('').length, right.words.join('').length, 1);
  if (common / longest < leastCommon)
    return [...oneSide('ours', ours.lines), ...oneSide('standard', standard.lines)];
  return gather(dropConfetti(stretches)).map(toRun);
}

/** The whole of a text that has no counterpart. */
export function oneSide(kind: 'ours' | 'standard', lines: readonly string[]): SideRun[] {
  return lines.length === 0 ? [] : [{ kind, text: lines.join('\n') }];
}

/** ， and 、 are one mark, ． and 。 another. */
function foldMarks(key: string): string {
  return /^[,，]$/.test(key) ? '、' : /^[.．]$/.test(key) ? '。' : key;
}

function cutLines({ lines, cut, keyOf }: SideText): { words: string[]; keys: string[] } {
  const words = lines.flatMap((line, place) => [
    ...(place > 0 ? ['\n'] : []),
    ...cut(line).map(({ text }) => text),
  ]);
  return { words, keys: words.map((word) => (word === '\n' ? word : foldMarks(keyOf(word)))) };
}

/** A particle or a mark that stands alone between two differences belongs to both. */
function dropConfetti(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch, place) => {
    const isBetween = stretches[place - 1] && stretches[place + 1];
    const isShort = stretch.kind === 'same' && stretch.ours.length < confetti && !/[。\n]/.test(stretch.ours);
    if (!isShort || !isBetween) return [stretch];
    return [
      { kind: 'ours' as const, ours: stretch.ours, standard: '' },
      { kind: 'standard' as const, ours: '', standard: stretch.standard },
    ];
  });
}

/** Between two common stretches one of ours and one of the standard, in this order. */
function gather(stretches: readonly Stretch[]): Stretch[] {
  const gathered: Stretch[] = [];
  let [own, other] = ['', ''];
  const flush = (): void => {
    if (own !== '') gathered.push({ kind: 'ours', ours: own, standard: '' });
    if (other !== '') gathered.push({ kind: 'standard', ours: '', standard: other });
    [own, other] = ['', ''];
  };
  for (const stretch of stretches) {
    if (stretch.kind === 'same') {
      flush();
      gathered.push(stretch);
    } else {
      own += stretch.ours;
      other += stretch.standard;
    }
  }
  flush();
  return gathered;
}

function toRun({ kind, ours, standard }: Stretch): SideRun {
  if (kind !== 'same') return { kind, text: kind === 'ours' ? ours : standard };
  return { kind, text: ours, ...(ours !== standard && { standard }) };
}
