import { Document, type ParsedNode } from 'yaml';
import type { AccountEntry, RuleDraft } from './rule-draft.ts';

const hint = `これは条文から作った下書きで、まだ規則ではありません。questions を一つずつ確かめ、式と例を直し、
accepted を true にすると計算に使われます。`;

/** Writes drafts as a file of rules, each under the words of its clause; nothing of it counts before a person accepts it. */
export function writeDrafts(drafts: readonly RuleDraft[]): string {
  return drafts.map(writeDraft).join('---\n');
}

const roles: Readonly<Record<AccountEntry['as'], string>> = {
  computed: '計算',
  input: '人が判断する入力',
  subject: '誰が・何が',
  act: '行うこと',
  question: '入れていない',
};

function writeDraft({ form, citation, words, account }: RuleDraft): string {
  const document = new Document(form) as Document<ParsedNode>;
  document.commentBefore = comment(
    `${hint}\n\n${citation}\n${words}\n\n語句の扱い\n${writeAccount(account)}`,
  );
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Which words are computed, asked for, or left out. */
function writeAccount(account: readonly AccountEntry[]): string {
  return Object.entries(roles)
    .flatMap(([role, name]) => {
      const words = account.filter(({ as }) => as === role).map((one) => `「${one.words.trim()}」`);
      return words.length > 0 ? [`  ${name}: ${[...new Set(words)].join('')}`] : [];
    })
    .join('\n');
}

/** A comment of the words; what would end a line of it begins another. */
function comment(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/)
    .map((line) => ` ${line}`)
    .join('\n');
}
