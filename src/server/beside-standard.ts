import { listPlaybooks } from '../corpus/playbook-files.ts';
import type { HeldText } from '../corpus/work/jobs.ts';
import type { Finding } from '../model/finding.ts';
import type { StandardComparison } from '../model/review/standard-comparison.ts';
import { Problem } from './problem.ts';
import type { ServedCorpus } from './served-corpus.ts';

/** Sets a revision beside another text, on a thread of its own. */
export function compareWithStandard(
  { work, options }: ServedCorpus,
  ours: HeldText,
  standard: HeldText,
  signal?: AbortSignal,
): Promise<StandardComparison> {
  return work.run('standard', { corpus: options.corpus, ours, standard }, signal);
}

/**
 * Tells what a revision lacks by a playbook of the package, on a thread of its own.
 * @throws {Problem} 404 if there is no such playbook
 */
export async function checkPlaybook(
  { work, options }: ServedCorpus,
  text: HeldText,
  playbook: string,
  signal?: AbortSignal,
): Promise<Finding[]> {
  if (!listPlaybooks().includes(playbook))
    throw new Problem(404, `There is no playbook ${playbook}; there are ${listPlaybooks().join(', ')}.`);
  return work.run('playbook', { corpus: options.corpus, text, playbook }, signal);
}
