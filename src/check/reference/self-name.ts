import type { Reference } from '../../model/annotation.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { foldTerm } from '../../text/term-key.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';

/** 本約款 among many この約款 */
export const referenceSelfName = defineCheck({
  id: 'reference-self-name',
  family: 'reference',
  severity: 'warning',
  finds: 'この文書を指す呼び名（この約款、本約款、本規約など）の不統一。',
  why: '別の文書を指すようにも読め、定義との対応が崩れます。',
  examples: {
    failing: [
      {
        text: '利用規約\n第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\nこの規約は、会員に適用する。\n第3条（改定）\n当社は、本規約を改定することができる。\n',
        quotes: ['本規約'],
      },
    ],
    passing: [
      {
        text: '利用規約\n第1条（目的）\n本規約は、利用の条件を定める。\n第2条（情報）\n情報の取扱いは、別のプライバシーポリシーによる。会員は、このプライバシーポリシーに従う。本規約は、それを変えない。\n',
      },
      {
        text: '見本規程\n第1条（目的）\nこの規程は、条件を定める。\n附則\nこの規則は、平成10年4月1日から施行する。\n附則\nこの規程は、平成16年4月1日から施行する。\n附則\nこの規程は、平成20年4月1日から施行する。\n',
      },
      {
        text: '利用規約\n第1条（目的）\n本規約は、利用の条件を定める。\n第2条（適用）\n本規約は、会員に適用する。\n第3条（プライバシーポリシー）\n当社は、次のとおりプライバシーポリシーを定める。\n2　当社は、本プライバシーポリシーを変更することができる。\n',
      },
      {
        text: '利用規約\n第1条（目的）\n本規約は、利用の条件を定める。\n第2条（適用）\n本規約は、会員に適用する。\n',
      },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    const headings = listHeadings(index);
    const namesOther = makeNamesOther(index, document.document.title);
    const names = document.references.filter(
      (reference) =>
        reference.kind === 'self' &&
        /^(?:この|本|当)/.test(reference.text) &&
        !isNamed(reference, index) &&
        !namesPart(reference, headings, document.document.title) &&
        !namesOther(reference) &&
        !standsIn(excerpts, reference.node, index),
    );
    // Each 附則 is written on its own day, often in a set phrase; the main provision is one text.
    const isMain = inMain(index);
    for (const group of [names.filter(isMain), names.filter((name) => !isMain(name))]) {
      const counts = new Map<string, number>();
      for (const { text } of group) counts.set(foldTerm(text), (counts.get(foldTerm(text)) ?? 0) + 1);
      if (counts.size < 2) continue;
      const [usual, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
      for (const { text, node, at } of group) {
        if (foldTerm(text) === usual || (!isMain({ node }) && bearsOldName(text, usual))) continue;
        const reason = `この文書を「${text}」と呼んでいますが、ほかでは「${usual}」と呼んでいます。呼び名をそろえてください。`;
        const isDoubtful = (counts.get(foldTerm(text)) ?? 0) * 2 > most || isLongForm(foldTerm(text), usual);
        yield { node, at, reason, ...(isDoubtful && { severity: 'info' as const }) };
      }
    }
  },
});

/** この一般規程（以下「この約款」といいます。） says which name is used from there on. */
function isNamed({ at }: Reference, { byId }: TreeIndex): boolean {
  const last = at.at(-1);
  const leaf = last && byId.get(last.leaf);
  if (!last || !leaf || !('value' in leaf)) return false;
  return /^[（(]以下/.test(leaf.value.slice(last.end));
}

/** Words that head a part of the text: captions, and lines that stand alone. */
function listHeadings({ containers, sentences }: TreeIndex): string[] {
  return [
    ...containers.flatMap(({ caption }) => caption ?? []),
    ...sentences.flatMap(({ sentence: { value } }) =>
      value.length < 20 && !/[。、]/.test(value) ? value : [],
    ),
  ].map(foldTerm);
}

/** 本プライバシーポリシー where one is a part of the text: headings name it, and the title does not. */
function namesPart({ text }: Reference, headings: readonly string[], title = ''): boolean {
  const noun = foldTerm(text.replace(/^(?:この|本|当)/, ''));
  const isKind = noun.length < 4 || noun === '利用規約';
  return !isKind && !foldTerm(title).includes(noun) && headings.some((heading) => heading.includes(noun));
}

/**
 * Makes what tells このプライバシーポリシー behind 「プライバシーポリシー」の定めるところ: the text names it as another document, and its title
 * is not so.
 */
function makeNamesOther({ sentences }: TreeIndex, title = ''): (reference: Reference) => boolean {
  const judged = new Map<string, boolean>();
  const isApart = (noun: string): boolean => {
    const apart = new RegExp(`(?<!この|本|当)${noun}`);
    return sentences.some(({ sentence: { value } }) => apart.test(value));
  };
  return ({ text }) => {
    const noun = text.replace(/^(?:この|本|当)/, '');
    if (!/^[ァ-ヶー]{4,}$/.test(noun) || title === '' || foldTerm(title).includes(foldTerm(noun)))
      return false;
    const known = judged.get(noun) ?? isApart(noun);
    judged.set(noun, known);
    return known;
  };
}

function inMain(index: TreeIndex): (reference: Pick<Reference, 'node'>) => boolean {
  return ({ node }) =>
    !ancestorsOf(index, node).some(({ type }) => type === 'supplProvision') &&
    index.byId.get(node)?.type !== 'supplProvision';
}

/** この規則 in the 附則 of a text that is called この規程 since: it keeps the words of its day. */
function bearsOldName(name: string, usual: string): boolean {
  return name.startsWith('この') && usual.startsWith('この');
}

/** この運送約款 beside この約款: the title, and its short form. */
function isLongForm(name: string, usual: string): boolean {
  const [noun, usualNoun] = [name, usual].map((text) => text.replace(/^(?:この|本|当)/, ''));
  return noun !== usualNoun && (noun.endsWith(usualNoun) || usualNoun.endsWith(noun));
}
