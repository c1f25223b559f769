import type { Container } from '../../model/node.ts';
import { ancestorsOf } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { listClauses } from './scope.ts';

const change =
  /(?:約款|規約|会則|(?:利用|提供|取引|契約|旅行|会員|サービス)(?:条件|規則|規程))(?:の(?:全部又は一部|内容|全部|一部))*を[^。]{0,30}(?:(?:変更|改定|改正|改訂)(?:する|でき|し得|することが|します)|(?:改め|差し替え|見直)(?:る|す)?(?:こと|でき|ます|もの))/;
const effectiveDate =
  /発効|効力(?:の?発生|を生じ|が生じ|を発)|(?:施行|適用開始|実施|適用)(?:する)?(?:の)?(?:日|時期|期日)|[日月]から(?:適用|効力|実施|施行)/;
/** Where each of them is told what is new and from when, how it is told is left to the one who tells. */
const publication =
  /周知|公表|公開|掲載|掲示|(?:(?<!ま)で|にて|により|によって|を通じて|上に)[^。、，､]{0,12}(?:お知らせ|告知|連絡)|インターネット|ウェブサイト|ホームページ|Webサイト|電子メール[^。]*通知|効力発生(?:の)?(?:時期|日)[^。]{0,20}を[^。]{0,20}通知|表示(?:され|し)た/i;
/** 通知することなく, 知らせずに: told to no one. */
const untold =
  /(?:通知|告知|周知|知らせ|公表|連絡)(?:を|する|いた|し)?(?:こと)?(?:なく|なし|せず|ず)(?:に|で)?/g;

/** 当社は、この約款を変更することがあります。 without day and publication */
export const statuteCivil5484 = defineCheck({
  id: 'statute-civil-548-4',
  family: 'statute',
  severity: 'warning',
  finds: '定型約款の変更の規定で、効力発生時期や周知の方法の定めのないもの。',
  why: '定型約款の変更は、効力発生時期を定め、変更する旨、変更後の内容及びその時期を適切な方法で周知しなければなりません。',
  source: '民法第548条の4第2項、第3項',
  examples: {
    failing: [
      { text: '第1条（変更）\n当社は、この約款を変更することがあります。\n' },
      { text: '第1条（変更）\n当社は、会員に知らせることなく、この規約の内容を差し替えることができます。\n' },
    ],
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
      {
        text: '第1条（変更）\n当社は、この約款を変更することがあります。変更は、適用開始日を定めて、アプリ内でお知らせします。\n第2条（協議）\n当社は、利用者の同意を得ることなく、この約款を変更することができます。\n',
      },
    ],
  },
  *run({ index }): Iterable<Draft> {
    const drafts = new Map<string, Draft>();
    const complete = new Set<string>();
    for (const { sentence, clause } of listClauses(index)) {
      const found = change.exec(sentence.value);
      if (!found || /できません|できない|しません|しない。/.test(sentence.value.slice(found.index))) continue;
      if (/^(?:契約者|会員|利用者|申込者)は、/.test(sentence.value)) continue;
      const article =
        [clause, ...ancestorsOf(index, clause.id)].find(({ type }) => type === 'article') ?? clause;
      if (drafts.has(article.id) || complete.has(article.id)) continue;
      const words = textOf(article).replaceAll(untold, '');
      const missing = [
        ...(effectiveDate.test(words) ? [] : ['効力発生時期の定め']),
        ...(publication.test(words) ? [] : ['周知の方法（インターネットの利用その他）']),
      ];
      if (missing.length === 0) {
        complete.add(article.id);
        continue;
      }
      drafts.set(article.id, {
        node: clause.id,
        at: [{ leaf: sentence.id, start: found.index, end: found.index + found[0].length }],
        state: 'judgement',
        reason: `約款の変更の規定に${missing.join('と')}がありません。定型約款であれば民法第548条の4第2項が適用されます。`,
      });
    }
    // One article that says how a change is made is enough; others may speak of the same right.
    if (complete.size === 0) yield* drafts.values();
  },
});

function textOf(node: Container): string {
  return node.children.map((child) => (isContainer(child) ? textOf(child) : child.value)).join('');
}
