import type { Container } from '../../model/node.ts';
import { ancestorsOf, type PlacedSentence, type TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { defineCheck } from '../define-check.ts';
import { rememberByClause } from '../remember.ts';
import { nameBusiness } from './liability/name-business.ts';
import { type Liability, readLiability } from './liability/read-liability.ts';
import { findWholeSaving, isSavedWithin, textOf } from './liability/saved-by.ts';
import { sphereOf } from './liability/sphere.ts';
import { consumerStanding, findConsumerExclusion, listConsumerClauses, tellExclusion } from './scope.ts';
import { whyNoExclusion } from './why-not-consumer.ts';

/** 当社は、一切の責任を負わない。 */
export const statuteConsumer8 = defineCheck({
  id: 'statute-consumer-8',
  family: 'statute',
  severity: 'warning',
  finds:
    '事業者の責任の全部を免除し、故意又は重大な過失による責任を制限し、又は責任の有無を事業者が決める規定。',
  why: '消費者契約では、事業者の損害賠償責任の全部を免除する条項、故意又は重大な過失による責任の一部を免除する条項は無効です。',
  source: '消費者契約法第8条第1項',
  examples: {
    failing: [
      { text: '第1条（免責）\n当社は、会員に生じた損害について、一切の責任を負わない。\n' },
      { text: '第1条（免責）\n当社は、データの消失について責任を負わない。\n' },
      { text: '第1条（免責）\n電圧の変動により機器に故障が生じたとしても、当社は賠償いたしません。\n' },
      { text: '第1条（免責）\n利用者は、当社に対し損害の賠償を請求することができない。\n' },
      {
        text: '第1条（上限）\n当社の責任は、故意又は重大な過失による場合を含め、1万円を上限とする。\n',
      },
      {
        text: '第1条（運営）\n株式会社青葉（以下「運営会社」という。）は、会員に施設を利用させる。運営会社は、施設を保守する。\n第2条（通知）\n運営会社は、会員に通知する。\n第3条（責任）\n運営会社は、自らが相当と認めた場合に限り、会員の損害を賠償する。運営会社の責任の有無は、運営会社が認定する。\n',
      },
      { text: '第1条（責任）\n当社は、当社が責任を認めた場合に限り、会員の損害を賠償する。\n' },
    ],
    passing: [
      {
        text: '第1条（免責）\n当社は、故意又は重大な過失がある場合を除き、会員に生じた損害について、一切の責任を負わない。\n',
      },
      { text: '第1条（責任）\n当社は、通常生ずべき損害を賠償する責任を負う。\n' },
      {
        text: '第1条（免責）\n交通機関の遅れにより会員に不利益が生じても、当社は、一切の責任を負わない。\n',
      },
      { text: '第1条（免責）\n当社は、天災による遅延について責任を負わない。\n' },
      {
        text: '第1条（免責）\n当社は、データの消失について責任を負わない。\n第2条（適用）\n本規約の免責の規定は、当社の故意又は重大な過失による場合には適用しない。\n',
      },
    ],
  },
  whyNot: whyNoExclusion,
  *run({ document, index }) {
    const exclusion = findConsumerExclusion(index);
    const standing = consumerStanding(index, exclusion);
    const isSaved = findWholeSaving(index) === undefined ? rememberByClause(isSavedWithin) : () => true;
    const name = nameBusiness(document);
    for (const placed of listConsumerClauses(document, index)) {
      const { sentence, clause } = placed;
      const read = readLiability(name(sentence.value));
      if (!read || read.salvage || !isCandidate(read, placed, index, isSaved)) continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: read.start, end: read.end }],
        ...standing,
        ...(isWeak(read, sentence.value) && { severity: 'info' as const }),
        reason: `${tell(read)}${exclusion === undefined ? '' : tellExclusion(exclusion)}`,
      };
    }
  },
});

/** An exclusion that does not say all, and a limit that does not say that intent is within it. */
function isWeak({ effect, isTotal, includesIntent }: Liability, sentence: string): boolean {
  if (includesIntent || effect === 'decision') return false;
  return effect === 'limit' ? !inAnyCase.test(sentence) : !isTotal;
}

/** Exclusions whose words say that it is the business's own performance: a claim against it, 契約不適合責任. */
const ofPerformance = /請求|契約不適合|担保責任|債務不履行/;
/** いかなる場合も1万円を超えない takes in intent without saying it. */
const inAnyCase = /いかなる場合(?:も|でも|においても|であっても|にも)/;

function isCandidate(
  read: Liability,
  { sentence, clause }: PlacedSentence,
  index: TreeIndex,
  isSaved: (article: Container) => boolean,
): boolean {
  if (read.effect === 'decision' || read.includesIntent) return true;
  const article: Container =
    [clause, ...ancestorsOf(index, clause.id)].find(({ type }) => type === 'article') ?? clause;
  if (read.effect === 'limit') return inAnyCase.test(sentence.value) || !isSaved(article);
  if (isSaved(article)) return false;
  const words = causesOf(sentence.value.slice(read.start, read.end), sentence.value, clause, article);
  const sphere = sphereOf(words);
  return (
    sphere === 'own' ||
    (sphere === 'unknown' && (read.isTotal || ofPerformance.test(sentence.value.slice(read.start))))
  );
}

/** 自己の責任において利用するものとし、 says who bears a loss and no cause of it. */
const ownRisk = /自己の責任(?:において|で|により)[^。、]*、?/g;

/** Characters of a list that are read for causes. */
const mostRead = 4000;

/** The words that tell the causes: the sentence but for the exclusion, with the list that it announces or the paragraph above. */
function causesOf(excluded: string, sentence: string, clause: Container, article: Container): string {
  const told = sentence.replace(excluded, '').replace(ownRisk, '');
  if (/前項|前各号/.test(sentence)) {
    const above = article.children.findIndex((child) => 'id' in child && child.id === clause.id) - 1;
    const before = article.children[above];
    return told + (before && isContainer(before) ? textOf(before).slice(0, mostRead) : '');
  }
  if (!/次の|各号|以下の|下記/.test(sentence)) return told;
  return textOf(clause).replace(excluded, '').slice(0, mostRead);
}

/** The frame that was read, and what of the statute to look at. */
function tell({ effect, isTotal, includesIntent }: Liability): string {
  const fault = includesIntent
    ? '故意又は重大な過失による場合を含みます'
    : '故意又は重大な過失による場合を除いていません';
  if (effect === 'decision')
    return '責任の有無を事業者が決めることとしています。消費者契約であれば消費者契約法第8条第1項により無効とならないか確かめてください。';
  if (effect === 'limit')
    return `損害賠償責任を制限しています（${fault}）。消費者契約であれば消費者契約法第8条第1項第2号及び第4号により無効となるおそれがあります。`;
  return `${isTotal ? '責任の全部' : '損害についての責任'}を免除しています（${fault}）。消費者契約であれば消費者契約法第8条第1項第1号及び第3号により無効となるおそれがあります。`;
}
