import type { TranslatedSentence } from '../../text/words/sentence.ts';

const civil = 'the Civil Code';
const consumer = 'the Consumer Contract Act';
const privacy = 'the Act on the Protection of Personal Information';
const labour = 'the Labor Standards Act';
const entrusted = 'If the act on entrusted work (formerly the Subcontract Act) applies,';

/** What the frames of statutes tell, a sentence each, Japanese first. */
export const frameWords: readonly TranslatedSentence[] = [
  ['利用したことだけで変更に同意したものとみなしています。', 'Use alone is deemed consent to a change.'],
  ['何もしないことを申込みや承諾とみなしています。', 'Doing nothing is deemed an application or consent.'],
  ['内容を一方的に変更することができます。', 'The contract can be changed by one side alone.'],
  [
    '事業者の所在地だけを裁判所の管轄と定めています。',
    'Only the court where the business is has jurisdiction.',
  ],
  ['催告や通知なしに解除することができます。', 'The contract can be ended without a demand or notice.'],
  [
    '通知が届いたかどうかによらず、届いたものとみなしています。',
    'A notice is deemed received whether it arrived or not.',
  ],
  ['立証の責任を相手方に負わせています。', 'The other side bears the burden of proof.'],
  [
    '担保や預り金の額に限りがなく、又は返還されません。',
    'Security or deposits have no limit, or are not returned.',
  ],
  ['契約の対象でないものの購入を義務付けています。', 'Something beside the contract must be bought.'],
  [
    '閲覧や利用だけで全ての条項に同意したものとみなしています。',
    'Looking or using alone is deemed consent to all clauses.',
  ],
  [
    '変更後の定めが、周知なしに直ちに効力を生ずることとしています。',
    'Changes take effect at once without being made known.',
  ],
  [
    '事業者に不履行や不適合があっても解除させない定めです。',
    'The contract cannot be ended though the business fails to perform.',
  ],
  ['理由を問わず解除させない定めです。', 'The contract cannot be ended for any reason.'],
  [
    '解除することができるかどうかを事業者が決める定めです。',
    'The business decides whether the contract can be ended.',
  ],
  [
    '本人の同意を得ないで個人情報を第三者に提供することとしています。',
    'Personal information is given to others without consent.',
  ],
  [
    '個人情報の利用目的を特定していません。',
    'The purpose for which personal information is used is not specified.',
  ],
  [
    '委託先の監督の責任を負わないこととしています。',
    'Nobody answers for the supervision of those to whom work is entrusted.',
  ],
  ['開示や訂正の請求に応じないこととしています。', 'Requests for disclosure or correction are refused.'],
  [
    'クーリング・オフを認めず、期間を短くし、又は費用を負わせています。',
    'Cooling off is refused, shortened or charged.',
  ],
  ['不良の商品であっても返品を認めない定めです。', 'Goods cannot be returned though they are defective.'],
  [
    '報酬の支払期日が受領の日から60日を超えるおそれがあります。',
    'Payment may be due more than 60 days after receipt.',
  ],
  ['長い期間の手形で支払うこととしています。', 'Payment is by long-term bills.'],
  [
    '受託者の責めによらない減額を認めています。',
    'The fee may be cut without the fault of the one who works.',
  ],
  [
    '受託者の責めによらない受領の拒絶や返品を認めています。',
    'Receipt may be refused without the fault of the one who works.',
  ],
  ['無償のやり直しを限りなく求めています。', 'Work must be redone for nothing without limit.'],
  ['指定する物の購入を強いています。', 'Things that are named must be bought.'],
  ['違約金や損害賠償の額を予定しています。', 'A penalty or an amount of damages is fixed beforehand.'],
  ['解雇の予告が30日に足りません。', 'Notice of dismissal is shorter than 30 days.'],
  ['年次有給休暇の要件や日数が法定を下回るおそれがあります。', 'Annual leave may fall short of the statute.'],
  [
    '賃金からの一方的な控除や、限度を超える減給のおそれがあります。',
    'Wages may be cut by one side or beyond the limit.',
  ],
  ['割増賃金の率が法定を下回ります。', 'The rate of overtime pay falls short of the statute.'],
  ['所定労働時間や休憩が法定に反するおそれがあります。', 'Working hours or breaks may break the statute.'],
  ['強制貯金に当たるおそれがあります。', 'It may be compulsory saving.'],
  ['定年が60歳を下回ります。', 'The retirement age is below 60.'],
  ['婚姻、妊娠又は出産を退職の理由としています。', 'Marriage, pregnancy or birth is a reason to leave.'],
  ['退職を会社の承認に掛からせ、又は長い予告を求めています。', 'Leaving needs approval or long notice.'],
  // what follows from it
  [
    '民法第548条の2第2項（定型約款の不当条項）又は消費者契約法第10条により合意しなかったものとみなされないか確かめてください。',
    `See whether it is deemed not agreed on under art. 548-2 (2) of ${civil} or art. 10 of ${consumer}.`,
  ],
  [
    '民法第548条の2第1項の定型約款の組入れの要件（合意又は表示）に当たるか確かめてください。',
    `See whether it meets art. 548-2 (1) of ${civil} (agreement or indication).`,
  ],
  [
    '民法第548条の4第2項及び第3項により、効力発生時期を定め、適切な方法で周知しなければ効力を生じない場合があります。',
    `Under art. 548-4 (2) and (3) of ${civil} it may have no effect unless its day is set and made known.`,
  ],
  [
    '個人情報の保護に関する法律第27条第1項の例外に当たるか確かめてください。',
    `See whether art. 27 (1) of ${privacy} excepts it.`,
  ],
  [
    '個人情報の保護に関する法律第17条第1項により利用目的をできる限り特定してください。',
    `Specify the purpose as far as possible (art. 17 (1) of ${privacy}).`,
  ],
  [
    '個人情報の保護に関する法律第25条は、委託先に対する必要かつ適切な監督を求めています。',
    `Art. 25 of ${privacy} demands supervision.`,
  ],
  [
    '個人情報の保護に関する法律第33条から第35条までの請求には、法の定める場合を除き応じなければなりません。',
    `Requests under art. 33 to 35 of ${privacy} must be met but for cases that it names.`,
  ],
  [
    '特定商取引に関する法律の申込みの撤回等の規定に反する特約で相手方に不利なものは無効です（通信販売を除きます）。',
    'Under the Act on Specified Commercial Transactions it is void to the disadvantage of the other side (mail order excepted).',
  ],
  [
    '民法第562条から第564条までの契約不適合責任を全部免除するものとして、消費者契約法第8条により無効とならないか確かめてください。',
    `See whether it is void under art. 8 of ${consumer} as it excludes art. 562 to 564 of ${civil}.`,
  ],
  [
    '製造委託等に係る取引の適正化の法律（旧下請代金支払遅延等防止法）の適用を受ける取引であれば、支払期日は受領の日から60日以内に定めなければなりません。',
    `${entrusted} payment must be due within 60 days of receipt.`,
  ],
  [
    '製造委託等に係る取引の適正化の法律（旧下請代金支払遅延等防止法）の適用を受ける取引であれば、割引を受けることが困難な手形による支払は許されません。',
    `${entrusted} bills that are hard to discount are not allowed.`,
  ],
  [
    '製造委託等に係る取引の適正化の法律（旧下請代金支払遅延等防止法）の適用を受ける取引であれば、受託者の責めに帰すべき理由のない減額は禁じられています。',
    `${entrusted} the fee must not be cut without the fault of the one who works.`,
  ],
  [
    '製造委託等に係る取引の適正化の法律（旧下請代金支払遅延等防止法）の適用を受ける取引であれば、受託者の責めに帰すべき理由のない受領拒否及び返品は禁じられています。',
    `${entrusted} work must not be refused or returned without the fault of the one who works.`,
  ],
  [
    '製造委託等に係る取引の適正化の法律（旧下請代金支払遅延等防止法）の適用を受ける取引であれば、受託者の責めに帰すべき理由のないやり直しは禁じられています。',
    `${entrusted} work must not be redone without the fault of the one who works.`,
  ],
  [
    '製造委託等に係る取引の適正化の法律（旧下請代金支払遅延等防止法）の適用を受ける取引であれば、正当な理由のない購入や利用の強制は禁じられています。',
    `${entrusted} nobody must be made to buy or use things without good reason.`,
  ],
  [
    '労働基準法第16条は、労働契約の不履行についての違約金や損害賠償額の予定を禁じています。',
    `Art. 16 of ${labour} forbids it.`,
  ],
  [
    '労働基準法第20条は、30日前の予告又は30日分以上の平均賃金の支払を求めています。',
    `Art. 20 of ${labour} demands 30 days' notice or pay for them.`,
  ],
  [
    '労働基準法第39条第1項は、6箇月の継続勤務と8割以上の出勤で10日を求めています。',
    `Art. 39 (1) of ${labour} demands 10 days after six months with 80 % attendance.`,
  ],
  ['労働基準法第17条、第24条第1項及び第91条を確かめてください。', `See art. 17, 24 (1) and 91 of ${labour}.`],
  [
    '労働基準法第37条第1項は、時間外労働に2割5分以上の割増しを求めています。',
    `Art. 37 (1) of ${labour} demands 25 % and more.`,
  ],
  [
    '労働基準法第32条（1週40時間、1日8時間）及び第34条（休憩）を確かめてください。',
    `See art. 32 (40 hours a week, 8 a day) and 34 (breaks) of ${labour}.`,
  ],
  ['労働基準法第18条第1項は、強制貯金を禁じています。', `Art. 18 (1) of ${labour} forbids it.`],
  [
    '高年齢者等の雇用の安定等に関する法律第8条は、60歳を下回る定年を認めていません。',
    'Art. 8 of the Act on Stabilization of Employment of Elderly Persons does not allow it.',
  ],
  [
    '雇用の分野における男女の均等な機会及び待遇の確保等に関する法律第9条第1項は、これを禁じています。',
    'Art. 9 (1) of the Equal Employment Opportunity Act forbids it.',
  ],
  [
    '民法第627条第1項により、期間の定めのない雇用は申入れから2週間で終了します。',
    `Under art. 627 (1) of ${civil} employment without a term ends two weeks after notice.`,
  ],
];
