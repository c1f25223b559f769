import { findCloser, isCloser, isOpener, trackBrackets } from '../../text/bracket/bracket.ts';
import { endsSentence } from '../../text/sentence.ts';
import { fillOf, type LineEvidence } from '../evidence/evidence.ts';
import type { LineType } from '../evidence/form.ts';
import { isTitleLike } from '../evidence/title.ts';
import type { Candidate, Here, Reader } from './candidate.ts';
import type { Choice } from './choice.ts';
import { isPointed, isStray, readList } from './read-list.ts';
import { readClosing, readMark, readPart, readRow, readTitle } from './read-other.ts';
import {
  readAppendix,
  readArticle,
  readCaption,
  readDated,
  readHeading,
  readSupplementary,
} from './read-structure.ts';
import { readText } from './read-text.ts';
import { keyOf, type Open, type State, startState } from './state.ts';
import { beamDepth, beamWidth, mostWays, weights } from './weights.ts';

/** How each form of a line is read. */
const readers: Readonly<
  Record<LineType, (here: Here, form: Here['evidence']['forms'][number]) => Candidate[]>
> = {
  heading: readHeading,
  article: readArticle,
  list: readList,
  caption: readCaption,
  supplProvision: readSupplementary,
  dated: readDated,
  appdx: readAppendix,
  toc: (here, form) => readMark(here, form, 'toc'),
  end: (here, form) => readMark(here, form, 'end'),
  row: readRow,
  title: readTitle,
  closing: readClosing,
  part: readPart,
  text: () => [],
};

/** What it costs to leave the label of a line unread. */
function costUnread({ forms, line }: LineEvidence, next: LineEvidence | undefined): number {
  let cost = 0;
  for (const form of forms) {
    const { type, strong } = form;
    if (type === 'row') return 99;
    if (type === 'list')
      cost = Math.max(
        cost,
        strong ? weights.unreadList : isPointed(form) ? weights.unreadListPoint : weights.unreadListWeak,
      );
    else if (type === 'caption')
      cost = Math.max(
        cost,
        next?.forms[0]?.type === 'article' && !next.forms[0].caption
          ? weights.unreadStrong
          : strong
            ? weights.unreadCaption
            : 0,
      );
    else if (type === 'closing') cost = Math.max(cost, weights.unreadClosing);
    else if (type === 'part') cost = Math.max(cost, strong ? weights.unreadPart : 0.5);
    else if (type === 'dated') cost = Math.max(cost, 2.5);
    else if (type === 'title') cost = Math.max(cost, 6);
    else
      cost = Math.max(
        cost,
        line.role === 'heading' ? 14 : strong ? weights.unreadStrong : weights.unreadWeak,
      );
  }
  return cost;
}

/** Finds the cheapest chain of readings through a document; a beam follows the best few. */
export function chooseReadings(reader: Reader): Choice[] {
  const { lines } = reader.evidence;
  const beams = new Map<number, Map<string, State>>();
  beams.set(0, new Map([['', startState]]));
  for (let index = 0; index < lines.length; index++) {
    const states = beams.get(index);
    beams.delete(index);
    if (!states) continue;
    const evidence = lines[index];
    const unread = costUnread(evidence, lines[index + evidence.taken]);
    const ways = listWays(prune([...states.values()]), index, evidence, unread, reader);
    for (const { here, candidate, cost } of ways) {
      const next = advance(here, candidate, cost);
      const at = index + candidate.choice.taken;
      const beam = beams.get(at) ?? new Map<string, State>();
      beams.set(at, beam);
      const key = keyOf(next);
      const rival = beam.get(key);
      if (!rival || rival.cost > next.cost) beam.set(key, next);
      if (rival) recordMargin(rival.cost > next.cost ? next : rival, rival.cost > next.cost ? rival : next);
    }
  }
  const last = prune([...(beams.get(lines.length)?.values() ?? [])]);
  for (const rival of last.slice(1)) recordMargin(last[0], rival);
  return collect(last[0]);
}

interface Way {
  here: Here;
  candidate: Candidate;
  cost: number;
}

