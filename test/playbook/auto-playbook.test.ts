import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import { listPlaybooks, openPlaybook } from '../../src/corpus/playbook-files.ts';
import { makeAutoPlaybookChecks, tellPlaybook } from '../../src/playbook/auto-playbook.ts';
import { makePlaybookChecks } from '../../src/playbook/playbook-checks.ts';
import { parseArticles, textOfKind } from '../topic/fixture-texts.ts';

const playbooks = listPlaybooks().map(openPlaybook);

describe('the playbook of a text', () => {
  it.each(listPlaybooks())('%s is told by what the text says', async (id) => {
    const told = tellPlaybook(await parseArticles(textOfKind(id)), playbooks);
    expect(told).toEqual({ playbook: openPlaybook(id) });
  });

  it('is applied as if it had been named', async () => {
    const document = await parseArticles(textOfKind('lodging').replace(/^第9条.*$/m, ''));
    const named = runChecks(document, { checks: makePlaybookChecks(openPlaybook('lodging')) });
    expect(runChecks(document, { checks: makeAutoPlaybookChecks(playbooks) })).toEqual(named);
  });

  it('is unknown where the kind is, and that is said', async () => {
    const document = await parseArticles(
      '覚え\n第1条（色）\n色は、青とする。\n第2条（形）\n形は、丸とする。\n',
    );
    const findings = runChecks(document, { checks: makeAutoPlaybookChecks(playbooks) });
    expect(findings.map(({ checkId, reason }) => [checkId, reason.slice(0, 16)])).toEqual([
      ['playbook-not-applied', 'この文書の種類を判断できません。'],
    ]);
  });
});
