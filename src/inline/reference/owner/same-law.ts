import type { LawName } from '../../../text/pointer.ts';
import { lawOf } from '../../law.ts';
import { frameOf, type ScanState } from '../scan-state.ts';

const ordinance = /^同(?:法律?)?(施行(?:令|規則|細則))$/;

/**
 * The statute that 同法, 同令, 同規則, 同法施行令 or 同施行規則 means: the last one of that kind, in the sentence outside closed
 * brackets if there is one.
 * @returns undefined where the text named none of that kind before
 */
export function findSameLaw(state: ScanState, start: number, end: number): LawName | undefined {
  const words = state.text.folded.slice(start, end).replace(/ /g, '');
  const suffix = ordinance.exec(words)?.[1];
  if (suffix !== undefined) return findOrdinanceOf(state, words, suffix);
  if (/[法律]$/.test(words)) return findAct(state);
  return state.lastOrders.get(words.at(-1) ?? '') ?? (words === '同令' ? state.lastOrder : undefined);
}

/** 同法施行令 is that of the last 法; 同施行令 the one named last, if it is such an order. */
function findOrdinanceOf(state: ScanState, words: string, suffix: string): LawName | undefined {
  const named = state.lastOrders.get(suffix.at(-1) ?? '');
  if (!words.startsWith('同法') && named?.title?.endsWith(suffix)) return named;
  const title = baseTitle(state, words.startsWith('同法'));
  return title === undefined ? undefined : lawOf(state.context.laws, title + suffix);
}

const ofAct = /^(.+?)施行(?:令|規則|細則)$/;

/** Title of the act whose ordinance is meant: of the last 法; behind 甲法施行令 同施行規則 is one of 甲法 too. */
function baseTitle(state: ScanState, namesAct: boolean): string | undefined {
  const { lastLaw, lastOrder } = state;
  const act = findAct(state)?.title;
  const ordinanceOf = ofAct.exec(lastOrder?.title ?? '')?.[1];
  return act === undefined || (!namesAct && lastLaw === lastOrder) ? (ordinanceOf ?? act) : act;
}

function findAct(state: ScanState): LawName | undefined {
  const { frames, lastLaw, lastOrder, lastAct } = state;
  if (lastAct && lastLaw === lastOrder) return frames.findLast((frame) => frame.lastAct)?.lastAct ?? lastAct;
  for (let depth = frames.length - 1; depth >= 0; depth--) {
    const named = frames[depth].lastAct ?? frames[depth].law;
    if (named && named !== lastOrder) return named;
  }
  return lastAct ?? frameOf(state).law;
}
