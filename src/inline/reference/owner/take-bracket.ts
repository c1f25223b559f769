import { type Pointer, type PointerLevel, pointerDepth } from '../../../text/pointer.ts';
import { frameOf, type LastPointer, type ScanState } from '../scan-state.ts';
import { isAnew } from './anew.ts';
import { doubtList } from './doubt.ts';
import { inherit, isForeign } from './inherit.ts';

/** In 民法（第3条を除く。） and 第3条(第2項を除く。), what is left out is that of what stands before the bracket. */
export function takeBracket(state: ScanState, pointer: Pointer): boolean {
  const { law, document, remarkOn, last } = frameOf(state);
  const { level } = pointer.steps[0];
  const named = level !== 'paragraph' && level !== 'item' && level !== 'subitem';
  if ((law || document !== undefined) && named && !last && !namesScope(state, pointer)) {
    if (law) pointer.law = law;
    if (document !== undefined) pointer.document = document;
    return true;
  }
  return remarkOn !== undefined && takeRemarked(state, pointer, remarkOn, named);
}

/** 第3条|(第2項を除く。): what a remark leaves out is that of the provision of which it says something. */
function takeRemarked(state: ScanState, pointer: Pointer, remarkOn: LastPointer, named: boolean): boolean {
  const before = remarkOn.pointer;
  const below = remarkOn.levels.some((each) => heads(each, pointer.steps[0].level));
  if (before.self || before.steps.length === 0 || !(below || isForeign(before))) return false;
  if (isForeign(before) && isAnew(state, pointer)) return false;
  // 会社法第8条（第3条において準用する場合を含む。） may mean an article of either text.
  if (isForeign(before) && named && isApplication(state, pointer)) {
    pointer.doubt = doubtList();
    return true;
  }
  if (isForeign(before)) inherit(pointer, remarkOn);
  else pointer.inheritsFrom = remarkOn.index;
  return true;
}

/** （平成11年法律第3号。第5条において「新法」という。）: 第5条 is where the short name holds. */
function namesScope({ text: { folded } }: ScanState, { end }: Pointer): boolean {
  return /^[^「」。()]{0,30}において(?:単に)? ?「/.test(folded.slice(end, end + 44));
}

/** Whether a clause of one level may leave out the level above: 第3条（第2項を除く。）, but not この章（第2項を除く。）. */
function heads(above: PointerLevel, level: PointerLevel): boolean {
  const least = level === 'article' ? pointerDepth.part : pointerDepth.article;
  return (
    pointerDepth[above] < pointerDepth[level] && (pointerDepth[above] >= least || above === 'supplProvision')
  );
}

function isApplication({ text: { folded } }: ScanState, { end }: Pointer): boolean {
  return /^[^()。]{0,30}において(?:読み替えて)?準用する場合/.test(folded.slice(end, end + 48));
}
