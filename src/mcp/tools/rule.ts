import { z } from 'zod';
import { RuleCorpus } from '../../corpus/rules/rule-corpus.ts';
import { ruleResult } from '../../model/rule-descriptor.ts';
import { bindRule, evaluateBound } from '../../rule/index.ts';
import { paged } from '../answer-schema.ts';
import { takePage } from '../page.ts';
import { defineTool } from '../tool.ts';
import { asOf, cursor } from './inputs.ts';

/** Rules on one page. */
const mostRules = 100;

export const evaluateRule = defineTool({
  name: 'evaluate_rule',
  title: '規則の計算',
  description:
    'Computes what a clause says (deadline, amount, condition) from given facts, with a trace that quotes the words. Without `rule` it lists the rules. `stale`: the words changed under the rule, and it is not computed.',
  input: {
    rule: z.string().optional().describe('Id of a rule: general-terms/late-charge'),
    given: z.record(z.string(), z.unknown()).default({}),
    options: z.record(z.string(), z.string()).default({}),
    asOf: asOf.optional(),
    cursor: cursor.optional().describe('For the list of rules'),
  },
  output: {
    ...ruleResult.partial().omit({ status: true }).shape,
    answer: ruleResult.shape.status.optional(),
    rules: z
      .array(z.object({ rule: z.string(), title: z.string(), kind: z.string(), hasText: z.boolean() }))
      .optional(),
    ...paged,
  },
  run: async (corpus, { rule: name, given, options, asOf: day, cursor: from }) => {
    const rules = await RuleCorpus.open(corpus.folder);
    if (name === undefined) {
      const folders = await rules.listFolders();
      const listed = folders.flatMap((folder) =>
        folder.rules.map(({ id, title, kind }) => ({
          rule: id,
          title,
          kind,
          hasText: folder.revisions.length > 0,
        })),
      );
      const { items, total, nextCursor } = takePage(listed, from, mostRules);
      return {
        status: total > 0 ? 'found' : 'not_found',
        rules: items,
        total,
        ...(nextCursor && { nextCursor }),
      };
    }
    const rule = await rules.findRule(name);
    const documents = await rules.loadTexts(rule, day);
    const result = evaluateBound(bindRule(rule, documents), { given, options });
    const isAnswered = result.status !== 'stale' && result.status !== 'unknown';
    return { ...result, answer: result.status, status: isAnswered ? 'found' : 'not_checked' };
  },
});
