import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleForm } from '../../../src/model/rule-form.ts';
import { draftRules, findBelow } from '../../../src/rule/draft/draft-rules.ts';
import type { RuleDraft } from '../../../src/rule/draft/rule-draft.ts';
import { checkRule, compileForm, evaluateRule, type RuleDocument } from '../../../src/rule/index.ts';
import { parseArticles, parseWithNorms } from '../parse-with-norms.ts';

async function draftText(text: string): Promise<{ document: RuleDocument; drafts: RuleDraft[] }> {
  const document = { id: 'terms', model: await parseWithNorms(`# 約款\n\n## 第1条（定め）\n\n${text}\n`) };
  return { document, drafts: draftRules(document) };
}

/** What is wrong with drafts as rules: nothing that compiles, keeps its examples and leaves no quantity out. */
function listFaults(drafts: readonly RuleDraft[], document: RuleDocument): string[] {
  return drafts.flatMap(({ form, citation }) =>
    checkRule(compileForm(ruleForm.parse(form)), [document])
      .findings.filter(({ kind }) => kind !== 'unpinned')
      .map(({ kind, reason }) => `${citation} ${kind}: ${reason}`),
  );
}

/** Words of a clause, its shape, and what its draft computes: formulas, the test of an answer, or a table. */
const cases: readonly (readonly [
  words: string,
  shape: string,
  computes: unknown,
  inputs: readonly string[],
])[] = [
  [
    '会員は、退会の日から14日以内に、会員証を返還するものとする。',
    'deadline',
    { 期限: 'last(退会の日, 期間)' },
    ['退会の日'],
  ],
  [
    '会員は、受領した日から起算して8日を経過するまでの間、契約を解除できる。',
    'deadline',
    { 期限: 'lastIncluding(受領した日, 期間)' },
    ['受領した日'],
  ],
  [
    '会員は、更新日の1か月前までに申し出るものとする。',
    'deadline',
    { 期限: 'before(更新日, 期間, 「clear-days」)' },
    ['更新日'],
  ],
  [
    '当社は、催告の日から3か月を経過した後は、売却できる。',
    'deadline',
    { 始期: 'shift(last(催告の日, 期間), 1日)' },
    ['催告の日'],
  ],
  [
    '甲は、納品を受けた日から5営業日以内に検査を行う。',
    'deadline',
    { 期限: 'businessDaysAfter(納品を受けた日, 期間)' },
    ['納品を受けた日'],
  ],
  [
    '超過手当 ＝ （基準賃金 － 手当） ÷ １ヶ月平均労働時間 × 125％ × 時間数',
    'share',
    { 超過手当: '(基準賃金 - 手当) / _1ヶ月平均労働時間 * 割合1 * 時間数' },
    ['基準賃金', '手当', '_1ヶ月平均労働時間', '時間数'],
  ],
  // What is owed is named where it says that it was not paid.
  [
    '甲が運賃、料金を支払わないときは、引渡しの日の翌日から運賃、料金の支払を受けた日まで年6％の延滞料を申し受けます。',
    'interest',
    { 日数: 'greatest(days(引渡しの日, 料金の支払を受けた日), 0)', 額: '運賃料金 * 年率 * 日数 / 365' },
    ['運賃料金', '引渡しの日', '料金の支払を受けた日', '場合1'],
  ],
  [
    '理事の3分の2以上が入会しようとする者に反対するときは、会長は拒む。',
    'threshold',
    '該当する数 >= 理事 * 割合',
    ['理事', '該当する数'],
  ],
  [
    '役員は、2週間以上の期間を指定しなければならない。',
    'threshold',
    '期間の週数 >= days(基準) / 7',
    ['期間の週数'],
  ],
  ['解約したとき　見積運賃の50％以内', 'share', { 上限額: '見積運賃 * 割合' }, ['見積運賃']],
  // Either will do: the other is told and not required.
  [
    '社員は、会社が承認したとき、又は退職願を提出して14日を経過したときに退職する。',
    'deadline',
    { 始期: 'shift(last(退職願を提出した日, 期間), 1日)' },
    ['退職願を提出した日'],
  ],
  [
    '議案は、出席した正会員の内、過半数の賛成で決する。',
    'threshold',
    '賛成 > 出席した正会員 * 割合',
    ['出席した正会員', '賛成'],
  ],
  // The condition says no more than the day.
  [
    '会員は、退会したときは、退会の日から14日以内に返還するものとする。',
    'deadline',
    { 期限: 'last(退会の日, 期間)' },
    ['退会の日'],
  ],
  [
    '会員が支払期日を過ぎても支払わないときは、未払の会費に対し、支払期日から支払の日まで年5％の遅延損害金を支払うものとする。',
    'interest',
    { 日数: 'greatest(days(支払期日, 支払の日) + 1, 0)', 額: '未払の会費 * 年率 * 日数 / 365' },
    ['未払の会費', '支払期日', '支払の日'],
  ],
  ['解約金は、月額料金の2割に相当する額とする。', 'share', { 額: '月額料金 * 割合' }, ['月額料金']],
  [
    '未払の料金に対し、支払期日の翌日から完済の日まで年14.6％の遅延損害金を支払うものとする。',
    'interest',
    { 日数: 'greatest(days(支払期日, 完済の日), 0)', 額: '未払の料金 * 年率 * 日数 / 365' },
    ['未払の料金', '支払期日', '完済の日'],
  ],
  [
    '総会の議事は、正会員総数の3分の2以上の賛成で決する。',
    'threshold',
    '賛成 >= 正会員総数 * 割合',
    ['正会員総数', '賛成'],
  ],
  [
    '決議は、組合員総数及び議決権総数の各4分の3以上で行う。',
    'threshold',
    '該当する数1 >= 組合員総数 * 割合 and 該当する数2 >= 議決権総数 * 割合',
    ['組合員総数', '該当する数1', '議決権総数', '該当する数2'],
  ],
  ['役員は、理事3人以上5人以下とする。', 'threshold', '理事の数 >= 下限 and 理事の数 <= 上限', ['理事の数']],
  ['損害額が10万円を超えるときは、当社は補償しない。', 'threshold', '損害額 > 基準', ['損害額']],
  ['18歳未満の者は、入場できない。', 'threshold', '年齢 < 基準', ['年齢']],
  [
    '無断欠勤が3日以上に及んだときは、会社は懲戒できる。',
    'threshold',
    '無断欠勤の日数 >= days(基準)',
    ['無断欠勤の日数'],
  ],
  ['入会金は、1口につき5,000円とする。', 'amount', { 額: '定額 * 数' }, ['数']],
  ['損害賠償金は、10万円を限度とする。', 'limit', { 額: 'least(損害賠償金, 限度)' }, ['損害賠償金']],
  ['契約者は、端末を善良な管理者の注意をもって管理しなければならない。', 'duty', { 義務: true }, []],
];

