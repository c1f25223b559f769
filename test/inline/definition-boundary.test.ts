import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';

async function define(...lines: string[]) {
  const text = `見本約款\n${lines.join('\n')}\n`;
  return (await parseFile(new TextEncoder().encode(text), { name: 'a.txt' })).definitions;
}

/** Terms of one sentence, those by citation with their mark. */
async function termsOf(sentence: string): Promise<string[]> {
  const found = await define('第1条（用語）', sentence, '第2条（その他）', 'その他は、別に定める。');
  return found.map(({ term, byCitation }) => `${term}${byCitation ? ' (cited)' : ''}`);
}

describe('where a term begins and ends', () => {
  it.each<[sentence: string, ...terms: string[]]>([
    // the whole noun phrase, of which the words in the bracket repeat only the head
    ['第一種荷運び事業（荷運び法第2条第7項に規定する事業をいう。）', '第一種荷運び事業 (cited)'],
    [
      '会社は、第二種貨物利用運送事業（同法第8項に規定する事業をいう。以下同じ。）を行う。',
      '第二種貨物利用運送事業 (cited)',
    ],
    ['甲は、同等の安全管理措置（法第20条に規定する安全管理措置をいう。）をとる。', '安全管理措置 (cited)'],
    ['性的な表現（性を思わせる表現をいいます。）を禁じます。', '性的な表現'],
    // inner spaces and middle dots
    ['当社が提供する見本 光 でんわ（音声通信をいいます。以下同じ。）を使う。', '見本 光 でんわ'],
    ['見本・光・でんわ（音声通信をいいます。以下同じ。）を使う。', '見本・光・でんわ'],
    ['MIHON 光 でんわ（音声通信をいいます。以下同じ。）を使う。', 'MIHON 光 でんわ'],
    ['当社は 利用者（当社と契約した者をいいます。以下同じ。）に通知します。', '利用者'],
    ['一　外貌（顔と頭をいい、以下同じとします。）のけが', '外貌'],
    // signs are no part
    ['※ 記録等とは、閲覧の記録をいいます。', '記録等'],
    ['・ 端末とは、当社の電話機をいいます。', '端末'],
    ['■端末とは、当社の電話機をいいます。', '端末'],
    ['＊端末（当社の電話機をいいます。以下同じ。）', '端末'],
    // verbs
    ['写しを取ること（複製を含む。以下同じ。）は、認めません。', '写しを取ること'],
    ['連絡を取ることは、次のことをいう。'],
    ['写しを取ることとは、複製することをいう。'],
    ['「参加中」とはいたしません。'],
    ['期間は、開始日から終わる日まで（変更の場合はその日までをいう。以下同じ。）とする。'],
    // what points back is no part
    ['この要介護の状態にある家族とは、次の者をいう。', '要介護の状態にある家族'],
    ['前項の貴重品とは、貨幣をいう。', '貴重品'],
    ['この約款とは、当社の定める約款をいう。', 'この約款'],
    // by citation
    ['理事長（第35条に定める理事長をいう。以下同じ。）は、通知する。', '理事長 (cited)'],
    ['区分（別表第1に規定する区分をいう。）に応じる。', '区分 (cited)'],
    ['電子署名（電子署名法第2条第1項の「電子署名」をいう。）を行う。', '電子署名 (cited)'],
    ['紛争手続（第3項に定める手続以外の裁判外の手続をいう。）による。', '紛争手続'],
    ['共用部分等（共用部分及び附属施設をいう。）を使う。', '共用部分等'],
  ])('%s', async (sentence, ...terms) => {
    expect(await termsOf(sentence)).toEqual(terms);
  });
});

