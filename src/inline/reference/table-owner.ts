import { type Pointer, pointerDepth } from '../../text/pointer.ts';
import type { ScanState } from './scan-state.ts';

const columnHead = /欄に掲げる/;
const subjectTail = /^の規定(?:は|の適用|を)/;

/**
 * Finds the pointer to whose provisions the rows of a table of replacements belong, in the sentence that announces it:
 * 次の表の上欄に掲げる|同法|の規定中 → 同法; 甲法第3条|の規定は…次の表の上欄に掲げる規定中 → 甲法第3条.
 * @param from index of the first pointer of the sentence
 * @returns its index in the list of pointers; undefined where the rows name the provisions of this document by number
 */
export function findTableOwner({ found, text }: ScanState, from: number): number | undefined {
  const match = columnHead.exec(text.folded);
  if (!match) return undefined;
  const named = match.index + match[0].length;
  let subject: number | undefined;
  for (let place = from; place < found.length; place++) {
    const { start, end, bracketEnd } = found[place];
    if (start === named) return place;
    const applied =
      end < named && bracketEnd === undefined && subjectTail.test(text.folded.slice(end, end + 6));
    if (applied && subject === undefined) subject = place;
  }
  return subject !== undefined && isOutside(found[subject]) ? subject : undefined;
}

/** Gives the pointers of a row what they leave out: 第1項 of a table about 第5条 is that of 第5条. */
export function ownRow({ found }: ScanState, from: number, owner: number): void {
  const whole = found[owner];
  for (const pointer of found.slice(from)) {
    const [first] = pointer.steps;
    if (first?.way !== 'number' || pointer.inheritsFrom !== undefined || isOutside(pointer)) continue;
    if (!isOutside(whole) && pointerDepth[first.level] <= pointerDepth.article) continue;
    pointer.inheritsFrom = owner;
    if (!isOutside(whole)) continue;
    pointer.inheritsLaw = true;
    if (whole.law) pointer.law = whole.law;
    if (whole.document !== undefined) pointer.document = whole.document;
  }
}

function isOutside({ law, document }: Pointer): boolean {
  return law !== undefined || document !== undefined;
}
