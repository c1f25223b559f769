import type { RuleDocument } from '../../../rule/index.ts';
import type { CompactText } from '../../data/compact-text.ts';
import { loadData } from '../load-data.ts';

/** A document that a rule reads, with the days of its revisions. */
export interface TextChoice {
  id: string;
  revisions: readonly string[];
  current: string;
}

/** Loads the chosen revision of a rule's own document, and of the others the one in force on its day. */
export function loadTexts(
  texts: readonly TextChoice[],
  own: string,
  revision: string,
): Promise<RuleDocument[]> {
  const isNewest = revision === texts.find(({ id }) => id === own)?.current;
  return Promise.all(
    texts.map(async ({ id, revisions, current }) => {
      const inForce = revisions.findLast((date) => date <= revision) ?? revisions[0];
      const effective = id === own ? revision : isNewest ? current : inForce;
      const text = await loadData<CompactText>(`text-${id}-${effective}`);
      return { id, revision: effective, model: text as RuleDocument['model'] };
    }),
  );
}
