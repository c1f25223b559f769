import { type DraftWords, isDraft } from '../../../text/draft.ts';
import type { QuotedState } from './quoted-state.ts';

/** Words without a marker: they go on in what is open, or begin a paragraph. */
export function addWords(state: QuotedState, words: string): void {
  const at = state.lists.at(-1)?.node;
  const last = at?.children.at(-1);
  if (at) {
    if (state.isBroken && at.type !== 'subitem' && at.type !== 'item' && state.open)
      beginParagraph(state, words);
    else if (last && !isDraft(last) && last.type === 'words') last.value += words;
    else at.children.push({ type: 'words', value: words });
    return;
  }
  if (!state.open) {
    state.done.push({ type: 'words', value: words } satisfies DraftWords);
    return;
  }
  if (state.open.type === 'toc') {
    state.open.children.push({ type: 'tocLine', value: words });
    return;
  }
  addToParagraph(state, words);
}

function addToParagraph(state: QuotedState, words: string): void {
  const node = state.paragraph();
  const last = node?.children.at(-1);
  if (!node) return;
  if (!last || isDraft(last) || last.type !== 'words') {
    node.children.push({ type: 'words', value: words });
    return;
  }
  const isRunning =
    !state.isBroken && (!last.value.endsWith('。') || /^(?:ただし|但し|この場合)/.test(words));
  if (isRunning) last.value += words;
  else beginParagraph(state, words);
}

/** A paragraph without a number. */
function beginParagraph(state: QuotedState, words: string): void {
  const number = String(state.countBelow(state.open, 'paragraph') + 1);
  state.lists = [];
  state.open?.children.push({
    id: '',
    type: 'paragraph',
    number,
    children: [{ type: 'words', value: words }],
  });
}
