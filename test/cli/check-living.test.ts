import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchFiles } from '../../src/cli/check/watch.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const text =
  '会員規約\n\n第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\n会員は、第9条の規定により届け出る。\n';

let folder: string;
let file: string;
beforeEach(() => {
  folder = makeTemporaryFolder();
  file = write('terms.txt', text);
});

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const check = (...words: string[]) => runWith(['check', ...words]);

function settings(...suppressions: object[]): string {
  return write('settings.json', JSON.stringify({ check: { suppressions } }));
}

describe('suppressions', () => {
  const own = { check: 'reference-unresolved', clause: '第2条', reason: '別冊の第9条を指す' };

  it('say when they keep nothing back', async () => {
    const idle = { check: 'reference-unresolved', clause: '第1条', reason: '古い理由' };
    const { stderr } = await check(file, '--config', settings(own, idle));
    expect(stderr).toContain('reference-unresolved (第1条)');
    expect(stderr).toContain('古い理由');
    expect(stderr).not.toContain('別冊');
  });

  it('say nothing of files that were not checked', async () => {
    const { stderr } = await check(file, '--config', settings(own, { ...own, file: 'other.txt' }));
    expect(stderr).toBe('');
  });
});

describe('checks of one’s own', () => {
  const code = (
    id: string,
    run = 'for (const found of scanSentences(index, /届け出る/g)) yield { node: found.node, at: [placeOf(found)], reason: "「届け出る」は「通知する」と書きます。" };',
  ) =>
    `import { defineCheck, placeOf, scanSentences } from 'yakkan/check';
export const own = defineCheck({
  id: '${id}', family: 'language', severity: 'error', finds: '社内で使わない語。', why: '用語集に合わせます。',
  examples: { failing: [], passing: [] },
  *run({ index }) { ${run} },
});`;

  function own(content: string): string {
    mkdirSync(join(folder, 'own'), { recursive: true });
    write('own/own.ts', content);
    return join(folder, 'own');
  }

  it('run beside the others and are known by their ids', async () => {
    const { stdout, code: exit } = await check(
      file,
      '--checks',
      own(code('house-words')),
      '--fail-on',
      'house-words',
    );
    expect(stdout).toMatch(/「届け出る」は「通知する」.*house-words/);
    expect(exit).toBe(1);
    expect((await check('--list', '--checks', join(folder, 'own'))).stdout).toContain('house-words  error');
  });

  it.each([
    ['a taken id', code('term-unused'), /the id term-unused is taken/],
    ['no check', 'export const nothing = 1;', /own\.ts exports no check/],
    ['a mistake', 'export const = ;', /own\.ts does not load/],
    ['a failure', code('house-words', 'throw new Error("broken");'), /house-words of own\.ts failed: broken/],
  ])('are refused with one message for %s', async (_, content, message) => {
    const { stderr, code: exit } = await check(file, '--checks', own(content));
    expect(exit).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain(folder);
  });
});

describe('--why-not', () => {
  it('tells what does not apply from what is not there', async () => {
    const rules = write(
      'rules.txt',
      '就業規則\n\n第1条（目的）\nこの規則は、従業員の就業に関する事項を定める。\n第2条（従業員）\n「従業員」とは、会社に採用された者をいう。\n',
    );
    const { stdout } = await check(rules, '--why-not');
    expect(stdout).toMatch(/statute-subcontract {2}適用なし/);
    expect(stdout).toMatch(/statute-labour {2}該当なし/);
    expect(stdout).toMatch(/reference-unresolved {2}該当なし/);
  });

  it('says so in English', async () => {
    const rules = write('plain.txt', '会則\n\n第1条（目的）\nこの会は、親睦を図る。\n');
    const { stdout } = await check(rules, '--why-not', '--lang', 'en');
    expect(stdout).toMatch(/reference-unresolved {2}nothing found {2}Nothing in the text is of this kind\./);
    expect(stdout).toMatch(/statute-subcontract {2}does not apply {2}The title names no contract/);
  });

  it('names the clause that takes consumers out', async () => {
    const business = write(
      'business.txt',
      '利用規約\n\n第1条（対象）\n消費者は、本サービスを利用することはできません。\n第2条（免責）\n当社は、一切の責任を負いません。\n',
    );
    const { stdout } = await check(business, '--why-not');
    expect(stdout).toMatch(/statute-consumer-10 {2}適用なし {2}第1条.*消費者は契約の相手方になりません/);
  });
});

describe('SARIF', () => {
  it('tells judgements, fixes, related places and prints that survive edits elsewhere', async () => {
    const unfair = `${text}第3条（免責）\n当社は、一切の責任を負わない。会員は、、届け出る。\n`;
    const results = async (content: string) => {
      const { stdout } = await check(write('terms.txt', content), '--format', 'sarif');
      return JSON.parse(stdout).runs[0].results as Record<string, unknown>[];
    };
    const before = await results(unfair);
    const judged = before.find(({ ruleId }) => ruleId === 'statute-consumer-8');
    expect(judged).toMatchObject({ kind: 'review', level: 'none' });
    const fixed = before.find(({ ruleId }) => ruleId === 'language-doubled-mark');
    expect(fixed).toHaveProperty('fixes.0.artifactChanges.0.replacements.0.insertedContent.text', '、');
    const prints = (found: Record<string, unknown>[]) =>
      found.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints)).sort();
    const after = await results(
      unfair.replace('条件を定める。\n', '条件を定める。\n2　この規約は、公表する。\n'),
    );
    expect(prints(after)).toEqual(prints(before));
  });
});

describe('--watch', () => {
  it('runs again when a file is written, once for one change, and ends when it is told to', async () => {
    const ending = new AbortController();
    let runs = 0;
    const watching = watchFiles([file], async () => void runs++, ending.signal);
    write('other.txt', text);
    writeFileSync(file, `${text}\n`);
    writeFileSync(file, `${text}\n\n`);
    await expect.poll(() => runs, { timeout: 5000 }).toBe(1);
    ending.abort();
    await watching;
  });

  it('is refused together with what writes the file', async () => {
    const { code, stderr } = await check(file, '--watch', '--fix');
    expect(code).toBe(2);
    expect(stderr).toContain('--watch');
  });
});
