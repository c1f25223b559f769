import { follows } from '../evidence/marker/follows.ts';
import type { Here } from './candidate.ts';
import { isNumbered, type Level } from './state.ts';
import * as weights from './weights.ts';

/** Sentences that go on a paragraph though they begin a line. */
const goesOnParagraph = /^(?:ただし|但し|但、|但シ|なお|この場合|また、|その場合|※|＊|→|⇒|注|[（(]注)/;

/** Of these, the words that begin a paragraph where the author ended the line before. */
const beginsOwn = /^(?:また、|なお)/;

/** Words that speak of the paragraph before: what begins so is a paragraph of its own. */
const speaksOfBefore = /^前(?:[0-9０-９一二三四五六七八九十]+)?項(?![目数])/;

function beginsNext({ state, evidence, reader, index }: Here): boolean {
  return (
    speaksOfBefore.test(evidence.line.text) &&
    evidence.line.listDepth === 0 &&
    !isNumbered(state) &&
    !reader.profile.numberedLater[index]
  );
}

/** Costs of a further line of the paragraph, and of a paragraph of its own. */
export function costsInParagraph(here: Here): { sentence: number; own: number } {
  const { state, evidence, reader, index } = here;
  const { line } = evidence;
  const { text } = line;
  const belowItems = state.levels.length > (isNumbered(state) ? 1 : 0);
  const leaving = belowItems ? costOfLeaving(state.levels.at(-1)!, evidence.line) : 0;
  const back = goesOnParagraph.test(text) ? Math.min(leaving, 0.3) : leaving;
  if (beginsNext(here)) return { sentence: weights.textOfBefore + back, own: back };
  if (isNumbered(state)) return { sentence: back, own: weights.textParagraphNumbered + back };
  if (reader.profile.numberedLater[index]) return { sentence: back, own: 3 + back };
  if (
    goesOnParagraph.test(text) &&
    !(beginsOwn.test(text) && state.open?.end === 'hard' && line.blankBefore > 0)
  )
    return { sentence: back, own: weights.textGoesOn + back };
  if (isComplete(here) && isBehindEnd(here, belowItems))
    return { sentence: weights.textSentence + back, own: back };
  return { sentence: back, own: weights.textParagraphOpen + back };
}

/** Whether a line could be a whole paragraph. */
function isComplete({ state, evidence, reader }: Here): boolean {
  const { open } = state;
  const { line, ended, fill } = evidence;
  const { text } = line;
  // 次の算式により算出した額とします。⏎損害の額 － 免責金額: what was announced is part of its clause.
  if (state.announces && !ended && fill !== 'full' && fill !== 'edge') return false;
  return (
    ended ||
    /[、：:]$/.test(text) ||
    (reader.wrapped && fill !== 'short') ||
    line.end === 'soft' ||
    (open?.ended === true && line.indent > open.indent && text.length >= 25)
  );
}

/** Whether a paragraph may have ended before a line. */
function isBehindEnd({ state: { open }, evidence: { line } }: Here, belowItems: boolean): boolean {
  return (
    open?.ended === true ||
    open?.kind === 'row' ||
    belowItems ||
    (line.blankBefore > 0 && open?.predicate === true)
  );
}

/** Costs of closing the open items: their run may want to go on, and their lines may hang. */
function costOfLeaving(level: Level, line: { indent: number; listDepth: number }): number {
  if (level.isParagraph) return 0;
  if (line.listDepth > 0 && line.listDepth >= level.listDepth) return 4;
  if (level.hungBefore && !level.hung) return 2.5;
  if (!level.ended && !level.hung) return 1.2;
  if (line.indent > level.indent) return level.ended ? 1 : 1.5;
  return level.ended ? 0.2 : 0.8;
}

/** Whether a line stands further in than an item that is itself indented: its paragraph stands further out. */
function isSetBelow(level: Level, indent: number): boolean {
  return level.indent > 0 && indent >= level.indent + 2;
}

/** Whether a sentence ends a list whose members are none: of bullets, or of numbers below which nothing hung so far. */
function closesList(here: Here, { marker, hungBefore, indent }: Level): boolean {
  const { line, ended } = here.evidence;
  if (!ended) return false;
  if (marker.kind === 'bullet') return true;
  return (
    marker.value > 1 &&
    !hungBefore &&
    line.indent <= indent &&
    line.listDepth === 0 &&
    !standsBetween(here, { marker })
  );
}

const mostBetween = 6;

/** Whether text below a member of a list has the next one below it, which it does not announce: `■電話`⏎`受付時間は…`⏎`■郵便`. */
function standsBetween({ reader, index }: Here, { marker }: Pick<Level, 'marker'>): boolean {
  for (let at = index; at <= index + mostBetween; at++) {
    const here = reader.evidence.lines[at];
    if (here?.forms.length === 0 && here.ended && here.announces) return false;
    const form = here?.forms[0];
    if (at === index && !form) continue;
    if (form?.type === 'list')
      return (
        form.marker?.shape === marker.shape && (marker.kind === 'bullet' || follows(marker, form.marker))
      );
    if (form || !reader.evidence.lines[at]) return false;
  }
  return false;
}

/** Costs of hanging the line on an open item. */
export function hangingCosts(here: Here): [number, { cost: number }][] {
  const { state, evidence } = here;
  const { line } = evidence;
  const last = state.levels.length - 1;
  const deepest = state.levels[last];
  if (line.listDepth > 0) {
    const level = state.levels.findLastIndex(({ listDepth }) => listDepth > 0 && listDepth <= line.listDepth);
    if (level >= 0 && !state.levels[level].isParagraph) return [[level, { cost: 0 }]];
  }
  let cost = deepest.marker.kind === 'bullet' && !isSetBelow(deepest, line.indent) ? 2.5 : 1.2;
  if (deepest.hungBefore || deepest.hung) cost = 0;
  else if (!deepest.ended && !closesList(here, deepest)) cost = 0.3;
  else if (isSetBelow(deepest, line.indent) || standsBetween(here, deepest)) cost = 0.4;
  if (goesOnParagraph.test(line.text)) cost += deepest.ended ? 0 : 0.5;
  // The format says that its list has ended.
  if (deepest.listDepth > 0 && !line.continues) cost += 3;
  if (line.indent > deepest.indent) cost -= 0.5;
  else if (line.indent < deepest.indent) cost += 1;
  if (beginsNext(here)) cost += weights.textOfBefore;
  return [[last, { cost: Math.max(0, cost) }]];
}
