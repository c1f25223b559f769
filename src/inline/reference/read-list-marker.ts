import type { PointerStep } from '../../text/pointer.ts';
import { addPointer } from './add-pointer.ts';
import { readMark } from './read-marker.ts';
import { readRange } from './read-range.ts';
import { readSteps } from './read-steps.ts';
import type { ScanState } from './scan-state.ts';
import { readKanaStep } from './step.ts';

/** What stands before a marker that の follows; 第8415号の(2)のA is a number of the tariff. */
const opensList = /(?:^|[^の ]|(?:次|下記|以下|上記)の) ?$/;
const beforeMarker = /[、。(はがのにをと又及「」びしくお ]/;
/** What says that the marker before it speaks of a clause. */
const afterMarker =
  /(?:及び|又は|若しくは|並びに|、)(?:[イロハニホヘトチリヌルヲ次前](?![ァ-ヺー])|第|\([0-9一二三四五六七八九十]{1,2}\))|に(?:掲げ|定め|規定|該当|おいて|係る|より|よる|限)|の(?:規定|場合|いずれ)|を選択/y;

/** Reads a marker that stands alone: `イ` of イに掲げる者, `(1)` of (1)及び(2)に掲げる者, `②` of ②の事由. */
export function readListMarker(state: ScanState, at: number): number {
  const { folded } = state.text;
  if (at > 0 && !beforeMarker.test(folded[at - 1])) return at;
  const read = readKanaStep(folded, at) ?? readMark(folded, at, 'subitem');
  return read ? addMarker(state, at, read.step, read.end) : at;
}

function addMarker(state: ScanState, at: number, step: PointerStep, end: number): number {
  const pointer = readRange(state.text, readSteps(state.text, [step], end));
  afterMarker.lastIndex = pointer.end;
  const { folded } = state.text;
  const marked =
    step.mark !== undefined &&
    folded[pointer.end] === 'の' &&
    opensList.test(folded.slice(Math.max(0, at - 6), at));
  return pointer.until || marked || afterMarker.test(folded) ? addPointer(state, at, pointer) : at;
}