describe('lists of definitions', () => {
  const article = ['第3条（用語の定義）', 'この約款においては、次の用語はそれぞれ次の意味で使用します。'];
  it.each<[style: string, lines: string[]]>([
    [
      'own lines',
      [
        '（１）見本 光 でんわ',
        '音声通信を行うための役務',
        '（２）見本 光 でんわ契約',
        '見本 光 でんわの提供を受けるための契約',
        '（３）端末設備',
        '契約者が設置する設備',
      ],
    ],
    [
      'wide gaps',
      [
        '(1) 見本 光 でんわ　音声通信を行うための役務',
        '(2) 見本 光 でんわ契約　役務の提供を受けるための契約',
        '(3) 端末設備　契約者が設置する設備',
      ],
    ],
    [
      'colons',
      [
        '(1) 見本 光 でんわ：音声通信を行うための役務',
        '(2) 見本 光 でんわ契約：役務の提供を受けるための契約',
        '(3) 端末設備：契約者が設置する設備',
      ],
    ],
    [
      'quotation marks',
      [
        '(1) 「見本 光 でんわ」　音声通信を行うための役務',
        '(2) 「見本 光 でんわ契約」　役務の提供を受けるための契約',
        '(3) 「端末設備」　契約者が設置する設備',
      ],
    ],
    [
      '〜とは',
      [
        '(1) 見本 光 でんわとは、音声通信を行うための役務をいいます。',
        '(2) 見本 光 でんわ契約とは、役務の提供を受けるための契約をいいます。',
        '(3) 端末設備とは、契約者が設置する設備をいいます。',
      ],
    ],
    [
      'thin gaps',
      [
        '(1) 見本 光 でんわ 音声通信を行うための役務',
        '(2) 見本 光 でんわ契約 役務の提供を受けるための契約',
        '(3) 端末設備 契約者が設置する設備をいいます',
      ],
    ],
    [
      'a table',
      [
        '用語\t定義',
        '見本 光 でんわ\t音声通信を行うための役務',
        '見本 光 でんわ契約\t役務の提供を受けるための契約',
        '端末設備\t契約者が設置する設備',
      ],
    ],
  ])('%s', async (_, lines) => {
    const found = await define(
      ...article,
      ...lines,
      '第4条（料金）',
      '見本 光 でんわ契約を結んだ者は、料金を支払います。',
    );
    expect(found.map(({ term }) => term)).toEqual(['見本 光 でんわ', '見本 光 でんわ契約', '端末設備']);
  });
});

describe('scopes', () => {
  const before = [
    '第1章　総則',
    '第1条（目的）',
    'この約款は、条件を定める。',
    '第2章　利用',
    '第1節　申込み',
    '第2条（申込み）',
    '申込みは、書面による。',
  ];
  const after = [
    '3 当社は、通知する。',
    '第3条（承諾）',
    '当社は、承諾する。',
    '2 当社は、記録する。',
    '第2節　変更',
    '第4条（変更）',
    '変更は、書面による。',
    '第3章　雑則',
    '第5条（雑則）',
    '別に定める。',
  ];
  it.each<[words: string, scope: string]>([
    ['以下この章において', 'chp_2'],
    ['以下この節において', 'chp_2__sec_1'],
    ['以下この条において', 'art_2'],
    ['以下本条において', 'art_2'],
    ['以下、本条において', 'art_2'],
    ['以下この項において', 'art_2__para_2'],
    ['以下本項において', 'art_2__para_2'],
    ['次項において', 'art_2__para_3'],
    ['次条において', 'art_3'],
    ['次条第2項において', 'art_3__para_2'],
    ['第5条において', 'art_5'],
    ['以下この条及び次条において', 'chp_2__sec_1'],
    ['以下この約款において', 'root'],
    ['以下', 'root'],
  ])('%s', async (words, scope) => {
    const line = `2 当社は、申込みを受ける窓口（${words}「受付窓口」という。）を設ける。`;
    const found = await define(...before, line, ...after);
    expect(found.map(({ term, scope: where }) => [term, where])).toEqual([['受付窓口', scope]]);
  });

  it('of a sentence of its own', async () => {
    const [chapter] = await define(
      ...before,
      '2 この章において「受付窓口」とは、申込みを受ける所をいう。',
      ...after,
    );
    expect(chapter).toMatchObject({ term: '受付窓口', scope: 'chp_2' });
  });
});
