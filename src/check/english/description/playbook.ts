import type { Descriptions } from './description.ts';

/** Checks of a playbook. */
export const playbookDescriptions: Descriptions = {
  'playbook-not-applied': {
    finds: 'A document to which the playbook does not apply.',
    why: 'In a document of another kind, or a part of one, what is absent is not missing.',
  },
  'playbook-missing-clause': {
    finds: 'A clause that the playbook asks for and the document lacks.',
    why: 'Without it the law decides, or nothing does.',
  },
  'playbook-missing-element': {
    finds: 'A clause that does not speak of what the playbook asks of it.',
    why: 'A clause that lacks the point has no effect.',
  },
  'playbook-one-sided': {
    finds: 'A clause that gives one side alone a right or duty that both usually have.',
    why: 'A one-sided clause is disputed in negotiation and may be void.',
  },
};
