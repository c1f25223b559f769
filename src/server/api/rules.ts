import { z } from '@hono/zod-openapi';
import { ruleDescriptor, ruleResult } from '../../model/rule-descriptor.ts';
import { bindRule, describeRule, evaluateBound } from '../../rule/index.ts';
import { defineEndpoint } from './endpoint.ts';
import { day, documentId } from './parts.ts';

/** As rules are named in the folder of a document. Without flags, for JSON Schema. */
const ruleNamePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ruleName = z
  .string()
  .max(100)
  .regex(ruleNamePattern, 'is no name of a rule; use small letters, digits and hyphens')
  .openapi({ description: 'Name of a rule', example: 'late-charge' });

export const ruleEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/rules',
    operationId: 'listRules',
    tag: 'rules',
    summary: 'List the rules',
    query: z.object({ document: documentId.optional() }),
    answer: {
      description: 'The rules by id',
      name: 'Rules',
      schema: z.object({ rules: z.array(ruleDescriptor) }),
    },
    run: async (corpus, { query: { document } }) => {
      const folders = await (await corpus.openRules()).listFolders(document);
      return {
        content: { rules: folders.flatMap(({ rules }) => rules.map((rule) => describeRule(rule))) },
      };
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/rules/{document}/{name}',
    operationId: 'getRule',
    tag: 'rules',
    summary: 'One rule, with the quantities of the text',
    parameters: z.object({ document: documentId, name: ruleName }),
    query: z.object({ asOf: day.optional() }),
    answer: { description: 'The rule', name: 'Rule', schema: ruleDescriptor },
    run: async (corpus, { path: { document, name }, query: { asOf } }) => {
      const rules = await corpus.openRules();
      const rule = await rules.findRule(`${document}/${name}`);
      const { revisions } = await rules.folder(document);
      if (revisions.length === 0) return { content: describeRule(rule) };
      return { content: describeRule(rule, bindRule(rule, await rules.loadTexts(rule, asOf))) };
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/rules/{document}/{name}:evaluate',
    operationId: 'evaluateRule',
    tag: 'rules',
    summary: 'Compute what a clause says',
    description:
      'Gives the answer with its reasons, each with the words that it rests on. `stale`: the words changed under the rule, and it is not computed.',
    parameters: z.object({ document: documentId, name: ruleName }),
    body: z.object({
      given: z.record(z.string(), z.unknown()).default({}),
      options: z.record(z.string(), z.string()).default({}),
      asOf: day.optional(),
      allowStale: z.boolean().default(false),
    }),
    answer: { description: 'The answer', name: 'RuleResult', schema: ruleResult },
    run: async (corpus, { path: { document, name }, body: { asOf, ...asked } }) => {
      const rules = await corpus.openRules();
      const rule = await rules.findRule(`${document}/${name}`);
      const texts = await rules.loadTexts(rule, asOf ?? corpus.options.today());
      return { content: evaluateBound(bindRule(rule, texts), asked) };
    },
  }),
];
