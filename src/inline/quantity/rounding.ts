/** How a rest is treated. */
const actions: readonly (readonly [printed: string, value: 'floor' | 'ceil' | 'round'])[] = [
  ['四捨五入', 'round'],
  ['切り捨て', 'floor'],
  ['切捨て', 'floor'],
  ['切捨', 'floor'],
  ['切り上げ', 'ceil'],
  ['切上げ', 'ceil'],
  ['切上', 'ceil'],
];
/** Words that name the rest. */
const subjects = ['端数', '小数', '少数点'];
/** How far the rest may stand before what is done to it, UTF-16 units. */
const reach = 30;
const subjectAhead = /(?:端数|小数|少数点)[^。]{0,30}?(?=四捨五入|切り?捨|切り?上)/y;
const restBefore = /(?:端数|小数|未満|満たない|以下|位)[^。]{0,12}$/;

interface Rounding {
  kind: 'rounding';
  value: 'floor' | 'ceil' | 'round';
  start: number;
  end: number;
}

/**
 * Reads a rounding phrase that begins at `start`: `端数は切り捨て` → floor; `小数点以下を四捨五入` → round.
 * Where no rest is named, the action alone, if what stands before is a rest (`30分未満を切り捨て`).
 */
export function readRounding(text: string, start: number): Rounding | undefined {
  const subject = subjects.find((word) => text.startsWith(word, start));
  if (subject !== undefined) {
    subjectAhead.lastIndex = start;
    if (!subjectAhead.test(text)) return undefined;
    const action = readAction(text, subjectAhead.lastIndex);
    // The last word that names the rest before the action begins the phrase: 端数が生じたときは、その端数を….
    const phrase = text.slice(start, subjectAhead.lastIndex);
    const later = Math.max(...subjects.map((word) => phrase.lastIndexOf(word)));
    return action && later === 0
      ? { kind: 'rounding', value: action.value, start, end: action.end }
      : undefined;
  }
  const action = readAction(text, start);
  if (!action) return undefined;
  const before = text.slice(Math.max(0, start - reach), start);
  return action.value === 'round' || restBefore.test(before)
    ? { kind: 'rounding', ...action, start }
    : undefined;
}

function readAction(
  text: string,
  start: number,
): { value: 'floor' | 'ceil' | 'round'; end: number } | undefined {
  const action = actions.find(([printed]) => text.startsWith(printed, start));
  return action && { value: action[1], end: start + action[0].length };
}
