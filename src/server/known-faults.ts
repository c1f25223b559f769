import { CorpusBusy } from '../corpus/build/lock.ts';
import { CorpusError } from '../corpus/corpus-error.ts';
import { UnusableRules } from '../corpus/rules/load-rules.ts';
import { UnusableCorpus } from '../corpus/rules/rule-corpus.ts';
import { TooBusy, TooMuchWork } from '../corpus/work/work-pool.ts';
import { UnreadableSource } from '../parse.ts';
import { RuleError, UnusableFacts } from '../rule/index.ts';
import { UnusableIndex } from '../search/segment/unusable-index.ts';
import { makeBusy } from './busy.ts';
import { Problem } from './problem.ts';

/** What parts of the program throw where a caller or the corpus is at fault, and the status that says so. */
const statuses: readonly (readonly [new (...given: never[]) => Error, number])[] = [
  [UnusableFacts, 422],
  [RuleError, 422],
  [UnreadableSource, 422],
  [TooMuchWork, 422],
  [TooBusy, 503],
  [UnusableCorpus, 404],
  [UnusableRules, 503],
  [UnusableIndex, 503],
  [CorpusError, 503],
];

/** What reading a body throws where the client went away. */
const brokenOff: ReadonlySet<string> = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'AbortError']);

/** Turns an error into the problem that is sent; `undefined` where it is a fault of the program. */
export function toProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return undefined;
  if (brokenOff.has((error as NodeJS.ErrnoException).code ?? error.name))
    return new Problem(400, 'The request ended before it was whole; send it again.', { cause: error });
  const known = statuses.find(([Fault]) => error instanceof Fault);
  if (!known) return undefined;
  if (error instanceof CorpusBusy) return makeBusy(error);
  const issues = error instanceof UnusableFacts ? error.issues : [];
  return new Problem(known[1], error.message, { issues, cause: error });
}
