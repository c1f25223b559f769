import type { Element } from 'hast';
import { h } from 'hastscript';
import { say } from '../say.ts';

const offers: Readonly<Record<'again' | 'replace', readonly [ja: string, en: string]>> = {
  again: ['もう一度', 'Try again'],
  replace: ['今ある改訂を置き換える', 'Replace the revision that is there'],
};

/** Says why a step failed, in the words of the server, which are in the reader's language, and offers what can be done. */
export function addFailure(status: number, reason: string, offer?: 'again' | 'replace'): Element[] {
  return [
    h('div', { className: 'find-warning' }, [
      h(
        'p',
        status === 0
          ? [say('サーバーから返事がありません。', 'The server did not answer.'), ' ', reason]
          : [reason],
      ),
      h('p', { className: 'find-hint' }, [
        say('選んだファイルと入力した内容は残っています。', 'The file and what was typed are still here.'),
      ]),
      ...(offer ? [h('button', { type: 'button' }, [say(...offers[offer])])] : []),
    ]),
  ];
}
