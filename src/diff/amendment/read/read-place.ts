import { headingTypes } from '../../../model/node-type.ts';
import type { Place, PlacePart, PlaceRange, Step } from '../instruction.ts';
import { outside, readStep } from './read-step.ts';

/** A place read from a sentence, and where its words end. */
export interface ReadPlace {
  place: Place;
  end: number;
}

const parts: readonly (readonly [pattern: RegExp, part: PlacePart])[] = [
  [/各号列記以外の部分|柱書き?/y, 'chapeau'],
  [new RegExp(outside.source.slice(1), 'y'), 'chapeau'],
  [/の?(?:ただし|但し)書き?/y, 'proviso'],
  [/の?本文/y, 'main'],
  [/の?前段/y, 'first'],
  [/の?後段/y, 'second'],
  [/各号(?!列記)/y, 'items'],
  [/[（(](?:見出し|[編章節款目]名)を含む。?[）)]/y, 'withCaption'],
  [/の前の見出し/y, 'caption'],
  [/の?(?:見出し|[編章節款目]名)/y, 'caption'],
];

const order: readonly string[] = [
  'supplProvision',
  'appdx',
  ...headingTypes,
  'article',
  'paragraph',
  'item',
  'subitem',
  'table',
  'tableRow',
  'column',
  'line',
];

function rank({ kind }: Step): number {
  return order.indexOf(kind);
}

/**
 * Reads a place at `start`: 附則（令和6年4月1日施行）第2項ただし書, 同条第三項, 第2条の表「契約者」の項.
 * @param before the place named before, from which 同条 and a second member (第1項及び第2項) take what they leave out
 */
export function readPlace(text: string, start: number, before?: Place): ReadPlace | undefined {
  const steps: Step[] = [];
  let at = start;
  for (let next = readStep(text, at, steps, before); next; next = readStep(text, at, steps, before)) {
    steps.push(...next.steps);
    at = next.end;
  }
  if (steps.length === 0) return readBarePart(text, start, before);
  const part = readPart(text, at);
  const place: Place = { steps: inherit(steps, before), ...(part && { part: part.part }) };
  const end = part?.end ?? at;
  const except = readExcept(text, end, place);
  return except ? { place: { ...place, except: except.places }, end: except.end } : { place, end };
}

/** （第五条及び第六条を除く。） behind a place. */
function readExcept(text: string, start: number, place: Place): ReadPlaces | undefined {
  if (!/[（(]/.test(text[start] ?? '')) return undefined;
  const { places, end } = readPlaces(text, start + 1, place);
  const close = /(?:の規定)?を除く。?[）)]/y;
  close.lastIndex = end;
  return places.length > 0 && close.test(text) ? { places, end: close.lastIndex } : undefined;
}

/** ただし書を削る: of the clause that was named before. */
function readBarePart(text: string, start: number, before: Place | undefined): ReadPlace | undefined {
  const part = before && readPart(text, start);
  return part && { place: { steps: before.steps, part: part.part }, end: part.end };
}

/** 第2項 alone stands in the article that was named before. */
function inherit(steps: Step[], before: Place | undefined): Step[] {
  if (!before || rank(steps[0]) <= order.indexOf('article')) return steps;
  const above = before.steps.filter((step) => rank(step) >= 0 && rank(step) < rank(steps[0]));
  return steps[0].kind === 'subitem' ? [...aboveSubitem(above, before), ...steps] : [...above, ...steps];
}

/** A label alone stands beside the last one that was named: イ(1), (2). */
function aboveSubitem(above: readonly Step[], before: Place): readonly Step[] {
  const own = before.steps.filter(({ kind }) => kind === 'subitem');
  return [...above, ...own.slice(0, -1)];
}

function readPart(text: string, start: number): { part: PlacePart; end: number } | undefined {
  for (const [pattern, part] of parts) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return { part, end: pattern.lastIndex };
  }
  return undefined;
}

/** Places that are named together, and where their words end. */
export interface ReadPlaces {
  places: PlaceRange[];
  end: number;
}

/** Reads 第3条, 第5条第1項及び第2項並びに第7条, 第31条から第33条までの規定及び第36条. */
export function readPlaces(text: string, start: number, before?: Place): ReadPlaces {
  const places: PlaceRange[] = [];
  let [at, last] = [start, before];
  for (;;) {
    const found = readRange(text, at, last);
    if (!found) return { places, end: places.length === 0 ? start : at };
    places.push(found.range);
    last = found.range.through ?? found.range.place;
    at = found.end;
    const joint = /(?:及び|並びに|、)/y;
    joint.lastIndex = at;
    if (!joint.test(text) || !readRange(text, joint.lastIndex, last)) return { places, end: at };
    at = joint.lastIndex;
  }
}

function readRange(
  text: string,
  start: number,
  before: Place | undefined,
): { range: PlaceRange; end: number } | undefined {
  const from = readPlace(text, start, before);
  if (!from) return undefined;
  if (text.startsWith('から', from.end)) {
    const to = readPlace(text, from.end + 2, from.place);
    const close = /まで(?:の規定)?/y;
    close.lastIndex = to?.end ?? 0;
    if (to && close.test(text))
      return { range: { place: from.place, through: to.place }, end: close.lastIndex };
  }
  const onward = /以下(?:の各?[条項号])?(?=を)/y;
  onward.lastIndex = from.end;
  if (onward.test(text)) return { range: { place: from.place, isOnward: true }, end: onward.lastIndex };
  return { range: { place: from.place }, end: from.end };
}
