import { describe, expect, it } from 'vitest';
import { draftRules } from '../../../src/rule/draft/draft-rules.ts';
import { writeDrafts } from '../../../src/rule/draft/write-draft.ts';
import { parseArticles } from '../parse-with-norms.ts';

const draft = async (...articles: string[]) =>
  draftRules({ id: 'terms', model: await parseArticles(articles) });
const asked = async (...articles: string[]) =>
  (await draft(...articles)).flatMap(({ form }) => form.draft?.questions ?? []).join('\n');

/** Clauses with words that no part of their draft stands for. */
const told: readonly (readonly [clause: string, words: RegExp])[] = [
  // Manner, cause and object between the day and what is done.
  ['会員は、退会の日から14日以内に、書留郵便により、会員証を返還する。', /「書留郵便により」/],
  ['家事の都合その他の事由により1か月以上欠勤した従業員は、休職とする。', /家事の都合その他の事由により/],
  ['正当な理由なく無断欠勤が3日以上に及んだときは、解雇する。', /正当な理由なく/],
  // A condition that names the event of the day, and more.
  ['会員が自己の都合によりサービスを廃止したときは、廃止の日から10日以内に届け出る。', /自己の都合により/],
  // What each of two things means together.
  ['年額又は総額が500万円を超える契約は、理事会の承認を要する。', /年額又は総額」は二つ以上/],
  ['入院日数及び通院日数がそれぞれ3日以上となった場合は、見舞金を支払う。', /入院日数及び通院日数/],
  // Brackets that set or add something, though no word of grammar in them says so.
  ['会員は、請求を受けた日から7日以内（郵送は必着）に、書類を提出する。', /郵送は必着/],
  // What is listed below.
  ['利用者は、利用日の3日前までに、次の書類を提出する。\n\n(1) 申込書\n(2) 名簿', /下に並ぶ号/],
  // What a 号 is part of.
  ['次の者は、入会できない。\n\n(1) 18歳未満の者\n(2) 除名された者', /柱書「次の者は、入会できない。」/],
  // What is set against it elsewhere.
  [
    '借主は、解約日の2か月前までに通知する。\n\n2　前項の規定にかかわらず、借主は、賃料を支払い直ちに解約することができる。',
    /第2項は、この条項にかかわらず/,
  ],
];

describe('words that nothing in a draft stands for', () => {
  it.each(told)('are told: %s', async (clause, words) => {
    expect(await asked('定めの期間は、締結の日から1年間とする。', clause)).toMatch(words);
  });

  it.each([
    '会員は、退会の日から14日以内に、会員証を返還するものとする。',
    '会員証を、退会の日から14日以内に返還する。',
    '会員が退会したときは、退会の日から14日以内に会員証を返還する。',
    '社員総会の決議は、正会員総数の3分の2以上の賛成により行う。',
    '会員は、料金の2割に相当する額を違約金として支払う。',
    '会員は、退会の日から14日以内に、会員証（以下「証」という。）を返還する。',
  ])('are none where all is said: %s', async (clause) => {
    const [, ...drafts] = await draft('定めの期間は、締結の日から1年間とする。', clause);
    expect(drafts.length).toBeGreaterThan(0);
    expect(
      drafts.flatMap(({ form }) => form.draft?.questions ?? []).filter((one) => /入れていません/.test(one)),
    ).toEqual([]);
  });

  it('are listed above the draft beside those that are computed', async () => {
    const drafts = await draft('会員は、退会の日から14日以内に、書留郵便により、会員証を返還する。');
    const file = writeDrafts(drafts);
    expect(file).toContain('計算: 「退会の日から」「14日以内に」');
    expect(file).toContain('誰が・何が: 「会員は」');
    expect(file).toContain('行うこと: 「会員証を返還する」');
    expect(file).toContain('入れていない: 「書留郵便により」');
  });
});
