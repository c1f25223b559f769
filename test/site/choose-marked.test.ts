import { describe, expect, it } from 'vitest';
import { indexTree, type YakkanDocument } from '../../src/model/index.ts';
import { parseFile } from '../../src/parse.ts';
import { chooseMarked, splitBrackets } from '../../src/site/page/read/choose-marked.ts';

const read = (text: string) => parseFile(new TextEncoder().encode(text), { name: 'a.txt' });

/** Words of what is marked, in the order of the text. */
function markedWords(model: YakkanDocument): string[] {
  const marked = chooseMarked(model);
  const { byId } = indexTree(model.tree);
  const uses = [...model.termUses, ...model.references].filter(({ id }) => marked.has(id));
  return uses.map(({ at: [{ leaf, start, end }] }) => {
    const node = byId.get(leaf);
    return `${leaf.split('__')[0]} ${node && 'value' in node ? node.value.slice(start, end) : ''}`;
  });
}

const filler =
  '　この条では、申込みの受付の手順、書面の様式及び保存の期間について、別に定める要領に従って取り扱う。';

describe('what is marked by default', () => {
  it('is a reference, and the first use of a term in an article', async () => {
    const words = markedWords(
      await read(
        `規約\n第1条（定義）\n　この規約において「登録店」とは、登録をした店をいう。\n${filler.repeat(4)}\n第2条（届出）\n　登録店は、届出をする。登録店は、前条により変更を届け出る。\n${filler.repeat(4)}\n第3条（廃止）\n　登録店は、廃止を届け出る。\n${filler.repeat(4)}\n`,
      ),
    );
    expect(words).toEqual(['art_2 登録店', 'art_3 登録店', 'art_2 前条']);
  });

  it('is less where a text is full of terms, and references stay', async () => {
    const article = (number: number) =>
      `第${number}条（届出${number}）\n　登録店は、登録店の登録店証を第1条により返す。\n`;
    const model = await read(
      `規約\n第1条（定義）\n　この規約において「登録店」とは、登録をした店をいい、「登録店証」とは、その証をいう。\n${Array.from({ length: 30 }, (_, at) => article(at + 2)).join('')}`,
    );
    const words = markedWords(model);
    expect(words.filter((one) => one.endsWith('登録店')).length).toBeLessThanOrEqual(1);
    expect(words.filter((one) => one.endsWith('第1条'))).toHaveLength(30);
  });

  it('is no pointer to the own clause', async () => {
    const words = markedWords(
      await read(`規約\n第1条（目的）\n　この条において手順を定める。\n${filler.repeat(3)}\n`),
    );
    expect(words).toEqual([]);
  });

  it('leaves out what a citation has in brackets', () => {
    expect(splitBrackets('第32条（本サービスの廃止）第1項').filter((part) => !part.isBracketed)).toEqual([
      { text: '第32条', isBracketed: false },
      { text: '第1項', isBracketed: false },
    ]);
    expect(splitBrackets('前条')).toEqual([{ text: '前条', isBracketed: false }]);
  });
});