describe('a draft', () => {
  it.each(cases)('%s', async (words, shape, computes, inputs) => {
    const { document, drafts } = await draftText(words);
    expect(drafts.map((one) => one.shape)).toEqual([shape]);
    const [{ form }] = drafts;
    expect(form.formulas ?? (form.answer && 'test' in form.answer ? form.answer.test : undefined)).toEqual(
      computes,
    );
    expect(Object.keys(form.inputs)).toEqual(inputs);
    expect(form.draft?.accepted).toBe(false);
    expect(form.examples.length).toBeGreaterThan(0);
    expect(listFaults(drafts, document)).toEqual([]);
  });

  it('asks for the conditions and exceptions of its clause, and quotes its ただし書', async () => {
    const { document, drafts } = await draftText(
      '会員は、端末を失ったときは、退会の日から14日以内に届け出るものとする。ただし、当社が認めたときは、この限りでない。',
    );
    const [{ form }] = drafts;
    expect(Object.entries(form.inputs).map(([name, { about }]) => [name, about])).toEqual([
      ['退会の日', '退会の日'],
      ['場合1', '端末を失ったときは'],
      ['例外1', 'ただし、当社が認めたときは、この限りでない。'],
    ]);
    const rule = compileForm(form);
    const given = { 退会の日: '2026-06-30', 場合1: true };
    const answer = (facts: object) => evaluateRule(rule, [document], { given: { ...given, ...facts } });
    expect(answer({})).toMatchObject({ status: 'value', value: { 期限: '2026-07-14' } });
    expect(answer({ 場合1: false }).status).toBe('not-met');
    expect(answer({ 例外1: true })).toMatchObject({
      status: 'not-met',
      trace: [{ quotes: [{ quote: expect.stringContaining('当社が認めた') }] }],
    });
  });

  it('gives each of several periods the condition that stands before it', async () => {
    const { document, drafts } = await draftText(
      '破損があったときは、引渡しの日から14日以内に、遅延があったときは、到着の日から21日以内に通知するものとする。',
    );
    expect(drafts.map(({ form }) => Object.values(form.inputs).map(({ about }) => about))).toEqual([
      ['引渡しの日', '破損があったときは'],
      ['到着の日', '遅延があったときは'],
    ]);
    expect(listFaults(drafts, document)).toEqual([]);
  });

  it('tells what a bracket or a condition behind the period sets besides', async () => {
    const { drafts } = await draftText(
      '会員は、引渡しの日（全部滅失の場合にあっては、引渡しがされるべき日）から14日以内に通知するものとし、損害があるときは明細を添える。',
    );
    const questions = drafts[0].form.draft?.questions?.join('\n');
    expect(questions).toContain(
      'かっこ書き「全部滅失の場合にあっては、引渡しがされるべき日」は、この下書きに入れていません。',
    );
    expect(Object.keys(drafts[0].form.inputs)).toEqual(['引渡しの日']);
  });

  it('says what is added to a share, keeps a number in brackets, and is silent about 以内でも', async () => {
    const share = await draftText('割増金は、免れた額の2倍に相当する額に消費税相当額を加算した額とする。');
    expect(share.drafts[0].form.draft?.questions?.join()).toContain('額に加え、又は額から差し引くもの');
    const { drafts } = await draftText('当社は、第4条（５）号による解除の場合は、3日前までに連絡する。');
    expect(Object.values(drafts[0].form.inputs)[0].about).toBe('第4条（５）号による解除の日');
    const even = await draftText('損敗しやすい貨物は、公告後3か月以内でも競売することがある。');
    expect(even.drafts).toEqual([]);
  });

  it('counts business days as the document defines them', async () => {
    const { document, drafts } = await draftText(
      '「営業日」とは、土曜日、日曜日、国民の祝日及び12月29日から1月3日まで並びに当社が休業日と定める日以外の日をいう。\n\n2　甲は、納品を受けた日から3営業日以内に検査する。\n\n3　乙は、納品の日の2営業日前までに通知する。',
    );
    expect(listFaults(drafts, document)).toEqual([]);
    const [after, before] = drafts.map(({ form }) => form);
    expect(after.businessDays).toEqual({
      weekdays: [6, 7],
      holidays: true,
      yearEnd: '年末年始',
      closed: '休業日',
    });
    const answer = (form: typeof after, given: object) =>
      evaluateRule(compileForm(form), [document], { given }).value;
    expect(answer(after, { 納品を受けた日: '2026-12-25' })).toEqual({ 期限: '2027-01-05' });
    expect(answer(after, { 納品を受けた日: '2026-12-25', 休業日: ['2027-01-04'] })).toEqual({
      期限: '2027-01-06',
    });
    expect(answer(before, { 納品の日: '2027-01-05' })).toEqual({ 期限: '2026-12-28' });
  });

  it('rests on the sentence that moves a day from a holiday', async () => {
    const { document, drafts } = await draftText(
      '会費は、毎月27日に支払う。支払日が金融機関の休業日に当たるときは、翌営業日とする。',
    );
    expect(listFaults(drafts, document)).toEqual([]);
    expect(drafts[0].form.implements).toEqual(['第1条第1項前段', '第1条第1項後段']);
    const given = { 対象の月: '2026-06-01' };
    expect(evaluateRule(compileForm(drafts[0].form), [document], { given }).value).toEqual({
      期日: '2026-06-29',
    });
  });

  it('keeps an exception one where the words before it are no part of it', async () => {
    const { drafts } = await draftText(
      '会員は、登録から1年を超えて在籍する者に限り、当社が免除した場合を除き、更新日の30日前までに届け出るものとする。',
    );
    const deadline = drafts.find(({ shape }) => shape === 'deadline');
    expect(deadline?.form.inputs).toMatchObject({
      更新日: { kind: 'day' },
      例外1: { about: '当社が免除した場合を除き' },
    });
    expect(deadline?.form.draft?.questions?.join()).toContain('1年を超えて在籍する者に限り');
  });

  it('takes no exception for one that a bracket of a condition holds', async () => {
    const { drafts } = await draftText(
      '当社は、契約内容の変更（天災によるものを除きます。）が生じた場合は、終了日から30日以内に返金する。',
    );
    expect(Object.keys(drafts[0].form.inputs)).toEqual(['終了日', '場合1']);
    expect(drafts[0].form.draft?.questions?.join()).toContain('かっこ書き「天災によるものを除きます。」');
  });

  it('says unknown where a ただし書 sets something else', async () => {
    const { document, drafts } = await draftText(
      '手数料は、1,000円とする。ただし、会員については、500円とする。',
    );
    const [first] = drafts;
    const result = evaluateRule(compileForm(first.form), [document], { given: { 例外1: true } });
    expect(result).toMatchObject({ status: 'unknown', missing: [{ fact: '例外1' }] });
  });

  it('makes a table of lists of cases: any, all, and none', async () => {
    const list = (head: string) => draftText(`${head}\n\n(1) 料金を滞納したとき。\n(2) 名義を偽ったとき。`);
    const testOf = async (head: string) => {
      const { drafts, document } = await list(head);
      expect(listFaults(drafts, document)).toEqual([]);
      const { answer } = drafts[0].form;
      return answer && 'test' in answer ? answer.test : undefined;
    };
    expect(await testOf('当社は、次の各号のいずれかに該当するときは、契約を解除できる。')).toBe('号1 or 号2');
    expect(await testOf('当社は、次の要件をすべて満たす場合は、転換する。')).toBe('号1 and 号2');
    expect(await testOf('当社は、次の各号のいずれかに該当する場合を除き、返金しない。')).toBe(
      'not (号1 or 号2)',
    );
    const unsaid = (await list('当社は、次の場合には、契約を解除できる。')).drafts[0];
    expect(unsaid.form.draft?.questions?.join()).toContain('いずれかの号に当たれば足りると読みました');
  });

  it('asks where the words do not say, and binds the rounding of the article', async () => {
    const { drafts } = await draftText(
      '当社は、30日前までに会員に通知するものとする。\n\n2　解約金は、月額料金の2割とする。\n\n3　1円未満の端数は切り捨てる。',
    );
    expect(drafts[0].form.draft?.questions?.[0]).toContain('起算点が条文に書かれていません');
    const share = drafts.find(({ shape }) => shape === 'share');
    expect(share?.form.formulas).toEqual({ 額: 'round(月額料金 * 割合, 端数)' });
    expect(share?.form.parameters?.端数).toMatchObject({ kind: 'rounding' });
  });

  it('is silent where nothing is computed, in definitions, tables and the 附則, and below other clauses', async () => {
    const model = await parseWithNorms(
      '# 約款\n\n## 第1条（定義）\n\n「会員」とは、登録から3年を経過しない者をいう。\n\n## 第2条（料金）\n\n| 種類 | 料金 |\n|---|---|\n| 甲 | 1,000円 |\n\n## 第3条（返還）\n\n会員は、退会の日から14日以内に返還するものとする。\n\n## 附則\n\n会員は、施行の日から14日以内に届け出るものとする。\n',
    );
    const document = { id: 'terms', model };
    expect(draftRules(document).map(({ citation }) => citation)).toEqual(['第3条第1項']);
    expect(draftRules(document, { below: findBelow('第1条', model) ?? [] })).toEqual([]);
    expect(findBelow('第9条', model)).toBeUndefined();
  });

  it('compiles and keeps its examples, whatever words stand together', async () => {
    const pieces = [
      '当社は、',
      '会員が',
      '退会の日から',
      '14日以内に',
      '30日前までに',
      '会員総数の',
      '3分の2以上の',
      '料金の',
      '年14.6％の割合で',
      '5人以上',
      '10万円を限度とする',
      '1名につき',
      '、',
      '又は',
      '場合を除き、',
      'したときは、',
      '返還する。',
      'ただし、この限りでない。',
      '経過した後',
      '「乙」',
      '（甲）',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 12 }),
        async (words) => {
          const document = { id: 'terms', model: await parseArticles([words.join('')]) };
          expect(listFaults(draftRules(document), document)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
