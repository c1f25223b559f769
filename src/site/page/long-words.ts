import type { Element } from 'hast';
import { h } from 'hastscript';
import { say } from './say.ts';

/** Beyond so many characters words are folded. */
const most = 600;

/** Words of a clause or of a statute: long ones are whole behind a fold that shows how they begin. */
export function longWords(words: string, className: string): Element[] {
  if (words.length <= most) return [h('p', { className, lang: 'ja' }, words)];
  const cut = words.lastIndexOf('\n', most) > most / 2 ? words.lastIndexOf('\n', most) : most;
  return [
    h('p', { className, lang: 'ja' }, words.slice(0, cut)),
    h('details', { className: 'long-words' }, [
      h('summary', [
        say(`続きを読む（${words.length - cut}字）`, `Read on (${words.length - cut} characters)`),
      ]),
      h('p', { className, lang: 'ja' }, words.slice(cut).replace(/^\n/, '')),
    ]),
  ];
}
