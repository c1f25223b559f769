import type { Container, Node } from '../model/node.ts';
import { headingTypes } from '../model/node-type.ts';
import { isContainer } from '../model/tree-walk.ts';

/** A clause that stands for itself: an article, or a paragraph of a text without articles. */
export interface Matter {
  node: Container;
  /** Captions of the chapters above it, the nearest last. */
  headings: readonly string[];
  /** Without brackets; empty where none is printed. */
  caption: string;
  /** Its sentences in the order of print, tables included, by the paragraph that holds them. */
  paragraphs: readonly MatterParagraph[];
  /** It stands in a 附則. */
  isSupplementary: boolean;
}

/** A paragraph of a clause with all that stands below it. */
export interface MatterParagraph {
  id: string;
  sentences: readonly string[];
}

/** Containers whose members are clauses of their own. */
const holders: ReadonlySet<string> = new Set(['root', ...headingTypes, 'supplProvision', 'appdx']);
/** Words that are no clauses. */
const apart: ReadonlySet<string> = new Set(['toc', 'cover', 'closing', 'commentary']);

/** Lists the clauses of a text that stand for themselves, in the order of print; deleted ones are left out. */
export function listMatters(root: Container): Matter[] {
  const matters: Matter[] = [];
  const visit = (holder: Container, headings: readonly string[], isSupplementary: boolean): void => {
    for (const child of holder.children) {
      if (!isContainer(child) || apart.has(child.type) || child.deleted) continue;
      if (holders.has(child.type)) {
        const own = child.caption === undefined ? headings : [...headings, child.caption];
        visit(child, own, isSupplementary || child.type === 'supplProvision');
      } else {
        const paragraphs = listParagraphs(child);
        if (paragraphs.length > 0)
          matters.push({ node: child, headings, caption: child.caption ?? '', paragraphs, isSupplementary });
      }
    }
  };
  visit(root, [], false);
  return matters;
}

function listParagraphs(clause: Container): MatterParagraph[] {
  const paragraphs = clause.children.filter(
    (child): child is Container => isContainer(child) && child.type === 'paragraph',
  );
  const parts = paragraphs.length > 0 ? paragraphs : [clause];
  return parts
    .map((part) => ({ id: part.id, sentences: sentencesOf(part) }))
    .filter(({ sentences }) => sentences.length > 0);
}

function sentencesOf(node: Node): string[] {
  if (!isContainer(node)) return node.value.trim() === '' ? [] : [node.value];
  const own = node.type === 'paragraph' || node.caption === undefined ? [] : [node.caption];
  return [...own, ...node.children.flatMap(sentencesOf)];
}
