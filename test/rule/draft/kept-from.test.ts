import { beforeAll, describe, expect, it } from 'vitest';
import { ruleForm } from '../../../src/model/rule-form.ts';
import { draftRules } from '../../../src/rule/draft/draft-rules.ts';
import type { RuleDraft } from '../../../src/rule/draft/rule-draft.ts';
import { checkRule, compileForm } from '../../../src/rule/index.ts';
import { appendTo } from '../../../src/text/collection/append-to.ts';
import { parseArticles } from '../parse-with-norms.ts';

type Clause = readonly [words: string, computed: readonly string[], asks?: RegExp];

/** Clauses in which something looks like what it is not, with what their drafts compute and ask for. */
const clauses: readonly Clause[] = [
  // The upper end of a length, and how much of it: no limits.
  ['停止の期間は、認定をした日から1か月以上6か月以内とする。', []],
  ['勤務の総時間数は、1日6時間以内、週10時間以内とする。', []],
  ['入会前1年以内において災害を受けた者は、登録できる。', []],
  ['指定日とされた日から1週間経過日までの間の日を、開始日とする。', []],
  ['開始日を、指定日から2週間経過後に定める。', ['shift(last(指定日, 期間), 1日)']],
  // By a means, and from no day.
  [
    '総会を招集する場合は、内容を示した書面により、少なくとも5日前までに、会員に通知する。',
    ['before(総会を招集する日, 期間, 「clear-days」)'],
    /起算点の日は書かれていません/,
  ],
  // The day behind the period is in time as well.
  [
    '事業者は、事業が完了した日から30日を経過した日又は当該年度の3月31日のいずれか早い日までに、報告書を提出する。',
    ['shift(last(事業が完了した日, 期間), 1日)'],
    /「30日を経過した日」は、期間の最後の日の翌日.*いずれか早い日/s,
  ],
  // The first day counts, whichever day it is.
  [
    '甲は、必要と認めたときは、それぞれ起算して30日以内に、委員会を招集する。',
    ['lastIncluding(必要と認めた日, 期間)'],
  ],
  // The object of the verb is no part of the day.
  ['当社は、保管した記事を契約終了の日から1か月以内に削除する。', ['last(契約終了の日, 期間)']],
  // One condition with the period in it.
  [
    '期間満了の3か月前までに、更新しない旨の通知がない場合、契約は、更に1年間更新される。',
    ['before(期間満了の日, 期間, 「clear-days」)'],
    /この期間は条件の一部です/,
  ],
  // Each of several duties has its own conditions.
  [
    '従事者は、常に健康に注意することとし、異状があった場合は、その旨を所長に報告するものとする。',
    ['true', 'true | 場合1'],
  ],
  // Deemed, attested: no duties.
  ['利用者は、利用を続けた時点でこれに承諾したものと見做します。', []],
  ['本契約の成立を証するため、本書2通を作成し、甲及び乙が記名押印する。', []],
  // What is measured.
  ['役員は、職歴が出発の時に2年以上である者とする。', []],
  ['協定を結んだ場合、最低5日間は自由に取得できる日数として残す。', []],
  ['特別科目を要件とする場合、3科目6単位以内とする。', []],
  ['会費の未納が2回以上の者は、参加できない。', ['会費の未納の回数 >= 基準']],
  ['連続5日以上欠勤する社員は、診断書を提出する。', ['連続の日数 >= days(基準)']],
  ['賞与等1か月を超える期間ごとに支払われる賃金を除く。', ['期間の月数 > months(基準)']],
  ['減給の総額が賃金総額の1割を超えることはない。', ['減給の総額 > 賃金総額 * 割合']],
  ['使用料の改定は、総会の過半数の議決による。', ['議決 > 総会 * 割合'], /「総会」は人数でも/],
  ['決議は、総正会員の過半数以上であって、出席者の承認による。', ['該当する数 > 総正会員 * 割合']],
  [
    '甲は、契約保証金として契約金額の100分の10以上に相当する額を納付する。',
    ['該当する数 >= 契約金額 * 割合'],
    /当たる額/,
  ],
  [
    '会員は、使用水量が1か月10立方メートル以下のときは、基本料金を支払う。',
    ['使用水量 <= 基準'],
    /「1か月」は使って/,
  ],
  ['職員の過半数を代表する者と協定を結ぶ。', []],
  ['活動は、6日に一度以上の頻度で行う。', []],
  ['異議申立ては通知を受けた日から14日以内にしなければならない。', ['last(通知を受けた日, 期間)']],
  ['奨学生が引き続き2か月以上欠席したときは、貸与を休止する。', ['引き続き欠席した月数 >= months(基準)']],
  ['鍵は、利用時刻の10分前に開けることができる。', []],
  ['会員は、利用の終了時刻1時間前までに連絡する。', ['earlier(利用の終了時刻, 時間)']],
  ['会員は、申込日から1週間以内（申込日を含む。）に、料金を支払う。', ['lastIncluding(申込日, 期間)']],
  ['自己都合による退職の場合は3年以上の場合に支給する。', []],
  ['退職金は、満2年以上勤務した職員に支給する。', ['勤務の年数 >= months(基準) / 12']],
  ['1年未満の端数月が生じた場合は、月割計算を行う。', []],
  ['前条以外の事由により勤続3年以上で退職するときは、退職金を支給する。', []],
  ['会費は、1か月1世帯あたり500円とする。', []],
  ['返却が30日以上遅れた利用者には、貸出しを停止する。', ['遅れた日数 >= days(基準)']],
  ['利用者は、資料を貸出しの日から2週間以内に返却する。', ['last(貸出しの日, 期間)']],
  [
    '申込みは、使用日の6か月前の日から使用日の7日前までに行う。',
    ['before(使用日, 期間, 「clear-days」)'],
    /「6か月前」は使って/,
  ],
  ['利用が90日以上確認されない利用者の情報は、削除する。', ['確認されない日数 >= days(基準)']],
  ['申込日から1年を超えての申込みはできない。', []],
  ['起案者以外の管理者のうち最低2名以上の承認を要する。', ['起案者以外の管理者の数 >= 基準']],
  ['当法人に理事 2名以上を置く。', ['理事の数 >= 基準']],
  ['1か月未満の使用料については、日割り計算とする。', []],
  // Half of a period is no amount.
  ['介護休業をした期間の2分の1に相当する期間を勤務したものとみなす。', []],
  [
    '200キロメートル以上の場合は、100キロメートル以上定額に100分の15を乗じた額とする。',
    ['定額 * 割合 | 場合1'],
  ],
  // A decimal in a fraction.
  ['延滞金は、未払額の100分の14.6に相当する額とする。', ['未払額 * 割合']],
  ['延滞金の計算方法 ＝ 残額 × 100分の2.5', ['残額 * 割合1']],
  ['計算式 ＝ 固定残業手当 ÷ 基準内賃金', ['固定残業手当 / 基準内賃金'], /この式が何を表すか/],
  // What is lacking keeps from the first of two things, and not from the second.
  [
    '役員会は、役員の半数以上が出席しなければ開くことができず、その議事は出席役員の過半数で決する。',
    ['出席 >= 役員 * 割合', '該当する数 > 出席役員 * 割合'],
    /基準が2つ/,
  ],
  ['定員は20名以内とし、15名未満の場合は開講しない。', ['定員の数 <= 基準'], /「15名未満の場合は」は、/],
  [
    '当社は、前日に取り消したときは料金の30%、当日に取り消したときは100%の取消料を申し受けます。',
    ['true | 場合1'],
    /「当社は、前日に取り消したときは」は、|「前日に取り消したときは」は、/,
  ],
  // What has a size is compared, and not who has it.
  ['欠席時数が授業時数の3分の1以上の学生は、受験資格を失う。', ['欠席時数 >= 授業時数 * 割合']],
  ['手数料は、料金の10%を超えてはならない。', ['not (手数料 > 料金 * 割合)']],
  ['協定は、従業員の過半数で組織する労働組合と結ぶ。', []],
  ['違反した者は、30万円以下の罰金に処する。', []],
  // What is counted, and how often it was done.
  ['10台以上の駐車場には、管理人を置く。', ['駐車場の台数 >= 基準']],
  ['会議に3回以上欠席した役員は、解任できる。', ['会議に欠席した回数 >= 基準']],
  ['入居者は、1か月以上不在にするときは、届け出る。', ['不在にする月数 >= months(基準)']],
  ['入社1年未満の者は、対象としない。', ['入社の年数 < months(基準) / 12'], /その時からの長さか/],
  ['最後の利用から1か月以上の月日が過ぎたときは、削除する。', ['最後の利用からの月数 >= months(基準)']],
  [
    '一つの級に1年以上在級していない職員については、昇格しない。',
    ['在級していない年数 >= months(基準) / 12'],
  ],
  ['文書の保存期間を1年未満とすることができる。', ['文書の保存期間の年数 < months(基準) / 12']],
  ['会員が5名以上の推薦を得たときは、候補者となる。', ['推薦の人数 >= 基準']],
  [
    '年齢が18歳以上で勤続年数が3年以上の者は、申し込むことができる。',
    ['年齢 >= 基準', '勤続年数 >= months(基準) / 12'],
    /基準が2つ/,
  ],
  ['3日以上の日数を欠勤した職員には、支給しない。', ['日数 >= days(基準)'], /「日数」が何のものか/],
  ['健康診断は、1年を超えない期間ごとに行う。', []],
  ['休業は、3回を超えず、かつ、必要とする期間とする。', []],
  // Any of a list will do.
  [
    '長は、不正を知り得たとき、指摘のあったとき又は告発を受けたときは、受付の日から30日以内に、調査する。',
    ['last(受付の日, 期間)'],
    /「不正を知り得たとき」は、/,
  ],
  // Back from a day, and a day that stands elsewhere.
  ['通報の日から1年以内に職員であった者は、窓口を利用できる。', []],
  [
    '前項の者は、その日以後の最初の3月31日に退職する。',
    ['nextDay(その日, 暦日)'],
    /「その日」がどの日かを確かめ/,
  ],
  // An amount at most, one that is not paid, and the days of a rate with the first.
  ['移転料の額の3分の1に相当する額の範囲内の額', ['移転料の額 * 割合']],
  ['宿泊料の2分の1に相当する額を支給しないものとする。', ['宿泊料 * 割合'], /支払わない額/],
  [
    '買主は、支払期日から支払済みまで、代金に対し年14.6%の遅延損害金を支払う。',
    ['代金 * 年率 * 日数 / 365'],
    /その日も日数に入れ/,
  ],
  ['次の者は、1年以下の懲役又は50万円以下の罰金に処する。', []],
  // What is given is counted; a day, a part of a period, and what somebody sets are no bounds.
  ['年次有給休暇が10日以上与えられた者は、取得する。', ['年次有給休暇の日数 >= days(基準)']],
  ['終了日の30日以上前の日に、その旨を示す。', []],
  ['任期は、2年以内で会長が定める期間とする。', []],
  // A row behind its leader.
  ['特急・・・移動距離が120キロメートル以上の場合', ['移動距離 >= 基準'], /「特急・・・/],
  // How much of a time, what ends then, and a period that is counted through.
  ['勤務時間は、1日については8時間以内とする。', []],
  ['任期は、選任後2年以内に終了する最終の事業年度の総会の終結の時までとする。', []],
  ['休職開始の日から通算して1年を経過したときは、退職とする。', ['shift(last(休職開始の日, 期間), 1日)']],
  // A bracket about the tax.
  ['収益は、月次収益に70％（税別）を乗じた金額とする。', ['月次収益 * 割合'], /（税別）/],
];

