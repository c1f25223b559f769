import { languageDescriptions } from './language.ts';
import { lawDescriptions } from './law.ts';
import { playbookDescriptions } from './playbook.ts';
import { structureDescriptions } from './structure.ts';

/** What a check finds and why that matters, in English; with what stands behind it where the Japanese names it. */
export interface CheckDescription {
  finds: string;
  why: string;
  source?: string;
}

/** Descriptions by the id of the check. */
export type Descriptions = Readonly<Record<string, CheckDescription>>;

const descriptions: Descriptions = {
  ...structureDescriptions,
  ...languageDescriptions,
  ...lawDescriptions,
  ...playbookDescriptions,
};

/** The English description of a check of ours; `undefined` for a check of one's own, which has its author's words. */
export function describeInEnglish(id: string): CheckDescription | undefined {
  return Object.hasOwn(descriptions, id) ? descriptions[id] : undefined;
}
