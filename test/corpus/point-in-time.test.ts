import { describe, expect, it } from 'vitest';
import { addText } from '../../src/corpus/build/add.ts';
import { clauseBefore } from '../../src/corpus/clause/clause-before.ts';
import { traceClause } from '../../src/corpus/clause/clause-history.ts';
import { forceOf, forcesWithin, revisionAt } from '../../src/corpus/clause/point-in-time.ts';
import { type CorpusDocument, findDocument, openCorpus } from '../../src/corpus/open-corpus.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { copyCorpus, emptyCorpus } from './copy-corpus.ts';

const body = `貸出規程

第1条（目的）
この規程は、図書の貸出しについて定める。

第2条（期間）
貸出しの期間は、14日とする。
２ 期間の延長は、1回とする。
`;
const longer = body.replace('14日', '２１日').replace('1回', '２回');
const first = '附則\nこの規程は、令和5年4月1日から施行する。\n';

/** A document with the given texts, in the order of their days. */
async function makeDocument(texts: Record<string, string>): Promise<CorpusDocument> {
  const corpus = emptyCorpus();
  for (const [effective, text] of Object.entries(texts)) {
    await addText(corpus, {
      bytes: new TextEncoder().encode(text),
      name: 'a.txt',
      document: 'lending',
      effective,
    });
  }
  return findDocument(await openCorpus(corpus), 'lending');
}

describe('revisionAt', () => {
  it('takes the revision from its first day on, and refuses a day before the first', async () => {
    const document = await makeDocument({ '2023-04-01': body + first, '2024-04-01': longer + first });
    expect(revisionAt(document, '2024-03-31').effective).toBe('2023-04-01');
    expect(revisionAt(document, '2024-04-01').effective).toBe('2024-04-01');
    expect(revisionAt(document, '2099-01-01').effective).toBe('2024-04-01');
    expect(() => revisionAt(document, '2023-03-31')).toThrow(/its texts begin with 2023-04-01/);
  });
});

describe('a provision that takes effect later than the rest', () => {
  const later = `${longer}${first}附則（令和6年4月1日改正）\nこの規程は、令和6年4月1日から施行する。ただし、第2条第2項の規定は、令和8年10月1日から施行する。\n`;
  const texts = { '2023-04-01': body + first, '2024-04-01': later, '2025-04-01': `${later}\n` };

  it('is not in force before its day, nor is what stands below it', async () => {
    const model = await (await makeDocument(texts)).revisions[1].model();
    expect(forceOf(model, ['art_2__para_2'], '2026-09-30')).toMatchObject({
      state: 'not-yet',
      from: '2026-10-01',
    });
    expect(forceOf(model, ['art_2__para_2__sent_1'], '2026-09-30')).toMatchObject({ state: 'not-yet' });
    expect(forceOf(model, ['art_2__para_2'], '2026-10-01')).toEqual({ state: 'in-force' });
    expect(forceOf(model, ['art_2__para_1'], '2026-09-30')).toEqual({ state: 'in-force' });
  });

  it('is told of a clause that holds it', async () => {
    const model = await (await makeDocument(texts)).revisions[1].model();
    expect(forcesWithin(model, ['art_2'], '2026-09-30')).toMatchObject([
      { node: 'art_2__para_2', force: { state: 'not-yet', from: '2026-10-01' } },
    ]);
    expect(forcesWithin(model, ['art_2'], '2026-10-01')).toEqual([]);
    expect(forcesWithin(model, ['art_1'], '2026-09-30')).toEqual([]);
  });

  it('reads as in the last revision that was in force, though another one lies between', async () => {
    const document = await makeDocument(texts);
    const held = await clauseBefore(document, document.revisions[2], ['art_2__para_2'], '2026-09-30');
    expect(held).toMatchObject({ effective: '2023-04-01', ids: ['art_2__para_2'] });
    expect(JSON.stringify(held?.model.tree)).toContain('1回');
  });

  it('is not there at all where the first text brought it', async () => {
    const document = await makeDocument({ '2024-04-01': later });
    const [revision] = document.revisions;
    expect(await clauseBefore(document, revision, ['art_2__para_2'], '2026-09-30')).toBeUndefined();
  });
});

