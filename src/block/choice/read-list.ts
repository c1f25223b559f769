import type { ClassifiedLine } from '../evidence/form.ts';
import { afterReference, particleAfterSpace } from '../evidence/form.ts';
import type { Marker } from '../evidence/marker/marker.ts';
import { type Candidate, choose, type Here } from './candidate.ts';
import type { Place } from './choice.ts';
import { goesOnRun } from './list/goes-on-run.ts';
import { type Placed, placesOf } from './list/places.ts';
import { beginsRun } from './list/run-start.ts';
import { costOfCut } from './sentence-cost.ts';
import type { Level, State } from './state.ts';
import * as weights from './weights.ts';

/** Ways to read a line as a member of a list: a paragraph, an item or a subitem. */
export function readList(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader } = here;
  if (state.scope === 'closing' || state.scope === 'commentary') return [];
  const marker = form.marker!;
  const announced = (state.levels.at(-1)?.announces ?? state.announces) && beginsRun(marker);
  const cut = Math.max(
    0,
    costOfCut(state.open, evidence, reader.wrapped) - (announced && state.open?.comma ? weights.cutComma : 0),
  );
  const base = costOfForm(form) + costOfBareWord(form, state) + (isStray(here, form) ? weights.listStray : 0);
  const readings = marker.other ? [marker, { ...marker, ...marker.other }] : [marker];
  const best = new Map<string, Placed>();
  for (const [second, reading] of readings.entries()) {
    for (const placed of placesOf(here, reading)) {
      const cost = placed.cost + (second > 0 ? weights.listSecondReading : 0);
      const key = placed.place.at === 'item' ? `${placed.place.depth} ${reading.value}` : 'paragraph';
      const seen = best.get(key);
      if (!seen || seen.cost > cost) best.set(key, { ...placed, cost });
    }
  }
  return [...best.values()].map(({ place, marker: reading, cost, runs = false }) => ({
    cost:
      base +
      cost +
      costOfCaption(state, place) +
      cut * shareOfCut(form, runs, announced, state) -
      (runs && isMemberEnd(here) ? eased(reading) : 0),
    choice: choose(here, 'list', form, { place, marker: reading }),
    next: openMember(here, reading, place),
    words: evidence.line.text.slice(form.body),
  }));
}

/** Whether the line before may be the end of a member: its sentence has ended, or it is a member where no line is wrapped. */
function isMemberEnd({ state: { open }, reader }: Here): boolean {
  return open !== undefined && (open.ended || (open.kind === 'list' && !reader.wrapped && !open.comma));
}

/** `3 人間栄養学は` behind a sentence and paragraph 2: a number that may be counted is hardly doubted where it goes on a run. */
const eased = ({ doubtful }: Marker): number => (doubtful ? weights.doubtful + weights.doubtfulNext : 0);

/** Whether a sign closes the number, though no white space stands behind it: `1.本規程は`. */
export function isPointed({ marker }: ClassifiedLine): boolean {
  return marker !== undefined && !marker.doubtful && !/bare/.test(marker.shape);
}

/** What an open line says against a word of a paragraph that stands alone: `…、第六条第`⏎`三項`. */
function costOfBareWord({ marker, body, line }: ClassifiedLine, { open }: State): number {
  if (marker!.kind !== 'paragraphWord' || body < line.text.length || !open || open.ended) return 0;
  return open.fill === 'full' || open.fill === 'edge' ? weights.paragraphWordAlone : 0;
}

function costOfForm(form: ClassifiedLine): number {
  const { marker, strong, line, body } = form;
  let cost = strong ? 0 : isPointed(form) ? weights.pointForm : weights.weakForm;
  if (marker!.doubtful) cost += weights.doubtful;
  if (line.role === 'text' && !line.listLabel) {
    const behind = line.text.slice(body, body + 12);
    if (
      marker!.gap === 'none'
        ? marker!.kind !== 'bullet' && /^[はをがとのへも、。）)]/.test(behind)
        : particleAfterSpace.test(behind)
    )
      cost += 2;
    if (marker!.kind === 'paragraphWord' && afterReference.test(behind)) cost += 3;
  }
  return cost;
}

/**
 * How much a cut sentence speaks against a marker: little where the number goes on a run, since a wrapped line hardly ever
 * begins with just that number.
 */
function shareOfCut(form: ClassifiedLine, runs: boolean, announced: boolean, state: State): number {
  const { marker, strong } = form;
  const { kind, gap } = marker!;
  // A soft break before the sign that the line before began with: a list that the format does not know.
  if (kind === 'bullet') return runs ? 0.1 : 1;
  if (kind === 'paragraphWord') return 1;
  const typeset = gap === 'wideSpace' ? 0.5 : 1;
  if (runs) return (strong || isPointed(form) ? 0.3 : 0.6) * typeset;
  if (beginsRun(marker!) && announced) return 0.4 * typeset;
  // A list of that shape is open: its number may be misprinted.
  const beside = strong && state.levels.some((level) => level.marker.shape === marker!.shape);
  return beside ? 0.4 * typeset : typeset;
}

/**
 * A number alone on its line amid lines that are no sentences is a cell of a table that extraction took apart, and a letter
 * that is not the next of a run the rest of a word in its script, `2 サービ`⏎`ス`.
 */
export function isStray(
  { state, reader, index }: Pick<Here, 'state' | 'reader' | 'index'>,
  { marker, line }: ClassifiedLine,
): boolean {
  const { open } = state;
  if (marker!.gap !== 'end' || line.role !== 'text' || line.listDepth > 0 || !open || open.ended)
    return false;
  if (marker!.kind === 'kana') {
    const isCut = /[ァ-ヶー]$/.test(reader.evidence.lines[index - 1].line.text);
    return isCut && !beginsRun(marker!) && !goesOnRun(state, marker!);
  }
  return open.kind === 'text' && marker!.shape.startsWith('digit bare');
}

function costOfCaption(state: State, place: Place): number {
  if (!state.caption) return 0;
  return place.at === 'paragraph' ? weights.captionList : weights.captionLost;
}

/** The state behind a member of a list. */
export function openMember({ state, evidence }: Here, marker: Marker, place: Place): Partial<State> {
  const { line } = evidence;
  const depth = place.at === 'item' ? place.depth : 0;
  const before = state.levels[depth];
  const level: Level = {
    marker,
    highest: before?.marker.shape === marker.shape ? Math.max(before.highest, marker.value) : marker.value,
    isParagraph: place.at === 'paragraph',
    indent: line.indent,
    listDepth: line.listDepth,
    list: line.list,
    hung: false,
    hungBefore: before !== undefined && !before.isParagraph && (before.hung || before.hungBefore),
    nestedBefore: before !== undefined && (before.nestedBefore || state.levels.length > depth + 1),
    announces: evidence.announces,
    ended: evidence.ended,
  };
  const levels = place.at === 'item' ? [...state.levels.slice(0, depth), level] : [level];
  return {
    scope: state.scope === 'front' ? 'main' : state.scope,
    levels,
    left: undefined,
    paragraph: true,
    announces: false,
    caption: false,
  };
}
