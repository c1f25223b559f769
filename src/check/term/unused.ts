import type { Definition } from '../../model/annotation.ts';
import type { Place } from '../../model/position.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { foldTerm } from '../../text/term-key.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { indexWords } from './word-index.ts';

/** A list of definitions of which so much is unused serves other documents as well. */
const sharedList = 0.15;
const listed: ReadonlySet<string> = new Set(['table', 'list', 'toha']);

/** （以下「甲」という。） and no 甲 behind it */
export const termUnused = defineCheck({
  id: 'term-unused',
  family: 'term',
  severity: 'warning',
  finds: '定義されているのに使われていない用語。',
  why: '改正で規定が消えたか、本文が別の言葉を使っているおそれがあります。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\n当社が提供する通信役務（以下「本件役務」という。）の条件を定める。\n第2条（料金）\n会員は、料金を支払う。\n',
        quotes: ['本件役務'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\n月ごとに会費を支払う者（以下「月会員又はマンスリーメンバー」という。）の条件を定める。\n第2条（料金）\n月会員は、会費を支払う。\n',
      },
      {
        text: '第1条（目的）\n当社が提供する通信役務（以下「本件役務」という。）の条件を定める。\n第2条（料金）\n会員は、本件役務の料金を支払う。\n',
      },
      {
        text: '第1条（根拠）\nこの規程は、労働基準法（昭和22年法律第49号。以下「労基法」という。）第89条により定める。\n',
      },
    ],
  },
  *run({ document, index, others, ignoredTerms }) {
    const excerpts = findExcerpts(index);
    const used = new Set(document.termUses.map(({ definition }) => definition));
    const known = document.definitions.filter(({ id }) => !used.has(id));
    const findWords = indexWords(known.flatMap((one) => namesOf(one).map(foldTerm)));
    const counts = new Map<string, number>();
    for (const { sentence } of known.length > 0 ? index.sentences : [])
      for (const word of findWords(foldTerm(sentence.value))) counts.set(word, (counts.get(word) ?? 0) + 1);
    // A term that is part of a longer word in other sentences is used there.
    const isUsed = (names: readonly string[]) => names.some((name) => (counts.get(foldTerm(name)) ?? 0) > 1);
    const inOthers =
      others?.map(({ document: other }) => foldTerm(JSON.stringify(other.tree.children))) ?? [];
    const laws = new Set(document.references.flatMap(({ law }) => law?.title ?? []));
    // The short name of a statute is given as the statute is cited.
    const unused = known.filter(
      (one) => !isUsed(namesOf(one)) && !laws.has(one.text.replace(/[「」『』]|[（(].*$/g, '')),
    );
    const lists = document.definitions.filter(({ kind }) => listed.has(kind));
    const unusedInLists = unused.filter(({ kind }) => listed.has(kind));
    const isShared = unusedInLists.length > Math.max(2, lists.length * sharedList);
    for (const one of unused) {
      const { term, kind, node, at } = one;
      if (isNoTerm(one, index) || ignoredTerms.has(term) || standsIn(excerpts, node, index)) continue;
      if (inOthers.some((text) => text.includes(foldTerm(term)))) continue;
      const isRemote = [...ancestorsOf(index, node)].some(({ type }) => type === 'appdx');
      const isDoubtful =
        (listed.has(kind) && isShared) || isRemote || kind === 'bracket' || isOnlyExplained(kind, at, index);
      yield {
        node,
        at,
        ...(isDoubtful && { severity: 'info' as const }),
        reason: `「${term}」は定義されていますが、この文書のほかの所で使われていません。`,
      };
    }
  },
});

/** A verb with what it is done to, and what is listed: 会員に提供していただく|情報. */
const headOfList = /[をにが].*[うくすつぬむるた](?:情報|事項|データ|書類|内容|もの|場合|事業|行為)$/;

/** Whether what was read as a definition only explains words where they stand, or heads a part of a list. */
function isNoTerm({ term, kind, at }: Definition, index: TreeIndex): boolean {
  // A bracket without 以下 only explains the words before it.
  if (kind === 'extension' || (kind === 'bracket' && !isMeantBelow(at, index))) return true;
  // (1) 会員に提供していただく情報
  if (listed.has(kind) && headOfList.test(term)) return true;
  // 「青葉ノート」（以下「本サービス」といいます。）とは: the name for which another is given.
  if (isRenamed(at, index)) return true;
  // A bracket that is not closed is told by itself.
  return /^[「『（(]/.test(term);
}

function isRenamed([first]: readonly Place[], { byId }: TreeIndex): boolean {
  const leaf = first && byId.get(first.leaf);
  return (
    first !== undefined &&
    leaf !== undefined &&
    'value' in leaf &&
    /^[」』]?[（(]以下[「『]/.test(leaf.value.slice(first.end))
  );
}

/** What a definition calls its term; 管理者・私 and 月会員又はマンスリーメンバー are used where one of the two is. */
function namesOf({ term, aliases = [] }: Definition): string[] {
  const pair = term.split(/・|又は|または/);
  const parts = pair.length === 2 && pair.every((part) => part.length > 0) ? pair : [];
  return [term, ...aliases, ...parts];
}

/** 利益とは、…をいう。 without quotation marks explains a word where it stands. */
function isOnlyExplained(kind: string, [first]: readonly Place[], { byId }: TreeIndex): boolean {
  const leaf = first && byId.get(first.leaf);
  if (kind !== 'toha' || !first || !leaf || !('value' in leaf)) return false;
  return !/[「『“]/.test(leaf.value.slice(Math.max(0, first.start - 1), first.end));
}

/** VPN機器（…をいいます。以下同じとします。） names for what follows; 年末年始（12月29日から1月3日までをいいます。） explains. */
function isMeantBelow([first]: readonly Place[], { byId }: TreeIndex): boolean {
  const leaf = first && byId.get(first.leaf);
  if (!first || !leaf || !('value' in leaf)) return false;
  const bracket =
    /^[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]/.exec(leaf.value.slice(first.end))?.[0] ?? '';
  return /以下[^。]{0,14}(?:同じ|いう|いい|し)/.test(bracket);
}
