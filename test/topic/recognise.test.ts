import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMatters } from '../../src/topic/matter.ts';
import { makeRecogniser, sure } from '../../src/topic/recognise.ts';
import { recogniseAll, recogniseKind } from '../../src/topic/recognise-kind.ts';
import { describeTopic } from '../../src/topic/topic.ts';
import { topics } from '../../src/topic/topics.ts';
import { kindTexts, parseArticles } from './fixture-texts.ts';

/** The topics of which each clause of a text surely is, by the clause's caption. */
async function topicsOf(text: string): Promise<Record<string, string[]>> {
  const matters = listMatters((await parseArticles(text)).tree);
  const scores = recogniseAll(matters);
  return Object.fromEntries(
    matters.map(({ caption, node }, place) => [
      caption || node.id,
      scores[place].filter(({ certainty }) => certainty >= sure).map(({ topic }) => topic.id),
    ]),
  );
}

describe('topics', () => {
  it('have ids and names of their own', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    expect(topics.filter(({ captions, words }) => captions.length === 0 || words.length === 0)).toEqual([]);
  });

  it('are told by the words where the caption says nothing', async () => {
    const found = await topicsOf(
      '第１条　この契約に関する訴訟は、東京地方裁判所を第一審の専属的合意管轄裁判所とする。\n第２条　甲は、乙に対し、自らが暴力団員その他の反社会的勢力に該当しないことを確約する。\n',
    );
    expect(found.art_1).toContain('jurisdiction');
    expect(found.art_2).toContain('anti-social-forces');
  });

  it('are several where the caption names several', async () => {
    const found = await topicsOf(
      '第１条（準拠法及び合意管轄）\n日本法に準拠し、甲の所在地を管轄する裁判所による。\n',
    );
    expect(found.準拠法及び合意管轄).toEqual(expect.arrayContaining(['governing-law', 'jurisdiction']));
  });

  it('are none where a clause says nothing of them', async () => {
    expect(await topicsOf('第１条（海の色）\n海の色は青い。\n')).toEqual({ 海の色: [] });
  });

  it('may be described by the user', async () => {
    const recognise = makeRecogniser([describeTopic('bees', '蜜蜂の飼育', '蜜蜂', '巣箱 蜜蜂…飼育')]);
    const matters = listMatters(
      (await parseArticles('第１条（みつ）\n組合員は、蜜蜂を飼育するときは巣箱を届け出る。\n')).tree,
    );
    expect(recognise(matters)[0].map(({ topic }) => topic.id)).toEqual(['bees']);
  });

  it('are told of any text without an error, and twice the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('第１条（目的）', '第2条 責任', '一　秘密を保持する。', '（）', '附則', '𠮷'),
        ),
        async (lines) => {
          const { tree } = await parseArticles(`題\n${lines.join('\n')}\n`);
          expect(recogniseAll(listMatters(tree))).toEqual(recogniseAll(listMatters(tree)));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the kind of a text', () => {
  it.each([...kindTexts])('is told for %s, with its title and without', async (kind, text) => {
    const untitled = text.split('\n').slice(1).join('\n');
    expect(recogniseKind(await parseArticles(text))?.kind.id).toBe(kind);
    expect(recogniseKind(await parseArticles(untitled))?.kind.id).toBe(kind);
  });

  it('is what the text says, whatever the title says', async () => {
    const body = (kindTexts.get('employment') ?? '').split('\n').slice(1).join('\n');
    expect(recogniseKind(await parseArticles(`サービス利用について\n${body}`))?.kind.id).toBe('employment');
  });

  it('is told by the whole of a text of which only a sample is read', async () => {
    const sea = Array.from({ length: 900 }, (_, at) => `第${at + 1}条（海）\n海${at + 1}は青い。\n`).join('');
    const clauses = (kindTexts.get('employment') ?? '').split('\n').slice(1);
    const body = clauses.map((line) => line.replace(/^第([0-9０-９]+)章.*$/, ''));
    let number = 900;
    const behind = body.map((line) => line.replace(/^第[0-9０-９]+条/, () => `第${++number}条`)).join('\n');
    expect(recogniseKind(await parseArticles(`${sea}${behind}`))?.kind.id).toBe('employment');
    expect(recogniseKind(await parseArticles(sea))).toBeUndefined();
  });

  it('is not told where nothing shows it', async () => {
    expect(
      recogniseKind(await parseArticles('おしらせ\n\n第１条（海）\n海は青い。\n第２条（山）\n山は高い。\n')),
    ).toBeUndefined();
  });
});
