import type { CheckDescription, Descriptions } from './description.ts';
import { languageDescriptions } from './language.ts';
import { lawDescriptions } from './law.ts';
import { playbookDescriptions } from './playbook.ts';
import { structureDescriptions } from './structure.ts';

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
