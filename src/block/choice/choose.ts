import type { LineEvidence } from '../evidence/evidence.ts';
import type { LineType } from '../evidence/form.ts';
import { advance } from './advance.ts';
import type { Candidate, Here, Reader } from './candidate.ts';
import type { Choice } from './choice.ts';
import { recordMargin } from './margin.ts';
import { readArticle } from './read-article.ts';
import { isStray, readList } from './read-list.ts';
import { readClosing, readMark, readPart, readRemark, readRow, readTitle } from './read-other.ts';
import { readAppendix, readCaption, readDated, readHeading, readSupplementary } from './read-structure.ts';
import { readText } from './read-text.ts';
import { keyOf, type State, startState } from './state.ts';
import { costUnread } from './unread-cost.ts';
import { beamDepth, beamWidth, mostWays } from './weights.ts';

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
  remark: readRemark,
  part: readPart,
  text: () => [],
};

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
    const stray = form?.type === 'list' && isStray({ state, reader, index }, form);
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
  const { evidence, reader } = here;
  const candidates = listCandidates(here);
  return (evidence.fixed && reader.readFixed?.(here, evidence.fixed, candidates)) ?? candidates;
}

function listCandidates(here: Here): Candidate[] {
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
