import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { defineCheck } from '../define-check.ts';
import { isHeadingLine } from '../swallowed-heading.ts';

function isWithin(node: string, article: string, index: TreeIndex): boolean {
  return node === article || ancestorsOf(index, node).some(({ id }) => id === article);
}

/** 第1条（適用） where 第1条 is （目的） */
export const referenceCaption = defineCheck({
  id: 'reference-caption',
  family: 'reference',
  severity: 'error',
  finds: '引用に付けた見出しが、引用された規定の見出しと違うところ。',
  why: '番号と見出しのどちらが正しいか分からず、引用が疑わしくなります。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\n会員は、第1条（通知）の規定により届け出る。\n',
        quotes: ['第1条（通知）'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\n会員は、第1条（目的）の規定により届け出る。\n',
      },
      {
        text: '利用規約\nArticle 1 (Scope) / 第1条（適用）\nThese Terms apply to all users.\n本規約は、利用者に適用する。\nArticle 2 (Fees) / 第2条（料金）\nUsers pay the fees.\n利用者は、料金を支払う。\n',
      },
    ],
  },
  *run({ document, index }) {
    for (const reference of document.references) {
      const { captionMatches, text, node, at, targets } = reference;
      if (captionMatches !== false || isHeadingLine(reference, index)) continue;
      const target = targets.find((one) => one.document === undefined)?.node;
      const held = target === undefined ? undefined : index.byId.get(target);
      const found = held && 'children' in held ? held : undefined;
      const caption = found?.caption;
      // Article 1 (Scope) / 第1条（適用）: an article that names itself has its caption in two languages.
      if (found && isWithin(node, found.id, index)) continue;
      const right = caption ? `引用された規定の見出しは「${caption}」です。` : '';
      yield {
        node,
        at,
        // A 附則 tells of captions as they were when it was made.
        ...(node.startsWith('suppl') && { severity: 'info' as const }),
        reason: `「${text}」の見出しが、引用された規定の見出しと違います。${right}番号と見出しを確かめてください。`,
        ...(target !== undefined && { related: [target] }),
      };
    }
  },
});
