import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import {
  detectScript,
  type NumeralScript,
  writeNumeral,
  writeOrdinal,
} from '../../diff/amendment/numeral-style.ts';
import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { unitOf } from '../../text/citation/words.ts';
import { formatCitation, resolveCitation } from '../../text/citation.ts';
import { foldWidth } from '../../text/width.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';
import { clauseLines } from './clause-words.ts';

const numeral = '[0-9０-９〇一二三四五六七八九十百千]';
/** A citation that is being typed: the clauses that it has named, and 第 with the digits of the next. */
const typedCitation = new RegExp(
  `((?:第${numeral}+[条項号](?:の${numeral}+)*(?:（[^（）]*）|\\([^()]*\\))?)*)(第${numeral}*)$`,
);
/** Characters before the cursor that are looked at. */
const longestPrefix = 80;
const mostItems = 200;

/** Completes a citation (第… with captions) or a defined term at the cursor. */
export function complete(text: OpenText, study: Study, position: Position): CompletionList {
  const line = text.lineBefore(position).slice(-longestPrefix);
  const citation = typedCitation.exec(line);
  const items = citation
    ? completeCitation(citation, text, study, position)
    : completeTerm(line, text, study, position);
  return { isIncomplete: true, items: items.slice(0, mostItems) };
}

function rangeBefore(position: Position, length: number): Range {
  return { start: { line: position.line, character: position.character - length }, end: position };
}

function completeCitation(
  [, named, typed]: RegExpExecArray,
  text: OpenText,
  study: Study,
  position: Position,
): CompletionItem[] {
  const { tree } = study.document;
  const script = detectScript(tree);
  const digits = foldDigits(typed);
  const held = holderOf(named, text, study, position);
  const range = rangeBefore(position, typed.length);
  const isCaptioned = named === '' && printsCaptions(study);
  return held.flatMap((clause): CompletionItem[] => {
    const { type, number = '', caption } = clause;
    if (clause.deleted || !matches(number, digits)) return [];
    const written = writeOrdinal(number, unitOf.get(type) ?? '', script);
    const shown = caption === undefined ? written : `${written}（${caption}）`;
    return [
      {
        label: shown,
        kind: CompletionItemKind.Reference,
        detail: formatCitation(clause.id, tree),
        documentation: clauseLines(clause).join('\n'),
        // Whatever the script of the digits that were typed.
        filterText: `${typed}${written}${caption ?? ''}`,
        sortText: number
          .split('-')
          .map((part) => part.padStart(5, '0'))
          .join('-'),
        textEdit: { range, newText: isCaptioned ? shown : written },
      },
    ];
  });
}

/** The clauses that a citation may go on with: articles, or the paragraphs and items of the clause that it has named. */
function holderOf(named: string, text: OpenText, study: Study, position: Position): Container[] {
  const { tree } = study.document;
  if (named === '') {
    const articles = study.index.containers.filter(({ type }) => type === 'article');
    if (articles.length > 0) return articles;
    const own = study.pathTo(text.nearestBefore(position)).at(-1) ?? tree;
    return tree.children
      .concat(own.children)
      .filter((one): one is Container => isContainer(one) && one.type === 'paragraph');
  }
  const cited = resolveCitation(named, tree);
  const clause = cited.status === 'found' && cited.ids.length === 1 ? study.clause(cited.ids[0]) : undefined;
  if (!clause) return [];
  const below = clause.children.filter(isContainer);
  const [only, ...others] = below.filter(({ type }) => type === 'paragraph');
  // 第3条第2号: the only paragraph of an article is not named.
  const items = only && others.length === 0 ? only.children.filter(isContainer) : below;
  return [
    ...below.filter(({ type }) => type === 'paragraph'),
    ...items.filter(({ type }) => type === 'item'),
  ];
}

/** Whether references of the text print the captions of articles: 第28条（利用の停止）. */
function printsCaptions({ document }: Study): boolean {
  const absolute = document.references.filter(
    ({ kind, status }) => kind === 'absolute' && status === 'resolved',
  );
  return absolute.filter(({ caption }) => caption !== undefined).length * 2 > absolute.length;
}

/** The digits behind 第 in half width; 漢数字 as they are. */
function foldDigits(typed: string): string {
  return foldWidth(typed.slice(1));
}

function matches(number: string, digits: string): boolean {
  const [main] = number.split('-');
  const scripts: NumeralScript[] = ['half', 'kanji'];
  return scripts.some((script) => writeNumeral(Number(main), script).startsWith(digits));
}

function completeTerm(line: string, text: OpenText, study: Study, position: Position): CompletionItem[] {
  const offset = text.nearestBefore(position);
  const path = new Set(study.pathTo(offset).map(({ id }) => id));
  const usable = study.document.definitions.filter(({ scope }) => path.has(scope));
  const seen = new Set<string>();
  return usable.flatMap(({ term, text: meaning, node }): CompletionItem[] => {
    const typed = overlap(line, term);
    if (seen.has(term) || (typed === 0 && /[ぁ-んァ-ヶ一-龠]$/.test(line))) return [];
    seen.add(term);
    return [
      {
        label: term,
        kind: CompletionItemKind.Class,
        detail: formatCitation(node, study.document.tree),
        documentation: meaning,
        // What was typed of the longest term first.
        sortText: `${9 - Math.min(typed, 9)}${term}`,
        textEdit: { range: rangeBefore(position, typed), newText: term },
      },
    ];
  });
}

/** How many characters at the end of a line begin a term: `…は、契約`, 契約者 → 2. */
function overlap(line: string, term: string): number {
  for (let length = Math.min(line.length, term.length - 1); length > 0; length--)
    if (line.endsWith(term.slice(0, length))) return length;
  return 0;
}