/** The ways to read a line that may still win, from all states that are followed. */
function listWays(
  kept: readonly State[],
  index: number,
  evidence: LineEvidence,
  unread: number,
  reader: Reader,
): Way[] {
  const ways: Way[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const state of kept) {
    const [form] = evidence.forms;
    const stray = form?.type === 'list' && isStray(state, form);
    const here: Here = { index, evidence, unread: stray ? 0 : unread, state, reader };
    for (const candidate of candidatesOf(here)) {
      const cost = state.cost + candidate.cost;
      if (cost > least + beamDepth) continue;
      if (cost < least) least = cost;
      ways.push({ here, candidate, cost });
    }
  }
  if (ways.length <= 2) return ways;
  ways.sort((left, right) => left.cost - right.cost);
  let end = Math.min(ways.length, mostWays);
  while (ways[end - 1].cost > least + beamDepth) end--;
  ways.length = end;
  return ways;
}

function candidatesOf(here: Here): Candidate[] {
  const { evidence } = here;
  if (evidence.forms[0]?.type === 'row') return readRow(here, evidence.forms[0]);
  const candidates = readText(here);
  for (const form of evidence.forms) candidates.push(...readers[form.type](here, form));
  return candidates;
}

function prune(states: State[]): State[] {
  if (states.length < 2) return states;
  states.sort((left, right) => left.cost - right.cost);
  const limit = states[0].cost + beamDepth;
  let end = Math.min(states.length, beamWidth);
  while (end > 1 && states[end - 1].cost > limit) end--;
  states.length = end;
  return states;
}

function collect(state: State | undefined): Choice[] {
  const choices: Choice[] = [];
  for (let at = state; at?.choice; at = at.from) choices.push(at.choice);
  return choices.reverse();
}

/** How far back two ways are followed to where they part. */
const longestWayBack = 60;

/** Notes by how much a way that was given up is dearer than the one that stays, at each line on which they differ. */
function recordMargin(winner: State, loser: State): void {
  const margin = loser.cost - winner.cost;
  if (margin > 6) return;
  let [left, right]: [State | undefined, State | undefined] = [winner, loser];
  for (let steps = 0; steps < longestWayBack && left && right && left !== right; steps++) {
    const [own, other]: [Choice | undefined, Choice | undefined] = [left.choice, right.choice];
    if (!own || !other) return;
    if (own.index < other.index) {
      right = right.from;
      continue;
    }
    if (own.action !== other.action && own.index === other.index && (own.margin ?? 99) > margin)
      own.margin = margin;
    if (own.index > other.index) left = left.from;
    else [left, right] = [left.from, right.from];
  }
}

/** The state behind a line that is read so. */
function advance({ state, evidence, reader }: Here, { choice, next, words }: Candidate, cost: number): State {
  return {
    ...state,
    ...next,
    cost,
    from: state,
    choice,
    open: openLine(state, evidence, reader, choice, words),
  };
}

function openLine(state: State, evidence: LineEvidence, reader: Reader, choice: Choice, words: string): Open {
  const { line } = evidence;
  const before = choice.action === 'goesOn' ? state.open : undefined;
  const last = choice.taken > 1 ? reader.evidence.lines[choice.index + choice.taken - 1] : evidence;
  let { fill, columns } = last;
  // …といいます。⏎）は、: the rest of a line that extraction broke before a bracket.
  if (before && reader.wrapped && isCloser(line.text.charCodeAt(0)) && columns + before.columns < 400) {
    columns += before.columns;
    fill = fillOf(line, columns, reader.evidence.wrap);
  }
  let brackets: readonly number[] = before?.brackets ?? [];
  if (evidence.bracketed) {
    const stack = [...brackets];
    trackBrackets(words, stack);
    brackets = stack;
  }
  const bracketed = before && isOpener(words.charCodeAt(0)) && findCloser(words, 0) === words.length - 1;
  const structural = !before && words === '' && choice.action !== 'list';
  return {
    kind: before?.kind ?? choice.action,
    ended: bracketed ? before.ended : evidence.ended && words !== '' ? true : endsSentence(words),
    predicate: evidence.predicate,
    midway: evidence.midway,
    comma: evidence.comma,
    brackets,
    fill: structural ? 'short' : fill,
    columns,
    end: last.line.end,
    empty: (before ? before.empty : true) && words === '',
    titled:
      !before &&
      choice.form.caption === undefined &&
      fill !== 'full' &&
      fill !== 'edge' &&
      last.line.end !== 'soft' &&
      isTitleLike(words),
    indent: line.indent,
    first: before?.first ?? line.indent,
    lines: (before?.lines ?? 0) + 1,
  };
}
