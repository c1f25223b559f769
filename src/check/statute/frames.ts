import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { recogniseKind } from '../../topic/recognise-kind.ts';
import { type Check, type CheckContext, type Draft, defineCheck } from '../define-check.ts';
import { cancellationFrames } from './frame/consumer-frames.ts';
import { type Frame, findFrame } from './frame/frame.ts';
import { commerceFrames, labourFrames, privacyFrames, subcontractFrames } from './frame/other-frames.ts';
import { makePartyMask } from './frame/party-mask.ts';
import { findConsumerExclusion, listClauses, listConsumerClauses } from './scope.ts';
import { whyNoConsumers } from './why-not-consumer.ts';

/** Which texts a check of a statute reads. */
type Field = 'consumer' | 'privacy' | 'subcontract' | 'labour';

interface FramedCheck extends Pick<Check, 'id' | 'finds' | 'why' | 'source' | 'examples'> {
  field: Field;
  frames: readonly Frame[];
}

function defineFramedCheck({ field, frames, ...given }: FramedCheck): Check {
  return defineCheck({
    ...given,
    source: given.source ?? '',
    family: 'statute',
    severity: 'info',
    whyNot: (context) => whyOutside(field, context),
    *run({ document, index }): Iterable<Draft> {
      if (!isOfField(field, document)) return;
      if (field === 'consumer' && findConsumerExclusion(index) !== undefined) return;
      const mask = makePartyMask(document, field === 'subcontract');
      const sentences = field === 'consumer' ? listConsumerClauses(document, index) : listClauses(index);
      for (const placed of sentences) {
        const draft = findFrame(placed, frames, mask);
        if (draft) yield draft;
      }
    },
  });
}

const outside: Readonly<Record<Exclude<Field, 'consumer'>, string>> = {
  privacy: '就業に関する文書と読まれるため、個人情報の規定の型は当てません。',
  subcontract: '題名が業務委託、請負又は製造の契約ではありません。',
  labour: '題名が就業規則などでなく、従業員の定義もありません。',
};

function whyOutside(field: Field, context: CheckContext): string | undefined {
  if (field === 'consumer')
    return isOfField(field, context.document) ? whyNoConsumers(context) : outside.privacy;
  return isOfField(field, context.document) ? undefined : outside[field];
}

/** Whether a text is of a field, by what it calls itself and whom it defines. */
function isOfField(field: Field, whole: YakkanDocument): boolean {
  const { document, definitions } = whole;
  const title = document.title ?? '';
  const isLabour =
    /就業|賃金|給与|労働|服務|勤務|休業|休暇|退職|懲戒/.test(title) ||
    definitions.some(({ term }) => /^(?:従業員|労働者)$/.test(term)) ||
    /^(?:employment|labour-regulation)$/.test(recogniseKind(whole)?.kind.id ?? '');
  if (field === 'labour') return isLabour;
  if (field === 'subcontract') return /委託|下請|請負|製造|制作/.test(title) && /契約/.test(title);
  return !isLabour;
}

/** 債務の不履行があっても解除することができない。 */
export const statuteConsumer82Frames = defineFramedCheck({
  id: 'statute-consumer-8-2-cause',
  field: 'consumer',
  frames: cancellationFrames,
  finds: '事業者に不履行があっても消費者に解除させず、又は解除の可否を事業者が決める規定。',
  why: '事業者の債務不履行により生じた消費者の解除権を放棄させ、又は解除権の有無を事業者に決めさせる条項は無効です。',
  source: '消費者契約法第8条の2',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n会員は、当社に債務の不履行があるときであっても、契約を解除することができません。\n',
      },
      {
        text: '第1条（解除）\n当社の債務不履行により会員が解除することができるかどうかは、当社が判断します。\n',
      },
    ],
    passing: [
      { text: '第1条（解除）\n会員は、当社に債務の不履行があるときは、契約を解除することができます。\n' },
      { text: '第1条（解除）\n会員は、利用を終えた後は、契約を解除することができません。\n' },
    ],
  },
});

