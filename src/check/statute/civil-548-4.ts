import type { Container } from '../../model/node.ts';
import { ancestorsOf } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { defineCheck } from '../define-check.ts';
import { listClauses } from './scope.ts';

const change =
  /(?:約款|規約|会則|(?:利用|提供|取引|契約|旅行|会員|サービス)(?:条件|規則|規程))(?:の(?:全部又は一部|内容|全部|一部))*を[^。]{0,30}(?:変更|改定|改正|改訂)(?:する|でき|し得|することが|します)/;
const effectiveDate =
  /発効|効力(?:の?発生|を生じ|が生じ|を発)|(?:施行|適用開始|実施|適用)(?:する)?(?:の)?(?:日|時期|期日)|[日月]から(?:適用|効力|実施|施行)/;
/** Where each of them is told what is new and from when, how it is told is left to the one who tells. */
const publication =
  /周知|公表|掲載|掲示|インターネット|ウェブサイト|ホームページ|Webサイト|電子メール[^。]*通知|効力発生(?:の)?(?:時期|日)[^。]{0,20}を[^。]{0,20}通知/i;

/** 当社は、この約款を変更することがあります。 without day and publication */
export const statuteCivil5484 = defineCheck({
  id: 'statute-civil-548-4',
  family: 'statute',
  severity: 'warning',
  finds: '定型約款の変更の規定で、効力発生時期や周知の方法の定めのないもの。',
  why: '定型約款の変更は、効力発生時期を定め、変更する旨、変更後の内容及びその時期を適切な方法で周知しなければなりません。',
  source: '民法第548条の4第2項、第3項',
  examples: {
    failing: [{ text: '第1条（変更）\n当社は、この約款を変更することがあります。\n' }],
    passing: [
      {
        text: '第1条（変更）\n当社は、この約款を変更することがあります。\n2　当社は、変更後の約款の内容及び効力発生時期を、あらかじめ当社のウェブサイトに掲載します。\n',
      },
      {
        text: '第1条（変更）\n当社は、この約款を変更することがあります。変更後の約款は、効力の発生日の30日前までに、ウェブサイトに掲示します。\n',
      },
      {
        text: '第1条（変更）\n当社は、この約款を変更することができます。\n2　当社は、契約者に対し、変更する旨、変更後の内容及び効力発生時期を事前に通知します。\n',
      },
      { text: '第1条（変更）\n契約者は、契約内容を変更することができます。\n' },
    ],
  },
  *run({ index }) {
    const seen = new Set<string>();
    for (const { sentence, clause } of listClauses(index)) {
      const found = change.exec(sentence.value);
      if (!found || /できません|できない|しません|しない。/.test(sentence.value.slice(found.index))) continue;
      if (/^(?:契約者|会員|利用者|申込者)は、/.test(sentence.value)) continue;
      const article =
        [clause, ...ancestorsOf(index, clause.id)].find(({ type }) => type === 'article') ?? clause;
      if (seen.has(article.id)) continue;
      seen.add(article.id);
      const words = textOf(article);
      const missing = [
        ...(effectiveDate.test(words) ? [] : ['効力発生時期の定め']),
        ...(publication.test(words) ? [] : ['周知の方法（インターネットの利用その他）']),
      ];
      if (missing.length === 0) continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: found.index, end: found.index + found[0].length }],
        state: 'judgement',
        reason: `約款の変更の規定に${missing.join('と')}がありません。定型約款であれば民法第548条の4第2項が適用されます。`,
      };
    }
  },
});

function textOf(node: Container): string {
  return node.children.map((child) => (isContainer(child) ? textOf(child) : child.value)).join('');
}
