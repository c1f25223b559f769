import { Document, type ParsedNode } from 'yaml';
import type { RuleDraft } from './rule-draft.ts';

const hint = `これは条文から作った下書きで、まだ規則ではありません。questions を一つずつ確かめ、式と例を直し、
accepted を true にすると計算に使われます。`;

/** Writes drafts as a file of rules, each under the words of its clause; nothing of it counts before a person accepts it. */
export function writeDrafts(drafts: readonly RuleDraft[]): string {
  return drafts.map(writeDraft).join('---\n');
}

function writeDraft({ form, citation, words }: RuleDraft): string {
  const document = new Document(form) as Document<ParsedNode>;
  document.commentBefore = comment(`${hint}\n\n${citation}\n${words}`);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A comment of the words; what would end a line of it begins another. */
function comment(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/)
    .map((line) => ` ${line}`)
    .join('\n');
}
