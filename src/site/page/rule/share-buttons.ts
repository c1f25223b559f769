import type { Element } from 'hast';
import { h } from 'hastscript';
import { say } from '../say.ts';

/** Buttons that copy the way to a calculation, and its answer as a letter. */
export function shareButtons(): Element {
  return h('p', { className: 'share-answer' }, [
    h('button', { type: 'button', dataShare: 'link' }, [
      say('この計算へのリンクをコピー', 'Copy a link to this'),
    ]),
    ' ',
    h('button', { type: 'button', dataShare: 'letter' }, [say('説明文をコピー', 'Copy as a letter')]),
    ' ',
    h('span', { id: 'shared', role: 'status' }),
  ]);
}
