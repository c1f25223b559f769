import { headingTypes } from '../../../model/node-type.ts';
import { type Draft, isDraft } from '../../../text/draft.ts';
import { addWords } from './add-words.ts';
import type { LineLabel } from './label-shape.ts';
import { type QuotedHead, readQuotedLine } from './quoted-line.ts';
import type { QuotedState } from './quoted-state.ts';

const levels: readonly string[] = headingTypes;

/** A heading, an article, a 附則 or a 別表. */
export function addHead(
  state: QuotedState,
  { type, label, number, through, caption, words }: QuotedHead,
): void {
  const above = state.takeCaption();
  const own = {
    id: '',
    type,
    label,
    ...(number !== undefined && { number }),
    ...(through !== undefined && { through }),
    ...above,
    ...(caption !== undefined && { caption }),
  };
  const node: Draft = { ...own, children: [] };
  const isInside = state.holder && (state.holder.type === 'supplProvision' || state.holder.type === 'appdx');
  if (isInside && type === 'article') state.holder?.children.push(node);
  else state.done.push(node);
  state.lists = [];
  if (levels.includes(type)) return;
  if (!isInside || type !== 'article') state.holder = node;
  state.open = node;
  if (type === 'article' && /^削\s*除$/.test(words)) node.deleted = true;
  if (words !== '') addWords(state, words);
}

/** 10. 通知: where a text numbers its articles so, the first such line and those that count on from it begin one. */
export function beginsArticle(
  state: QuotedState,
  { label, shape, number }: LineLabel,
  words: string,
  indent: number,
): boolean {
  if (state.expected !== 'article' || shape !== state.articles?.shape || number === undefined) return false;
  const last = state.done.findLast((node): node is Draft => isDraft(node) && node.type === 'article');
  const isNext = last ? Number(number) === Number(last.number) + 1 && indent === 0 : !state.open;
  if (!isNext) return false;
  const isCaption = state.articles.hasCaptions && words !== '' && !words.endsWith('。');
  addHead(state, {
    type: 'article',
    label,
    number,
    ...(isCaption && { caption: words.replace(/^[（(](.*)[）)]$/, '$1') }),
    words: isCaption ? '' : words,
  });
  return true;
}

/** An article without a number begins with its caption: （目的）. */
export function beginCaptioned(state: QuotedState): void {
  const isUnnumbered = !state.open || (state.open.type === 'article' && state.open.label === undefined);
  if (state.caption === undefined || state.expected !== 'article' || !isUnnumbered) return;
  const node: Draft = { id: '', type: 'article', ...state.takeCaption(), children: [] };
  state.done.push(node);
  state.lists = [];
  state.holder = node;
  state.open = node;
}

/** 附則 and 前文 that are told by a heading of their own: 令和九年四月一日施行. */
export function beginsUnlabelled(state: QuotedState, text: string): boolean {
  const type = state.expected;
  if ((type !== 'supplProvision' && type !== 'preamble') || state.done.length > 0) return false;
  if (readQuotedLine(text).kind === 'head') return false;
  const words = text.trim();
  const own = type === 'preamble' ? { label: words } : { caption: words };
  const node: Draft = {
    id: '',
    type,
    ...(type === 'preamble' && words.endsWith('。') ? {} : own),
    children: [],
  };
  state.done.push(node);
  state.holder = node;
  state.open = node;
  if (type === 'preamble' && words.endsWith('。')) addWords(state, words);
  return true;
}
