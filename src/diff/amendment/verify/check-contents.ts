import type { Message } from '../../../model/message.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { type Draft, isDraft, isHeading } from '../../../text/draft.ts';
import { childrenBelow } from '../find-place.ts';
import { draftWithLines } from '../lines.ts';

/** Headings, or the articles that a 目次 names, that came, went or got other names, while the 目次 stayed as it was. */
export function checkContents(draft: Draft, { tree }: YakkanDocument): Message[] {
  const toc = draft.children.filter(isDraft).find(({ type }) => type === 'toc');
  if (!toc?.origin) return [];
  const isSame = toc.children.every(
    (child) => isDraft(child) || child.type === 'block' || child.kept === undefined,
  );
  if (!isSame) return [];
  const old = draftWithLines(tree);
  if (nameHeadings(old) !== nameHeadings(draft)) return [tell('編・章・節が')];
  const lines = toc.children.map((child) => ('value' in child ? child.value : ''));
  const ranges = lines.some((line) => range.test(line)) && nameRanges(old) !== nameRanges(draft);
  return ranges ? [tell('編・章・節に含まれる条が')] : [];
}

/** （第一条―第三条）, （第四条・第五条）, （第六条） at the end of a line. */
const range = /[（(]第[^（）()]+条[^（）()]*[）)]\s*$/;

function nameHeadings(root: Draft): string {
  return root.children
    .filter(isDraft)
    .filter(isHeading)
    .map(({ type, number, caption }) => `${type} ${number} ${caption}`)
    .join('\n');
}

/** The first and the last article below each heading. */
function nameRanges(root: Draft): string {
  return root.children
    .filter(isDraft)
    .filter(isHeading)
    .map((heading) => {
      const articles = childrenBelow(root, heading).filter(({ node }) => node.type === 'article');
      return [articles[0], articles.at(-1)].map((one) => one?.node.number ?? '').join();
    })
    .join('\n');
}

function tell(what: string): Message {
  return {
    ruleId: 'amendment-contents',
    severity: 'warning',
    reason: `${what}変わるのに、目次が改められていない。改め文に「目次中…を…に改める。」を加える。`,
  };
}