describe('a commencement on a condition', () => {
  const onCondition = (statement: string) => `${body}附則\n${statement}\n`;

  it('stays unknown, for one provision', async () => {
    const text = onCondition(
      'この規程は、令和5年4月1日から施行する。ただし、第2条第2項の規定は、図書館の建物が完成した日から施行する。',
    );
    const model = await (await makeDocument({ '2023-04-01': text })).revisions[0].model();
    const unknown = { state: 'unknown', condition: '図書館の建物が完成した日' };
    expect(forceOf(model, ['art_2__para_2'], '2030-01-01')).toMatchObject(unknown);
    expect(forceOf(model, ['art_1'], '2030-01-01')).toEqual({ state: 'in-force' });
    expect(forcesWithin(model, ['art_2'], '2030-01-01')).toMatchObject([
      { node: 'art_2__para_2', force: unknown },
    ]);
  });

  it('stays unknown, for the whole', async () => {
    const text = onCondition('この規程は、図書館の建物が完成した日から施行する。');
    const model = await (await makeDocument({ '2023-04-01': text })).revisions[0].model();
    expect(forceOf(model, ['art_1'], '2030-01-01')).toMatchObject({
      state: 'unknown',
      condition: '図書館の建物が完成した日',
    });
  });

  it('of an earlier 附則 says nothing about the whole of a later text', async () => {
    const text = `${onCondition('この規程は、図書館の建物が完成した日から施行する。')}附則（令和6年4月1日改正）\nこの規程は、令和6年4月1日から施行する。\n`;
    const model = await (await makeDocument({ '2024-04-01': text })).revisions[0].model();
    expect(forceOf(model, ['art_1'], '2030-01-01')).toEqual({ state: 'in-force' });
  });
});

describe('traceClause', () => {
  const trace = async (effective: string, node: string) =>
    traceClause(findDocument(await openCorpus(copyCorpus()), 'general-terms'), effective, [node]);

  it('follows a clause through a new number, forwards and backwards', async () => {
    const back = await trace('2026-04-01', 'art_34__para_2');
    expect(back.map(({ nodes }) => nodes)).toEqual([
      ['art_33__para_2'],
      ['art_33__para_2'],
      ['art_34__para_2'],
      ['art_34__para_2'],
    ]);
    expect(back[2].changes.flatMap(({ kinds }) => kinds)).toContain('renumbered');
    expect(await trace('2023-04-01', 'art_33__para_2')).toEqual(back);
  });

  it('gives both halves of a split and tells the words that changed', async () => {
    const [, split] = await trace('2023-04-01', 'art_10__para_2');
    expect(split.nodes).toEqual(['art_10__para_2', 'art_10__para_3']);
    expect(split.changes.flatMap(({ kinds }) => kinds)).toContain('split');
  });

  it('has no clause before the revision that brought it', async () => {
    const [before, first] = await trace('2024-04-01', 'art_18-2');
    expect(before.nodes).toEqual([]);
    expect(first.changes.flatMap(({ kinds }) => kinds)).toEqual(['inserted']);
  });

  it('names a line of a text without numbers by its words', async () => {
    const first = 'ご利用にあたって\n\n・お客様は、次の事項に同意します。\n・お客様は、料金を支払います。\n';
    const document = await makeDocument({
      '2024-04-01': `ご案内\n\n${first}当社は、情報を利用します。\n`,
      '2025-04-01': `ご案内\n\n${first}当社は、個人の情報を利用します。\n当社は、ご連絡します。\n`,
    });
    const [revision] = document.revisions;
    const { containers } = indexTree((await revision.model()).tree);
    for (const { id, type } of containers.filter((one) => one.type === 'paragraph')) {
      const steps = await traceClause(document, revision.effective, [id]);
      expect(steps.flatMap(({ citations }) => citations).join(), `${type} ${id}`).not.toContain('_');
    }
    const [last] = containers.toReversed();
    const [, young] = await traceClause(document, revision.effective, [last.id]);
    expect(young.changes.map(({ kinds }) => kinds)).toContainEqual(['edited']);
  });
});
