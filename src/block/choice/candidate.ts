import type { CorrectedReading } from '../../model/correction.ts';
import type { Evidence, LineEvidence } from '../evidence/evidence.ts';
import type { ClassifiedLine } from '../evidence/form.ts';
import type { Profile } from '../evidence/profile.ts';
import type { Choice } from './choice.ts';
import type { State } from './state.ts';

/** What the ways to read a line are judged by. */
export interface Reader {
  evidence: Evidence;
  profile: Profile;
  wrapped: boolean;
  /** Picks the ways to read a line of which a person said what it is; if omitted, nobody did. */
  readFixed?: (here: Here, fixed: CorrectedReading, candidates: readonly Candidate[]) => Candidate[];
}

/** One way to read a line from a state: what it costs and where it leads. */
export interface Candidate {
  cost: number;
  choice: Choice;
  /** Fields of the state behind the line that differ from the one before it. */
  next: Partial<State>;
  /** What of the line is text behind its label. */
  words: string;
}

/** A line in its place. */
export interface Here {
  index: number;
  evidence: LineEvidence;
  /** Costs of leaving its label unread. */
  unread: number;
  state: State;
  reader: Reader;
}

/** Makes a choice for a line. */
export function choose(
  here: Here,
  action: Choice['action'],
  form: ClassifiedLine,
  fields: Partial<Choice> = {},
): Choice {
  return { action, index: here.index, taken: fields.taken ?? 1, form, ...fields };
}

/** The line as nothing but text. */
export function asText({ evidence }: Here): ClassifiedLine {
  return { line: evidence.line, type: 'text', body: 0, strong: true };
}
