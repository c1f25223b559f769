import { isCloser, isOpener } from '../../text/bracket/bracket.ts';
import type { LineEvidence } from '../evidence/evidence.ts';
import type { Open } from './state.ts';
import * as weights from './weights.ts';

/** Characters that never begin a line of their own: `、又は`, ー, small kana. */
const continuing = new Set(
  [...'、。，．,ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜'].map((character) => character.charCodeAt(0)),
);

/** `（以下「乙」という。）`, `(以下、乙といいます)`, `は振込金の`: a bracket that gives a name, a particle before a word in kanji. */
const inside =
  /^[（(]以下、?(?:[「『]|[^（()）。]{1,20}(?:という|といいます|とする|とします)[。)）])|^(?:[はをがにへ]\p{Script=Han}|に(?:ついて|おいて|より|よる|よっ|おける|対)|として)/u;

/** Whether a line begins as no sentence does: with a closing bracket, a comma, a small kana, a particle. */
export function beginsInside({ line }: LineEvidence): boolean {
  if (inside.test(line.text)) return true;
  const code = line.text.charCodeAt(0);
  return continuing.has(code) || isCloser(code);
}

/** Costs of a label that cuts the open sentence in its middle; 0 where the line before has ended. */
export function costOfCut(open: Open | undefined, here: LineEvidence, wrapped: boolean): number {
  if (!open || open.empty || here.line.role === 'heading') return 0;
  const blank = here.line.blankBefore > 0;
  let cost = 0;
  if (open.brackets.length > 0)
    cost += blank && !wrapped ? weights.cutBracketBlank : open.ended ? 1 : weights.cutBracket;
  if (open.ended || open.end === 'hard' || open.kind === 'row') return Math.min(cost, 1);
  if (here.line.role === 'listItem' || here.line.listLabel) return 0;
  if (open.comma) cost += weights.cutComma;
  if (open.titled && isStructure(open)) return cost;
  return cost + costOfCutFill(open, blank);
}

function costOfCutFill(open: Open, blank: boolean): number {
  const cost = costOfEnd(open, blank);
  if (open.endsWithDay) return Math.min(cost, weights.cutDay);
  return open.endsAsItem ? Math.min(cost, weights.cutItem) : cost;
}

function costOfEnd(open: Open, blank: boolean): number {
  if (open.end === 'soft') return weights.cutSoft;
  const eased = blank ? 1.5 : 0;
  if (isFull(open)) return weights.cutFull - eased;
  if (open.fill === 'cut') return weights.cutPartly - eased;
  return weights.cutShort;
}

function isFull({ fill }: Open): boolean {
  return fill === 'full' || fill === 'edge';
}

/** Lines that stand for themselves. */
export function isStructure(open: Open): boolean {
  return (
    open.kind !== 'text' &&
    open.kind !== 'list' &&
    open.kind !== 'row' &&
    open.kind !== 'note' &&
    open.kind !== 'remark'
  );
}

/** Costs of a line that goes on from the open one. */
export function costOfGoingOn(
  open: Open,
  here: LineEvidence,
  wrapped: boolean,
  firstLine: number | undefined,
): number | undefined {
  const { line } = here;
  if (open.kind === 'row') return isFull(open) && line.blankBefore === 0 ? (open.ended ? 1 : 0) : undefined;
  if (line.continues && open.kind === 'dated') return 0.5;
  if (isStructure(open) && (open.empty || !holdsWords.has(open.kind)))
    return isBrokenHeading(open, here) ? 3 : undefined;
  if (open.kind === 'list' && open.empty) return 0;
  if (line.continues) return open.titled && isStructure(open) ? weights.onTitled : 0;
  if (beginsInside(here) && (!open.ended || isCloser(line.text.charCodeAt(0)))) return 0;
  return costOfJoint(open, here, wrapped) + costOfLayout(open, here, firstLine);
}

/** Structural lines that have text of a clause behind them. */
const holdsWords: ReadonlySet<string> = new Set(['article', 'supplProvision']);

function isBrokenHeading(open: Open, { line }: LineEvidence): boolean {
  const named = open.kind === 'heading' || open.kind === 'title';
  return named && isFull(open) && !open.ended && line.blankBefore === 0;
}

/** What blank lines and the edge of first lines say against going on. */
function costOfLayout(open: Open, { line }: LineEvidence, firstLine: number | undefined): number {
  const blank = line.blankBefore > 0 && !line.pageBefore;
  const first =
    firstLine !== undefined && open.ended && line.indent >= firstLine && line.indent > open.indent;
  return (
    (blank ? (open.ended ? weights.onBlank : weights.onBlankOpen) : 0) + (first ? weights.onIndented : 0)
  );
}

