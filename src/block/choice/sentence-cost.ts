import { isCloser, isOpener } from '../../text/bracket/bracket.ts';
import type { LineEvidence } from '../evidence/evidence.ts';
import type { Open } from './state.ts';
import { weights } from './weights.ts';

/** Characters that never begin a line of their own: `、又は`, ー, small kana. */
const continuing = new Set(
  [...'、。，．,ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜'].map((character) => character.charCodeAt(0)),
);

/** Whether a line begins as no sentence does: with a closing bracket, a comma, a small kana. */
export function beginsInside({ line }: LineEvidence): boolean {
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
  if (open.end === 'soft') return cost + weights.cutSoft;
  const eased = blank ? 1.5 : 0;
  if (open.fill === 'full' || open.fill === 'edge') return cost + weights.cutFull - eased;
  if (open.fill === 'cut') return cost + weights.cutPartly - eased;
  return cost + weights.cutShort;
}

/** Lines that stand for themselves. */
export function isStructure(open: Open): boolean {
  return open.kind !== 'text' && open.kind !== 'list' && open.kind !== 'row' && open.kind !== 'note';
}

/** Costs of a line that goes on from the open one. */
export function costOfGoingOn(
  open: Open,
  here: LineEvidence,
  wrapped: boolean,
  firstLine: number | undefined,
): number | undefined {
  const { line } = here;
  const full = open.fill === 'full' || open.fill === 'edge';
  if (open.kind === 'row') return full && line.blankBefore === 0 ? (open.ended ? 1 : 0) : undefined;
  if (line.continues && open.kind === 'dated') return 0.5;
  if (isStructure(open) && (open.empty || !['article', 'supplProvision'].includes(open.kind))) {
    return full && !open.ended && line.blankBefore === 0 && (open.kind === 'heading' || open.kind === 'title')
      ? 3
      : undefined;
  }
  if (open.kind === 'list' && open.empty) return 0;
  if (line.continues) return open.titled && isStructure(open) ? weights.onTitled : 0;
  if (beginsInside(here) && (!open.ended || isCloser(line.text.charCodeAt(0)))) return 0;
  let cost = costOfJoint(open, here, wrapped);
  if (line.blankBefore > 0 && !line.pageBefore) cost += open.ended ? weights.onBlank : weights.onBlankOpen;
  if (firstLine !== undefined && open.ended && line.indent >= firstLine && line.indent > open.indent)
    cost += weights.onIndented;
  return cost;
}

function costOfJoint(open: Open, { line }: LineEvidence, wrapped: boolean): number {
  if (open.end === 'hard') return weights.onHard;
  if (open.end === 'soft') return 0;
  if (wrapped && line.text.charCodeAt(0) === 0x3002) return 0;
  if (open.ended) {
    if (!wrapped || open.fill === 'short' || open.fill === 'cut') return weights.onEnded;
    return open.fill === 'edge' ? weights.onEndedEdge : weights.onEndedFull;
  }
  if (wrapped) {
    if (open.brackets.length > 0) return 0;
    if (open.fill === 'full' || open.fill === 'edge') return line.pageBefore ? 0 : 0;
    if (open.fill === 'cut') return weights.onPartly;
    if (line.pageBefore) return weights.onPartly;
    return open.comma ? weights.onUnwrappedComma : weights.onShort;
  }
  if (open.comma) return weights.onUnwrappedComma;
  if (open.midway && line.blankBefore === 0 && !isOpener(line.text.charCodeAt(0))) return weights.onMidway;
  if (line.pageBefore && !open.titled) return weights.onPartly;
  if (open.brackets.length > 0 && line.blankBefore === 0) return weights.onUnwrappedBracket;
  return weights.onUnwrapped;
}

/** Costs of a line of text that begins anew. */
export function costOfNew(open: Open | undefined, here: LineEvidence, wrapped: boolean): number {
  if (!open) return 0;
  let cost = 0;
  if (beginsInside(here)) cost += weights.onlyGoesOn;
  if (here.line.continues && open.kind !== 'caption' && !(open.titled && isStructure(open)))
    cost += weights.newSoft;
  const cutRow =
    open.kind === 'row' && here.line.blankBefore === 0 && open.fill !== 'short' && open.fill !== 'cut';
  if (cutRow) return cost + (open.ended ? 1 : 2);
  if (open.empty || open.ended || open.end === 'hard' || open.kind === 'row') return cost + weights.newEnded;
  if (isStructure(open) && open.titled) return cost + weights.newEnded;
  if (open.comma) cost += weights.newComma;
  if (open.brackets.length > 0 && (here.line.blankBefore === 0 || wrapped)) cost += weights.newBracket;
  if (open.end === 'soft') return cost + weights.newSoft;
  const eased = here.line.blankBefore > 0 ? 2 : 0;
  if (open.fill === 'full' || open.fill === 'edge') return cost + weights.newFull - eased;
  if (open.fill === 'cut') return cost + weights.newPartly - eased / 2;
  if (open.midway && here.line.blankBefore === 0 && !wrapped) return cost + weights.newMidway;
  return cost + weights.newShort;
}
