import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import { openCorpus } from '../../src/corpus/open-corpus.ts';
import { findLateChargeRates } from '../../src/corpus/rules/late-charge-rates.ts';
import { loadRules } from '../../src/corpus/rules/load-rules.ts';

const folder = fileURLToPath(new URL('../../corpus/', import.meta.url));

it('asks the rule what a year of delay costs, and the check takes it', async () => {
  const { documents } = await openCorpus(folder);
  const model = await documents
    .find(({ id }) => id === 'general-terms')
    ?.revisions.at(-1)
    ?.model();
  if (!model) throw new Error('the corpus holds no general terms');
  const { rules } = await loadRules(folder, 'general-terms');
  const rates = findLateChargeRates(rules, [{ id: 'general-terms', model }]);
  expect(rates).toHaveLength(1);
  expect(rates[0].nodes).toContain('art_39__para_1');
  // 364 days of 年14.5％, by the words of the clause from the day after the due date to the day before payment.
  expect(rates[0].percent).toBeCloseTo(14.46, 2);
  const higher = rates.map((rate) => ({ ...rate, percent: 20 }));
  const findings = runChecks(model, { lateChargeRates: higher }).filter(
    ({ checkId }) => checkId === 'statute-consumer-9-2',
  );
  expect(findings).toHaveLength(1);
  expect(findings[0].reason).toContain('年20％');
  expect(
    runChecks(model, { lateChargeRates: rates }).filter(({ checkId }) => checkId === 'statute-consumer-9-2'),
  ).toEqual([]);
});