/** Clauses with the title of their first draft: what is done by the day, and nothing else. */
const titles: readonly (readonly [clause: string, title: string])[] = [
  ['解雇する日の30日前に予告するか、又は手当を支給し、即日解雇する。', '予告する: 解雇する日の30日前に'],
  [
    '付与の日から1年以内に取得しなかった休暇は、付与の日から2年以内に限り取得できる。',
    '付与の日から1年以内に',
  ],
  [
    '満了の日の3週間前までに、乙が通知をした場合を除き、契約は更に1年間更新される。',
    '満了の日の3週間前までに',
  ],
  [
    '登録の日から8日間が経過した時点をもって、通知することなく、ファイルを削除する。',
    'ファイルを削除する: 登録の日から8日間(始期)',
  ],
  [
    '研修が終了してから30日以内に、会社に対し報告する。',
    '会社に対し報告する: 研修が終了した日から30日以内に',
  ],
];

describe('the title of a draft', () => {
  it.each(titles)('names what is done: %s', async (clause, title) => {
    const [draft] = draftRules({ id: 'terms', model: await parseArticles([clause]) });
    expect(draft?.form.title).toBe(title);
  });
});

describe('what looks like a deadline, a measure or a duty and is another', () => {
  let drafts: Map<string, RuleDraft[]>;
  beforeAll(async () => {
    const model = await parseArticles(clauses.map(([words]) => `当社は、誠実に業務を行う。\n\n2　${words}`));
    drafts = new Map();
    for (const draft of draftRules({ id: 'terms', model }))
      appendTo(drafts, draft.nodes[0].split('__sent')[0], draft);
  });

  it.each(clauses.map((one, place) => [one[0], one, place] as const))('%s', (_words, clause, place) => {
    const [, wanted, asks] = clause;
    const own = drafts.get(`art_${place + 1}__para_2`) ?? [];
    expect(own.map(computed)).toEqual(wanted);
    if (asks) expect(own.flatMap(({ form }) => form.draft?.questions ?? []).join('\n')).toMatch(asks);
  });

  it('is drafted as rules that hold: hours before and after as well', async () => {
    const model = await parseArticles([
      '欠席する場合は、授業開始の1時間前までに連絡する。',
      '当社は、連絡を受けた時から24時間以内に対応する。',
      '甲は、納品の3営業日前の午後5時までに通知する。',
    ]);
    const document = { id: 'terms', model };
    const shapes = draftRules(document).map((draft) => {
      const { findings } = checkRule(compileForm(ruleForm.parse(draft.form)), [document]);
      expect(findings.filter(({ kind }) => kind !== 'unpinned')).toEqual([]);
      return draft.shape;
    });
    expect(shapes).toEqual(['deadline', 'deadline', 'deadline']);
  });

  it('asks in a list of cases for nothing that stands behind it', async () => {
    const model = await parseArticles([
      '当社は、次の各号のいずれかに該当する場合、通知し、又は緊急の場合は通知することなく停止できる。\n\n(1) 停電\n(2) 故障',
    ]);
    const [{ form }] = draftRules({ id: 'terms', model });
    expect(form.answer).toMatchObject({ test: '号1 or 号2' });
    expect(form.draft?.questions).toEqual(['「通知し、又は緊急の場合は」は、この下書きに入れていません。']);
  });
});

/** The last formula or the test, and the cases that are asked for. */
function computed({ form: { formulas, answer, table, inputs } }: RuleDraft): string {
  const test = formulas
    ? Object.values(formulas).at(-1)
    : answer && 'test' in answer
      ? answer.test
      : table?.rows[0].test;
  return [String(test), ...Object.keys(inputs).filter((name) => /^場合/.test(name))].join(' | ');
}
