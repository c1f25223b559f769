import { looksLikeDocumentTitle } from '../evidence/part/part.ts';
import { isTitleLike } from '../evidence/title.ts';
import type { Candidate, Here } from './candidate.ts';
import { asText, choose } from './candidate.ts';
import { frontPlaces, type PlacedText } from './front-places.ts';
import { goesOnRun } from './list/goes-on-run.ts';
import { placeInRemark } from './remark.ts';
import { costOfGoingOn, costOfNew } from './sentence-cost.ts';
import { isNumbered, type Open, type State } from './state.ts';
import { costsInParagraph, hangingCosts } from './text-place-cost.ts';
import * as weights from './weights.ts';

/** Ways to read a line as text: going on from the open line, or a line of its own. */
export function readText(here: Here): Candidate[] {
  const { state, evidence, reader, unread } = here;
  const candidates: Candidate[] = [];
  const text = evidence.line.text;
  const isTitle = state.scope === 'front' && looksLikeDocumentTitle(text);
  // No line is so long that the title of the document goes on from it.
  const open = isTitle && state.open?.midway ? { ...state.open, midway: false } : state.open;
  const before = reader.evidence.lines[here.index - 1];
  // The name of a page begins with the title of the text: `〇〇約款 〇〇株式`⏎`〇〇約款`.
  if (open && !isApart(state) && !(isTitle && before.line.text.startsWith(text))) {
    const cost = costOfGoingOn(open, evidence, reader.wrapped, reader.profile.firstLine);
    if (cost !== undefined)
      candidates.push({
        cost: cost + unread * shareUnread(here),
        choice: choose(here, 'goesOn', asText(here)),
        next: {},
        words: text,
      });
  }
  // Amid a sentence that fills its line, nothing else is worth working out.
  if (candidates[0]?.cost === 0 && evidence.forms.length === 0 && open && isFilled(open) && !open.ended)
    return candidates;
  for (const { place, cost, next } of places(here))
    candidates.push({
      cost: cost + (isApart(state) ? unreadApart(here) : costOfNew(open, evidence, reader.wrapped) + unread),
      choice: choose(here, 'text', asText(here), { place }),
      next,
      words: text,
    });
  return candidates;
}

function isFilled({ fill, end, kind }: Open): boolean {
  return kind !== 'row' && (fill === 'full' || fill === 'edge' || end === 'soft');
}

/** How much an unread label speaks against going on: little amid a sentence, unless it has the next number of a run. */
function shareUnread({ state, evidence, reader }: Here): number {
  const { open } = state;
  if (open?.ended) return 1;
  const runs = evidence.forms.some(
    ({ marker }) =>
      marker !== undefined &&
      marker.kind !== 'bullet' &&
      (goesOnRun(state, marker) ||
        (marker.other !== undefined && goesOnRun(state, { ...marker, ...marker.other }))),
  );
  if (runs) return 0.6;
  const beside = evidence.forms.some(
    ({ type, strong, marker }) =>
      type === 'list' &&
      strong &&
      state.levels.some((level) => level.marker.shape === marker?.shape && marker.kind !== 'bullet'),
  );
  if (beside) return 0.5;
  const { paragraphShapes } = reader.profile;
  const numbers = evidence.forms.some(
    ({ marker }) => marker?.kind === 'digit' && paragraphShapes.has(marker.shape),
  );
  return open?.fill === 'short' || (open?.kind === 'row' && numbers) ? 0.6 : 0.25;
}

/** Whether nothing is a clause here: behind the closing formula, in a commentary. */
function isApart({ scope }: State): boolean {
  return scope === 'closing' || scope === 'commentary';
}

const endsApart = new Set(['supplProvision', 'dated', 'appdx', 'part']);

/** Where nothing is a clause, only what may end that stretch is missed: a 附則, an annex, a history of dates. */
function unreadApart({ state, evidence, unread }: Here): number {
  const closing = state.scope === 'closing';
  const ends = evidence.forms.some(
    ({ type }) => endsApart.has(type) || (closing && (type === 'article' || type === 'heading')),
  );
  return ends ? unread : 0;
}

function places(here: Here): PlacedText[] {
  const { state } = here;
  const { scope } = state;
  if (scope === 'closing' || scope === 'commentary')
    return [{ place: { at: 'paragraph' }, cost: 0, next: {} }];
  const remark = placeInRemark(here);
  if (remark)
    return state.remark !== 'ended' && state.remark !== 'listed' ? [remark] : [remark, ...clausePlaces(here)];
  return clausePlaces(here);
}

/** The places of a line outside remarks. */
function clausePlaces(here: Here): PlacedText[] {
  const { state, evidence } = here;
  const { scope } = state;
  const caption = state.caption ? weights.captionText : 0;
  const left = state.levels.find(({ isParagraph }) => !isParagraph) ?? state.left;
  const paragraph = {
    paragraph: true,
    levels: [],
    left,
    caption: false,
    announces: evidence.announces,
  };
  if (scope === 'front') return frontPlaces(here, paragraph);
  if (!state.paragraph) {
    if (namesAnnex(here) || signsSupplement(here)) return [{ place: { at: 'title' }, cost: 0, next: {} }];
    return [{ place: { at: 'paragraph' }, cost: caption, next: paragraph }];
  }
  const placed: PlacedText[] = [];
  const { sentence, own } = costsInParagraph(here);
  if (state.caption && evidence.ended && !isNumbered(state)) {
    placed.push({ place: { at: 'paragraph' }, cost: caption, next: paragraph });
  } else {
    placed.push({ place: { at: 'paragraph' }, cost: own + caption, next: paragraph });
  }
  const lost = state.caption ? weights.captionLost : 0;
  const kept = isNumbered(state) ? state.levels.slice(0, 1) : [];
  placed.push({
    place: { at: 'sentence' },
    cost: sentence + lost,
    next: {
      levels: kept,
      left: state.levels[kept.length] ?? state.left,
      caption: false,
      announces: evidence.announces,
    },
  });
  const deepest = state.levels.at(-1);
  if (deepest && !deepest.isParagraph) {
    for (const [level, { cost }] of hangingCosts(here)) {
      const levels = state.levels.slice(0, level + 1);
      const last = levels[level];
      levels[level] = {
        ...last,
        hung: true,
        ended: evidence.ended,
        announces: evidence.announces,
      };
      placed.push({ place: { at: 'hung', level }, cost: cost + lost, next: { levels, caption: false } });
    }
  }
  return placed;
}

/** Whether a line below the label of an annex is its title: what is numbered or set in rows follows. */
function namesAnnex({ state, evidence, reader, index }: Here): boolean {
  if (state.scope !== 'appdx' || state.inArticle || !isTitleLike(evidence.line.text)) return false;
  const next = reader.evidence.lines[index + 1]?.forms[0]?.type;
  return next === 'list' || next === 'caption' || next === 'row';
}

/** Whether a line behind the last 附則 is the name of an issuer, a link of the page: no sentence, and nothing follows. */
function signsSupplement({ state, evidence, reader, index }: Here): boolean {
  if (state.scope !== 'supplProvision' || index <= reader.profile.lastStructure) return false;
  const { line, ended, announces } = evidence;
  if (ended || announces || /[年月日]/.test(line.text)) return false;
  return line.end !== 'soft' && evidence.fill === 'short' && isTitleLike(line.text);
}
