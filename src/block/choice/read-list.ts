import type { ClassifiedLine } from '../evidence/form.ts';
import { afterReference, particleAfterSpace } from '../evidence/form.ts';
import { follows } from '../evidence/marker/follows.ts';
import type { Marker } from '../evidence/marker/marker.ts';
import { type Candidate, choose, type Here } from './candidate.ts';
import type { Place } from './choice.ts';
import { costOfCut } from './sentence-cost.ts';
import { isNumbered, type Level, type State } from './state.ts';
import { weights } from './weights.ts';

/** No text nests deeper; a hostile one could. */
const deepestLevel = 12;

interface Placed {
  place: Place;
  marker: Marker;
  cost: number;
  /** Whether the number goes on a run. */
  runs?: boolean;
}

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
  const base = costOfForm(form) + (isStray(state, form) ? weights.listStray : 0);
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
    cost: base + cost + costOfCaption(state, place) + cut * shareOfCut(form, runs, announced, state),
    choice: choose(here, 'list', form, { place, marker: reading }),
    next: open(here, reading, place),
    words: evidence.line.text.slice(form.body),
  }));
}

/** Whether a sign closes the number, though no white space stands behind it: `1.本規程は`. */
export function isPointed({ marker }: ClassifiedLine): boolean {
  return marker !== undefined && !marker.doubtful && !/bare/.test(marker.shape);
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
function shareOfCut(
  { marker, strong }: ClassifiedLine,
  runs: boolean,
  announced: boolean,
  state: State,
): number {
  const { kind, gap } = marker!;
  // A soft break before the sign that the line before began with: a list that the format does not know.
  if (kind === 'bullet') return runs ? 0.1 : 1;
  if (kind === 'paragraphWord') return 1;
  const typeset = gap === 'wideSpace' ? 0.5 : 1;
  if (runs) return (strong || kind === 'parenDigit' ? 0.3 : 0.6) * typeset;
  if (beginsRun(marker!) && announced) return 0.4 * typeset;
  // A list of that shape is open: its number may be misprinted.
  const beside = strong && state.levels.some((level) => level.marker.shape === marker!.shape);
  return beside ? 0.4 * typeset : typeset;
}

/** A number alone on its line amid lines that are no sentences is a cell of a table that extraction took apart. */
export function isStray({ open }: State, { marker, line }: ClassifiedLine): boolean {
  return (
    marker!.gap === 'end' &&
    marker!.shape.startsWith('digit bare') &&
    line.role === 'text' &&
    line.listDepth === 0 &&
    open?.kind === 'text' &&
    !open.ended
  );
}

function costOfCaption(state: State, place: Place): number {
  if (!state.caption) return 0;
  return place.at === 'paragraph' ? weights.captionList : weights.captionLost;
}

/** The state behind a member of a list. */
function open({ state, evidence }: Here, marker: Marker, place: Place): Partial<State> {
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

function placesOf(here: Here, marker: Marker): Placed[] {
  const { state } = here;
  const placed: Placed[] = [];
  for (let depth = state.levels.length - 1; depth >= 0; depth--) {
    const cost = costOfRun(here, state.levels[depth], marker);
    if (cost === undefined) continue;
    const isParagraph = state.levels[depth].isParagraph;
    placed.push({
      place: isParagraph ? { at: 'paragraph' } : { at: 'item', depth, gap: cost >= weights.listGap },
      marker,
      cost,
      runs: cost < 0.7,
    });
  }
  if (
    state.left?.marker.kind === marker.kind &&
    follows(state.left.marker, marker) &&
    !state.left.isParagraph
  )
    placed.push({
      place: { at: 'item', depth: isNumbered(state) ? 1 : 0, gap: false },
      marker,
      cost: 1,
      runs: true,
    });
  const asParagraph =
    costOfParagraph(here, marker) + (state.left?.marker.shape === marker.shape && state.paragraph ? 4 : 0);
  // The first paragraph carries no number, and 2 goes on its run.
  const second = marker.value === 2 && state.paragraph && asParagraph < 0.7;
  placed.push({ place: { at: 'paragraph' }, marker, cost: asParagraph, runs: second });
  const depth = Math.min(state.levels.length, deepestLevel);
  placed.push({
    place: { at: 'item', depth, gap: !beginsRun(marker) },
    marker,
    cost: costOfNewRun(here, marker, depth),
  });
  for (let above = isNumbered(state) ? 1 : 0; above < depth; above++)
    placed.push({
      place: { at: 'item', depth: above, gap: !beginsRun(marker) },
      marker,
      cost: costOfNewRun(here, marker, above) + weights.listSibling,
    });
  return placed;
}

function beginsRun({ kind, value, branches }: Marker): boolean {
  return kind === 'bullet' || (value === 1 && branches.length === 0) || (kind === 'dotted' && value === 1);
}

/** Costs of going on with an open run; undefined where the marker is of another kind. */
function costOfRun(here: Here, level: Level, marker: Marker): number | undefined {
  const { line } = here.evidence;
  if (level.marker.kind !== marker.kind) return undefined;
  if (marker.kind === 'dotted' && marker.branches.join() !== level.marker.branches.join()) return undefined;
  let cost = marker.value === level.highest + 1 && marker.branches.length === 0 ? 0.3 : undefined;
  if (follows(level.marker, marker) || cost === undefined) cost = costOfStep(level.marker, marker);
  if (cost === undefined) return undefined;
  if (level.marker.shape !== marker.shape) cost += costOfMixing(here, level, marker);
  if (line.listDepth > 0 && level.listDepth > 0) {
    const deeper = line.indent - level.indent;
    if (line.listDepth !== level.listDepth) cost += weights.listDepthOff;
    else if (deeper >= 2 && marker.kind !== 'bullet' && marker.value !== level.marker.value + 1)
      cost += weights.indentOff;
    else if (deeper >= 2 && hasLevelAt(here, line.indent)) cost += weights.indentOff;
    else if (deeper <= -2 && hasLevelAt(here, line.indent)) cost += weights.indentOff;
    // The list says itself that the item goes on, whatever is printed.
    else if (cost > 0.5 && line.listLabel) cost = 0.5;
  } else if (Math.abs(line.indent - level.indent) >= 2 && marker.kind !== 'bullet')
    cost += costOfIndent(here, level);
  else if (marker.kind === 'bullet' && line.indent !== level.indent) cost += weights.indentOff;
  return cost;
}

function hasLevelAt({ state }: Here, indent: number): boolean {
  return state.levels.some((level) => Math.abs(level.indent - indent) < 2);
}

/** An indentation that differs from its run's tells where it is that of another open level. */
function costOfIndent({ state, evidence }: Here, level: Level): number {
  const other = state.levels.some(
    (candidate) =>
      candidate !== level &&
      candidate.marker.kind === level.marker.kind &&
      Math.abs(candidate.indent - evidence.line.indent) < 2,
  );
  return other ? weights.indentOff : 0.3;
}

function costOfStep(last: Marker, next: Marker): number | undefined {
  if (next.kind === 'bullet') return 0;
  if (follows(last, next)) return 0;
  const value = last.through ?? last.value;
  if (next.value > value + 1) return weights.listGap + Math.min(1, 0.1 * (next.value - value));
  if (next.value === value) return next.branches.length > 0 ? 1.5 : weights.listSame;
  return next.value === 1 ? weights.listBack + 2 : weights.listBack;
}

/** Costs of a run that goes on in another shape (`５．` behind `4.`): dear where the two shapes mean two levels here. */
function costOfMixing({ reader }: Here, level: Level, marker: Marker): number {
  const { paragraphShapes, itemShapes } = reader.profile;
  const apart = level.isParagraph
    ? itemShapes.has(marker.shape)
    : paragraphShapes.has(marker.shape) && !itemShapes.has(marker.shape);
  return apart ? 4 : weights.listMix * 0.3;
}

function costOfParagraph(here: Here, marker: Marker): number {
  const { state, evidence, reader } = here;
  const { line } = evidence;
  const { paragraphShapes, hasArticles } = reader.profile;
  if (marker.kind === 'paragraphWord') return 0;
  if (state.scope === 'front' && hasArticles) return 4;
  const deep = line.listDepth - state.articleDepth > 1 ? 5 : 0;
  if (marker.kind === 'dotted' && state.inArticle) return marker.branches.length === 1 ? deep : 6;
  const fits = paragraphShapes.has(marker.shape);
  if (!state.paragraph) {
    const late = marker.value > 1 && marker.value !== 2 ? 2 : 0;
    if (!state.inArticle) {
      const item = isItemNumeral(marker) ? 1.5 : 0;
      return deep + (marker.kind === 'bullet' ? 0.2 : item) + late;
    }
    if (marker.kind === 'bullet') return 3 + deep;
    return deep + late + (fits ? 0 : 1.5);
  }
  if (marker.value < 2 || marker.kind === 'bullet') return 9;
  if (isNumbered(state)) {
    const [first] = state.levels;
    if (first.marker.kind !== marker.kind) return 9;
    return 9;
  }
  const used = state.levels.some((level) => level.marker.shape === marker.shape);
  // Behind items 1, 2, 3 that are no sentences, a sentence numbered 2 is the second paragraph.
  if (used) {
    const items = state.levels.find((level) => level.marker.shape === marker.shape)!;
    return marker.value === 2 && items.marker.value >= 2 && evidence.ended && !items.ended ? 0.5 : 7;
  }
  if (marker.value === 2) {
    const other = reader.profile.itemShapes.has(marker.shape) ? 5 : weights.paragraphOther;
    return deep + (fits ? weights.paragraphShape : other);
  }
  return deep + (fits ? weights.paragraphLate : 6);
}

/** Signs that number items (一, イ) and not paragraphs where nothing stands above them. */
function isItemNumeral({ kind }: Marker): boolean {
  return kind === 'kanji' || kind === 'kana' || kind === 'parenKana';
}

/** Costs of a run that begins below the open levels up to `depth`. */
function costOfNewRun(here: Here, marker: Marker, depth: number): number {
  const { state, evidence, reader } = here;
  const { line } = evidence;
  if (state.scope === 'front') return 9;
  if (!state.inArticle && !state.paragraph) {
    return marker.kind === 'bullet' ? 3 : isItemNumeral(marker) && beginsRun(marker) ? 0.8 : 4;
  }
  const above = state.levels[depth - 1];
  const announced = above ? above.announces : state.announces;
  if (marker.kind === 'paragraphWord') return 9;
  let cost: number = announced && depth === state.levels.length ? weights.listNewAnnounced : weights.listNew;
  if (!beginsRun(marker)) cost += marker.kind === 'dotted' ? 1 : weights.listOrphan;
  if (!state.paragraph && reader.profile.paragraphShapes.has(marker.shape) && marker.kind !== 'bullet')
    cost += 2;
  if (line.listDepth > 0) {
    const listed = state.levels.some((level) => level.listDepth > 0);
    const wanted = listed
      ? state.levels.findLastIndex((level) => level.listDepth > 0 && level.listDepth < line.listDepth) + 1
      : depth;
    const indented = above !== undefined && line.indent - above.indent >= 2 && beginsRun(marker);
    if (depth !== wanted && !indented) cost += weights.listDepthOff;
    else if (!beginsRun(marker)) cost -= weights.listOrphan - 1;
  } else if (above && line.indent < above.indent) cost += 1;
  // A number out of order belongs to the run of its shape, not below it.
  if (
    !beginsRun(marker) &&
    marker.kind !== 'dotted' &&
    state.levels.some(({ marker: { shape } }) => shape === marker.shape)
  )
    cost += 4;
  const same = state.levels.findIndex((level) => level.marker.kind === marker.kind && !level.isParagraph);
  if (same >= 0 && same < depth) {
    const deeper = line.indent > state.levels[same].indent || line.listDepth > state.levels[same].listDepth;
    if (marker.kind === 'bullet' && state.levels[same].indent === line.indent && !line.listDepth) cost += 3;
    else if (!deeper && (!announced || state.levels[same].marker.value === marker.value))
      cost += weights.listNewSameShape;
  }
  return cost;
}
