import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';

async function lawFindings(text: string): Promise<string[]> {
  const { findings } = await checkText(text);
  return findings
    .filter(({ checkId }) => checkId.startsWith('law-'))
    .map(({ checkId, quote, severity }) => `${severity} ${checkId} ${quote}`);
}

const title = 'サンプル利用規約\n';

describe('citations of laws', () => {
  it('are each told for what is wrong with them', async () => {
    const text = `${title}第1条（法令）
この規約は、消費者契約法（平成12年法律第61号）第99条及び旅館業法（昭和23年法律第139号）に従う。
第2条（法令）
会社は、個人情報の保護に関する法律（平成15年法律第57号）第23条第1項に基づき第三者に提供する。
第3条（法令）
商法（明治32年法律第48号）第514条に定める年6分の利率による。
`;
    expect(await lawFindings(text)).toEqual([
      'error law-article-missing 消費者契約法（平成12年法律第61号）第99条',
      'error law-number-mismatch 旅館業法（昭和23年法律第139号）',
      'warning law-article-moved 個人情報の保護に関する法律（平成15年法律第57号）第23条第1項',
      'error law-article-deleted 商法（明治32年法律第48号）第514条',
    ]);
  });

  it('are weighed by the day of the text', async () => {
    const text = `${title}平成30年4月1日現在\n第1条（利率）\n商法（明治32年法律第48号）第514条に定める利率による。\n`;
    expect(await lawFindings(text)).toEqual([
      'warning law-article-deleted 商法（明治32年法律第48号）第514条',
    ]);
  });

  it('of a later state than the table are told once, as worth a look', async () => {
    const text = `${title}第1条（決議）\n民法第99条の8、民法第100条の2及び民法第101条の7により、民法第102条の3に従う。\n`;
    expect(await lawFindings(text)).toEqual(['info law-article-missing 民法第99条の8']);
  });

  it('under a title that is nearly that of the number are told with less weight', async () => {
    const text = `${title}第1条（法令）\nマンションの再生等の円滑化に関する法律（平成14年法律第78号）に従う。\n`;
    expect(await lawFindings(text)).toEqual([
      'warning law-number-mismatch マンションの再生等の円滑化に関する法律（平成14年法律第78号）',
    ]);
    // An article that the table has not is of a later state, and so may be the title.
    const found = await lawFindings(text.replace('78号）', '78号）第163条の56'));
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'info law-article-missing',
      'info law-number-mismatch',
    ]);
  });

  it.each([
    '改正前の民法第174条及び旧商法第266条',
    '民法第548条の4',
    '海賊対策法第1条',
    '所得税法第9999条',
    '鉄道営業法第11条の2',
    '旧外貨債処理法による借換済外貨債の証券の一部の有効化等に関する法律（昭和26年法律第289号）第1条',
    '行政機関の保有する個人情報の保護に関する法律施行令',
  ])('are left alone where nothing is known to be wrong: %s', async (words) => {
    expect(await lawFindings(`${title}第1条（法令）\nこの規約は、${words}に従う。\n`)).toEqual([]);
  });
});