/** 同意を得ることなく個人情報を第三者に提供することができる。 */
export const statutePrivacy = defineFramedCheck({
  id: 'statute-privacy',
  field: 'privacy',
  frames: privacyFrames,
  finds: '同意のない第三者提供、特定されない利用目的、監督しない委託、応じない開示請求を定める規定。',
  why: '個人情報取扱事業者の義務に反する取扱いを約束することになります。',
  source: '個人情報の保護に関する法律第17条、第25条、第27条、第33条から第35条まで',
  examples: {
    failing: [
      {
        text: '第1条（個人情報）\n当社は、本人の同意を得ることなく、個人情報を提携先に提供することができます。\n',
      },
      { text: '第1条（個人情報）\n当社は、個人情報を、当社が適当と認める目的のために利用します。\n' },
    ],
    passing: [
      {
        text: '第1条（個人情報）\n当社は、法令に基づく場合を除き、本人の同意を得ないで、個人情報を第三者に提供しません。\n',
      },
      {
        text: '第1条（委託）\n当社は、個人情報の取扱いを委託するときは、委託先に対して必要な監督を行います。\n',
      },
    ],
  },
});

/** クーリング・オフをすることができません。 */
export const statuteCommerce = defineFramedCheck({
  id: 'statute-commerce',
  field: 'consumer',
  frames: commerceFrames,
  finds: 'クーリング・オフを認めず、期間を短くし、又は費用を負わせる規定、不良品の返品を認めない規定。',
  why: '申込みをした者に不利な特約は無効です。',
  source: '特定商取引に関する法律第9条、第24条、第40条、第48条',
  examples: {
    failing: [
      { text: '第1条（解除）\n会員は、クーリング・オフをすることができません。\n' },
      { text: '第1条（解除）\nクーリング・オフをした会員は、解約手数料として1万円を支払うものとします。\n' },
    ],
    passing: [
      {
        text: '第1条（解除）\n会員は、書面を受領した日から8日以内に限り、クーリング・オフをすることができます。\n',
      },
      { text: '第1条（解除）\nクーリング・オフをした会員に対し、当社は、違約金を請求しません。\n' },
    ],
  },
});

/** 報酬を納入の日から90日以内に支払う。 */
export const statuteSubcontract = defineFramedCheck({
  id: 'statute-subcontract',
  field: 'subcontract',
  frames: subcontractFrames,
  finds: '業務委託の契約で、支払期日の遅れ、減額、返品、やり直し、購入の強制に当たるおそれのある規定。',
  why: '委託をする側の禁止行為を定めることになります。',
  source: '下請代金支払遅延等防止法第2条の2、第4条',
  examples: {
    failing: [
      { text: '業務委託契約書\n第1条（報酬）\n甲は、報酬を、納入の日から90日以内に支払う。\n' },
      {
        text: '業務委託契約書\n第1条（減額）\n甲は、自己の都合により、いつでも報酬の額を減額することができる。\n',
      },
    ],
    passing: [
      { text: '業務委託契約書\n第1条（報酬）\n甲は、報酬を、納入の日から60日以内に支払う。\n' },
      { text: '利用規約\n第1条（料金）\n会員は、料金を90日以内に支払う。\n' },
    ],
  },
});

/** 会社は、10日前に予告して解雇する。 */
export const statuteLabour = defineFramedCheck({
  id: 'statute-labour',
  field: 'labour',
  frames: labourFrames,
  finds:
    '就業規則で、賠償の予定、予告のない解雇、法定に足りない休暇、賃金の控除などに当たるおそれのある規定。',
  why: '労働基準法に達しない部分は無効となり、罰則のあるものもあります。',
  source: '労働基準法第13条、第16条から第18条まで、第20条、第24条、第32条、第34条、第37条、第39条、第91条',
  examples: {
    failing: [
      { text: '就業規則\n第1条（解雇）\n会社は、従業員を解雇するときは、10日前に予告する。\n' },
      { text: '就業規則\n第1条（定年）\n従業員の定年は、満55歳とする。\n' },
    ],
    passing: [
      { text: '就業規則\n第1条（解雇）\n会社は、従業員を解雇するときは、30日前に予告する。\n' },
      { text: '就業規則\n第1条（減給）\n減給は、1回の額が平均賃金の1日分の半額を超えない。\n' },
    ],
  },
});
