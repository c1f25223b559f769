import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import { listPlaybooks, openPlaybook } from '../../src/corpus/playbook-files.ts';
import type { Playbook } from '../../src/model/review/playbook.ts';
import { parseFile } from '../../src/parse.ts';
import { findTopics } from '../../src/playbook/find-topics.ts';
import { makePlaybookChecks } from '../../src/playbook/playbook-checks.ts';
import { dropArticle, parseArticles, textOfKind } from '../topic/fixture-texts.ts';

async function checkText(text: string, playbook: Playbook) {
  return runChecks(await parseArticles(text), { checks: makePlaybookChecks(playbook), source: text });
}

/** With what the sentences do, which the dictionary tells. */
async function checkSides(text: string, playbook: Playbook) {
  const document = await parseFile(new TextEncoder().encode(text), { name: 'text.txt', norms: true });
  return runChecks(document, { checks: makePlaybookChecks(playbook) }).filter(
    ({ checkId }) => checkId === 'playbook-one-sided',
  );
}

describe.each(listPlaybooks())('the playbook %s', (id) => {
  const playbook = openPlaybook(id);

  it('finds nothing that must be there missing in a text that has it', async () => {
    const findings = await checkText(textOfKind(id), playbook);
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ reason }) => reason)).toEqual([]);
  });

  it('tells each clause that is taken out', async () => {
    const text = textOfKind(id);
    const document = await parseArticles(text);
    const alone = findTopics(document, playbook.clauses).filter(
      ({ matters }) =>
        matters.length === 1 && matters[0].caption !== '' && matters[0].node.type === 'article',
    );
    expect(alone.length).toBeGreaterThan(4);
    const untold: string[] = [];
    for (const { name, matters } of alone) {
      const findings = await checkText(dropArticle(text, matters[0].caption), playbook);
      if (!findings.some(({ reason }) => reason.startsWith(`「${name}」`))) untold.push(name);
    }
    expect(untold).toEqual([]);
  });
});

describe('a playbook', () => {
  const nda = openPlaybook('nda');

  it('says that a clause is missing with its reason and with model wording', async () => {
    const findings = await checkText(
      dropArticle(textOfKind('terms-of-service'), '規約の変更'),
      openPlaybook('terms-of-service'),
    );
    const [missing] = findings.filter(({ severity }) => severity === 'warning');
    expect(missing).toMatchObject({ checkId: 'playbook-missing-clause', node: 'root' });
    expect(missing.reason).toBe(
      '「規約・約款の変更」の定めが見当たりません。利用規約の手本では必要な条です。民法548条の4により同意なく変更するには、変更の内容と時期の周知が要ります。',
    );
    expect(missing.wording).toContain('＿日前までに');
  });

  it('is not sure where the text only mentions the matter, and says where', async () => {
    const text = dropArticle(textOfKind('nda'), '反社会的勢力の排除').replace(
      '開示者は、受領者が本契約に違反し',
      '開示者は、受領者が反社会的勢力に当たり、又は本契約に違反し',
    );
    const findings = await checkText(text, nda);
    const found = findings.find(({ reason }) => reason.startsWith('「反社会的勢力の排除」'));
    expect(found).toMatchObject({ severity: 'info', state: 'judgement', related: ['art_9__para_1'] });
    expect(found?.reason).toContain('第9条第1項に言及はあります');
  });

  it.each([
    ['本規約に定めのない事項は、当社の基本約款によります。', true],
    ['この規程に定めがない事項については、一般規程の定めるところに従います。', true],
    ['本規約に定めない事項は、法令、催事約款又は慣習によります。', true],
    ['本規約に定めのない事項は、法令又は一般の慣習によります。', false],
    ['本規約に定めのない事項は、協議により解決します。', false],
  ])('is not sure where the text leaves the rest to other terms: %s', async (sentence, leaves) => {
    const text = `${dropArticle(textOfKind('terms-of-service'), '規約の変更')}\n第30条（その他）\n${sentence}\n`;
    const findings = await checkText(text, openPlaybook('terms-of-service'));
    const found = findings.find(({ reason }) => reason.startsWith('「規約・約款の変更」'));
    expect(found?.state).toBe(leaves ? 'judgement' : undefined);
    expect(found?.severity).toBe(leaves ? 'info' : 'warning');
  });

  it('leaves a text of another kind and a part of a text alone, and says so', async () => {
    const [other, ...none] = await checkText(textOfKind('employment'), nda);
    expect(other.reason).toBe('この文書は就業規則と読めます。「秘密保持契約の手本」は当てはめていません。');
    expect(none).toEqual([]);
    const [part] = await checkText(
      '契約\n\n第１条（秘密保持）\n甲は、秘密情報を第三者に開示してはならない。\n',
      nda,
    );
    expect(part.reason).toContain('条が1つしか見つかりません');
  });

  it('tells an element that no clause has', async () => {
    const text = textOfKind('nda').replace('本契約の終了後も３年間有効に存続する', '甲乙の別に従う');
    const found = (await checkText(text, nda)).filter(
      ({ checkId }) => checkId === 'playbook-missing-element',
    );
    expect(found.map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('「契約期間・更新」の条に「終了後の存続」が見当たりません'),
    );
  });

  it('asks nothing that the text makes needless', async () => {
    const book = openPlaybook('terms-of-service');
    const without = dropArticle(textOfKind('terms-of-service'), '利用料金').replaceAll('利用料金', '金額');
    const isFees = ({ reason }: { reason: string }) => reason.startsWith('「料金・対価」');
    expect((await checkText(without, book)).some(isFees)).toBe(true);
    const free = without.replace('の一部を構成します。', 'の一部を構成します。本サービスは無料です。');
    expect((await checkText(free, book)).some(isFees)).toBe(false);
  });

  it('tells where one side alone has a right or a duty that both should have', async () => {
    const book = openPlaybook('outsourcing');
    const text = textOfKind('outsourcing');
    expect(await checkSides(text, book)).toEqual([]);
    const sided = text
      .replace(
        /委託者又は受託者は、相手方が本契約に違反し、相当の期間を定めて催告しても是正しないとき、又は相手方に/,
        '委託者は、受託者が本契約に違反し、相当の期間を定めて催告しても是正しないとき、又は受託者に',
      )
      .replace(
        '委託者及び受託者は、本契約に関して知り得た相手方の秘密情報',
        '受託者は、本契約に関して知り得た委託者の秘密情報',
      );
    const found = await checkSides(sided, book);
    expect(found.map(({ reason }) => reason)).toEqual([
      '「秘密保持」の条は、受託者の義務だけを定めています。委託者についても同じ定めを置くかどうかを確かめてください。',
      '「契約の解除」の条は、委託者の権利だけを定めています。受託者についても同じ定めを置くかどうかを確かめてください。',
    ]);
  });
});