/** Whether the first bracket of a line closes one that is open. */
function closesOpenBracket({ brackets }: Open, { line }: LineEvidence): boolean {
  return brackets.length > 0 && /^[^（(「『【〔［[]*[）)」』】〕］\]]/.test(line.text);
}

function costOfJoint(open: Open, here: LineEvidence, wrapped: boolean): number {
  if (open.end === 'hard') return closesOpenBracket(open, here) ? weights.onHardBracket : weights.onHard;
  if (open.end === 'soft') return 0;
  if (wrapped && here.line.text.charCodeAt(0) === 0x3002) return 0;
  if (open.ended) return costOfEndedJoint(open, wrapped);
  return wrapped ? costOfWrappedJoint(open, here) : costOfUnwrappedJoint(open, here);
}

function costOfEndedJoint(open: Open, wrapped: boolean): number {
  if (!wrapped || !isFull(open)) return weights.onEnded;
  // （短期大学を除く。⏎以下この条において同じ。）: the sentence in the bracket has ended, the one around it has not.
  if (isCutInBracket(open)) return weights.onEndedBracket;
  return open.fill === 'edge' ? weights.onEndedEdge : weights.onEndedFull;
}

function costOfWrappedJoint(open: Open, here: LineEvidence): number {
  const { line } = here;
  // A bracket that is open on a short line before a blank one was never closed, unless the next line closes it.
  const apart = line.blankBefore > 0 && !line.pageBefore && !closesOpenBracket(open, here);
  const inBracket = open.brackets.length > 0 && !apart;
  if (inBracket || isFull(open)) return 0;
  if (open.fill === 'cut' || line.pageBefore) return weights.onPartly;
  return open.comma ? weights.onUnwrappedComma : weights.onShort;
}

function costOfUnwrappedJoint(open: Open, { line }: LineEvidence): number {
  if (open.comma) return weights.onUnwrappedComma;
  if (open.midway && line.blankBefore === 0 && !isOpener(line.text.charCodeAt(0))) return weights.onMidway;
  if (line.pageBefore && !open.titled) return weights.onPartly;
  if (open.brackets.length > 0 && line.blankBefore === 0) return weights.onUnwrappedBracket;
  return weights.onUnwrapped;
}

/** Costs of a line of text that begins anew. */
export function costOfNew(open: Open | undefined, here: LineEvidence, wrapped: boolean): number {
  if (!open) return 0;
  const { line } = here;
  let cost = beginsInside(here) ? weights.onlyGoesOn : 0;
  if (line.continues && open.kind !== 'caption' && !open.empty && !(open.titled && isStructure(open)))
    cost += weights.newSoft;
  if (open.kind === 'row' && line.blankBefore === 0 && isFull(open)) return cost + (open.ended ? 1 : 2);
  if (wrapped && open.ended && isCutInBracket(open)) cost += weights.newBracket;
  if (mayEnd(open)) return cost + weights.newEnded;
  if (open.comma) cost += weights.newComma;
  if (isInOpenBracket(open, here, wrapped)) cost += weights.newBracket;
  return cost + costOfNewFill(open, line.blankBefore > 0, wrapped);
}

/** Whether a bracket is open that a line may close: not over a blank line, but where the text is wrapped there. */
function isInOpenBracket(open: Open, here: LineEvidence, wrapped: boolean): boolean {
  if (open.brackets.length === 0) return false;
  return here.line.blankBefore === 0 || (wrapped && (isFull(open) || closesOpenBracket(open, here)));
}

/** Whether a bracket is open at the edge. */
function isCutInBracket(open: Open): boolean {
  return open.brackets.length > 0 && isFull(open);
}

/** Whether nothing speaks for more behind the open line. */
function mayEnd(open: Open): boolean {
  return (
    open.empty ||
    open.ended ||
    open.end === 'hard' ||
    open.kind === 'row' ||
    (isStructure(open) && open.titled)
  );
}

function costOfNewFill(open: Open, blank: boolean, wrapped: boolean): number {
  if (open.end === 'soft') return weights.newSoft;
  const eased = blank ? 2 : 0;
  if (isFull(open)) return weights.newFull - eased;
  if (open.fill === 'cut') return weights.newPartly - eased / 2;
  return open.midway && !blank && !wrapped ? weights.newMidway : weights.newShort;
}
