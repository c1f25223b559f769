import { type Pointer, pointerDepth } from '../../text/pointer.ts';
import { assignOwner } from './owner/assign-owner.ts';
import { inherit, isForeign } from './owner/inherit.ts';
import type { LastPointer, ScanState } from './scan-state.ts';

/** The pointer to whose provisions rows belong, and its index where it is listed. */
export type TableOwner = Partial<Pick<LastPointer, 'index'>> & Pick<LastPointer, 'pointer'>;

const columnHead = /欄に掲げる/;
const subjectTail = /^の規定(?:は|の適用|を)/;
const behindName = /の(?:各?規定|条項)/g;

/**
 * Finds the pointer to whose provisions the rows of a table of replacements belong, in the sentence that announces it:
 * 次の表の上欄に掲げる|同法|の規定中 → 同法; 次の表の左欄に掲げる|給与規程|の規定中 → 給与規程;
 * 甲法第3条|の規定は…次の表の上欄に掲げる規定中 → 甲法第3条.
 * @param from index of the first pointer of the sentence
 * @returns undefined where the rows name the provisions of this document by number
 */
export function findTableOwner(state: ScanState, from: number): TableOwner | undefined {
  const { found, text } = state;
  const match = columnHead.exec(text.folded);
  if (!match) return undefined;
  const named = match.index + match[0].length;
  let subject: number | undefined;
  for (let index = from; index < found.length; index++) {
    const { start, end, bracketEnd } = found[index];
    if (start === named) return { pointer: found[index], index };
    const applied =
      end < named && bracketEnd === undefined && subjectTail.test(text.folded.slice(end, end + 6));
    if (applied && subject === undefined) subject = index;
  }
  if (subject !== undefined && isForeign(found[subject])) return { pointer: found[subject], index: subject };
  return findNamed(state, named);
}

/** The text that is named where no pointer is read: 次の表の左欄に掲げる|給与規程|の規定中. */
function findNamed(state: ScanState, named: number): TableOwner | undefined {
  behindName.lastIndex = named + 1;
  const start = behindName.exec(state.text.folded)?.index;
  if (start === undefined) return undefined;
  const pointer: Pointer = { sentence: state.sentence, start, end: start, steps: [anyArticle] };
  state.floor = named;
  assignOwner(state, pointer);
  return pointer.start === named && isForeign(pointer) ? { pointer } : undefined;
}

const anyArticle = { level: 'article', way: 'number' } as const;

/** Gives the pointers of a row what they leave out: 第1項 of a table about 第5条 is that of 第5条. */
export function ownRow({ found }: ScanState, from: number, owner: TableOwner): void {
  const foreign = isForeign(owner.pointer);
  for (const pointer of found.slice(from)) {
    const [first] = pointer.steps;
    if (first?.way !== 'number' || pointer.inheritsFrom !== undefined || isForeign(pointer)) continue;
    if (foreign) inherit(pointer, owner);
    else if (pointerDepth[first.level] > pointerDepth.article) pointer.inheritsFrom = owner.index;
  }
}
