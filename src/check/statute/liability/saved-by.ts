import type { Container } from '../../../model/node.ts';
import type { TreeIndex } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { formatCitation } from '../../../text/citation.ts';
import { intentIncluded } from './read-liability.ts';

const saving =
  /故意(?:又は|若しくは|または|もしくは|、|・|及び|及び|あるいは|か)?(?:重大な|重)?過失|(?:故意|重過失|重大な過失)[^。]{0,20}(?:場合|とき|除き|限り)|帰すべき(?:事由|事情|理由)|責め?に帰|消費者契約法/;
const intent = '(?:故意|重過失|重大な過失|消費者契約)';
/** Sentences that keep liability for the whole text; この免責規定 and 前項 keep it only where they stand. */
const wholes: readonly RegExp[] = [
  // 本規約の免責の規定は、当社の故意又は重大な過失による場合には適用しない。
  new RegExp(
    `(?:規約|約款|契約|規程|免責)[^。]{0,60}(?:免責|責任を(?:免除|制限)|賠償責任|責任を負わない)[^。]{0,80}${intent}?[^。]{0,60}適用(?:し|され)(?:ない|ません)`,
  ),
  new RegExp(
    `${intent}[^。]{0,80}(?:規約|約款|契約)[^。]{0,40}(?:免責|責任を(?:免除|制限)|責任を負わない)[^。]{0,60}適用(?:し|され)(?:ない|ません)`,
  ),
  // 本サービスに関連して生じた損害について、当社に故意又は重過失がある場合を除き、賠償の責任を負わない。
  /(?:サービス|契約|規約|約款)(?:の利用)?に(?:関し|関連し|関する|起因し|基づ)[^。]{0,60}(?:故意|重過失|重大な過失)[^。]{0,20}(?:を|場合を|ときを)除/,
  // 当社は、契約の履行に当たって、故意又は過失により損害を与えたときは、賠償する。
  /^(?:当|弊|事業者)[^。]{0,60}故意[^。]{0,40}過失[^。]{0,40}損害[^。]{0,40}賠償(?:する|します|の責|いた)/,
];
const local = /^(?:ただし|但し|前項|前条)|この免責|本条|本項|前項/;

/** Words that keep liability for fault, in a clause and what stands beside and below it. */
export function isSavedWithin(article: Container): boolean {
  return saving.test(textOf(article).replaceAll(intentIncluded, ''));
}

/** The clause that keeps liability for intent and gross negligence for the whole text, if there is one. */
export function findWholeSaving({ sentences, root }: TreeIndex): string | undefined {
  const found = sentences.find(({ sentence: { value } }) => {
    const words = value.replaceAll(intentIncluded, '');
    return (
      new RegExp(intent).test(words) && !local.test(words) && wholes.some((pattern) => pattern.test(words))
    );
  });
  return found && formatCitation(found.clause.id, root);
}

/** All words of a clause with what stands below it. */
export function textOf(node: Container): string {
  return node.children.map((child) => (isContainer(child) ? textOf(child) : child.value)).join('');
}
