import type { Message } from '../../../model/message.ts';
import type { Container } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { formatCitation } from '../../../text/citation.ts';
import { readNumeral } from '../../../text/numeral.ts';
import type { ClauseIds } from './compare-draft.ts';

const pointer = /第[0-9０-９〇一二三四五六七八九十百]+条(?:の[0-9０-９一二三四五六七八九十]+)*/g;

/** Finds 別表（第五条関係） whose title stayed while the article that it names has another number, or is gone. */
export function checkTitles(old: Container, young: Container, ids: ClauseIds): Message[] {
  const later = new Map(appendices(young).map((node) => [node.id, titleOf(node)]));
  return appendices(old).flatMap((node) => {
    const [title, id] = [titleOf(node), ids.get(node.id)];
    if (!title.includes('関係') || id === undefined || later.get(id) !== title) return [];
    return [...title.matchAll(pointer)].flatMap(([printed]): Message[] => {
      const article = `art_${numberOf(printed)}`;
      const now = ids.get(article);
      // Of a pointer that led nowhere nothing is said.
      if (now === article || !hasArticle(old, article)) return [];
      const became = now === undefined ? '改正後にはない' : `改正後は${formatCitation(now, young)}である`;
      return [
        {
          ruleId: 'amendment-reference',
          severity: 'warning',
          reason: `${formatCitation(id, young)}の「${printed}関係」が指していた${formatCitation(article, old)}は、${became}。改め文に${formatCitation(id, young)}の改正を加える。`,
          node: id,
        },
      ];
    });
  });
}

function appendices({ children }: Container): Container[] {
  return children.filter(isContainer).filter(({ type }) => type === 'appdx');
}

function titleOf({ label = '', caption = '' }: Container): string {
  return `${label}${caption}`;
}

/** 第九条の二 → 9-2. */
function numberOf(printed: string): string {
  return printed
    .slice(1)
    .replace('条', '')
    .split('の')
    .map((digits) => readNumeral(digits, 0)?.value ?? digits)
    .join('-');
}

function hasArticle(node: Container, id: string): boolean {
  return node.children.filter(isContainer).some((child) => child.id === id || hasArticle(child, id));
}
