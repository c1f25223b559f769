import { endsSentence } from '../../text/sentence.ts';
import type { Block } from '../choice/logical-line.ts';
import { endsLiterarySentence } from './literary.ts';

const longestTitle = 30;

/** `削除` as the whole text of an article: the clause is gone and its number stays. */
export function isDeleted(text: string): boolean {
  return /^[（(〔]?\s*削\s*除\s*[）)〕]?。?$/.test(text.trim());
}

/**
 * Whether words could be a title instead of a provision: 採用手続き, but not 削除, 略, or a sentence. What a title lists stands
 * without particles: 譲渡、質入れ等の禁止.
 */
export function isTitleLike(text: string): boolean {
  return (
    /[\p{L}○〇●]/u.test(text) &&
    text.length <= longestTitle &&
    !endsSentence(text) &&
    !endsLiterarySentence(text) &&
    !isDeleted(text) &&
    !/[ぁ-ん]、|、[ぁ-ん]|、.*、.*、|。|、$|[（(][^）)]*、|^その他、|、.*(?:こと|とき|場合|もの|者|事項)$|[:：]\s*[0-9０-９]|^略$|(?:する|します|とする|である|です|ます|ない|なる|れる|よる|同じ|略)$/.test(
      text,
    )
  );
}

/** Whether the words on an article's own line are its title: `第3条 採用手続き`, with its text on the lines below. */
export function titleOnLine(block: Block, next: Block | undefined, afterNext: Block | undefined): boolean {
  if (block.caption || !isTitleLike(block.body.text)) return false;
  const { type } = next?.type === 'caption' && afterNext ? afterNext : (next ?? {});
  return type === 'text' || type === 'list' || type === 'row';
}

/** Whether the line below a bare label is its title: `第１章`⏎`総則`⏎`（適用範囲）`. */
export function titleOnNextLine(
  block: Block,
  next: Block | undefined,
  afterNext: Block | undefined,
): boolean {
  if (block.caption || block.body.text !== '' || next?.type !== 'text' || !isTitleLike(next.body.text))
    return false;
  if (next.line.listDepth > 0 || !afterNext) return false;
  if (block.type === 'heading') return afterNext.type !== 'text';
  return afterNext.type === 'text' || afterNext.type === 'list';
}

const fewestOverText = 2;

/** Whether no article has more on its line than words that could be its title, and some have text below: others may be empty. */
export function standWithTitles(blocks: readonly Block[]): boolean {
  const over = blocks.filter(({ type }, index) => type === 'article' && blocks[index + 1]?.type === 'text');
  return (
    over.length >= fewestOverText &&
    blocks.every(({ type, caption, body }) => type !== 'article' || (!caption && isTitleLike(body.text)))
  );
}
