import type { Container } from '../../model/node.ts';
import { isContainer, walk } from '../../model/tree-walk.ts';

/** An article whose reading what it holds leaves in doubt. */
export interface ArticleDoubt {
  node: Container;
  /** It has no words, or not the caption that the others have. */
  kind: 'empty' | 'uncaptioned';
}

/**
 * Lists articles that hold no word though they are not deleted, of several in a row the first; and those without a caption, where most
 * have one and words that could be theirs stand beside the label: `captions` holds the offsets of such labels.
 */
export function listArticleDoubts(tree: Container, captions: ReadonlySet<number>): ArticleDoubt[] {
  const articles: Container[] = [];
  walk(tree, (node) => {
    if (isContainer(node) && node.type === 'article') articles.push(node);
  });
  const captioned = articles.filter(({ caption }) => caption !== undefined).length;
  const isEmpty = ({ children, deleted }: Container): boolean => !deleted && children.length === 0;
  return articles.flatMap((node, index): ArticleDoubt[] => {
    if (isEmpty(node)) return index > 0 && isEmpty(articles[index - 1]) ? [] : [{ node, kind: 'empty' }];
    const isMissing = node.caption === undefined && captioned > 1 && captioned * 5 >= articles.length * 3;
    return isMissing && !node.deleted && captions.has(node.labelPosition?.start.offset ?? -1)
      ? [{ node, kind: 'uncaptioned' }]
      : [];
  });
}
