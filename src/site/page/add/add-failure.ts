import type { Element } from 'hast';
import { h } from 'hastscript';
import { say } from '../say.ts';

const causes: Readonly<Record<number, readonly [ja: string, en: string]>> = {
  0: ['サーバーから返事がありません。', 'The server did not answer.'],
  400: ['送った内容に誤りがあります。', 'What was sent is not right.'],
  403: ['この操作は許されていません。', 'This is not allowed.'],
  404: ['サーバーが読み取り結果をもう持っていません。', 'The server no longer holds what it read.'],
  408: ['時間がかかりすぎたため、中断されました。', 'It took too long.'],
  409: ['同じ文書の同じ施行日の改訂がすでにあります。', 'This revision is there already.'],
  410: ['サーバーが読み取り結果をもう持っていません。', 'The server no longer holds what it read.'],
  413: ['ファイルが大きすぎます。', 'The file is too large.'],
  415: ['この形式のファイルは読み取れません。', 'This kind of file cannot be read.'],
  422: ['このファイルからは本文を読み取れませんでした。', 'No text could be read from this file.'],
};

const offers: Readonly<Record<'again' | 'replace', readonly [ja: string, en: string]>> = {
  again: ['もう一度', 'Try again'],
  replace: ['今ある改訂を置き換える', 'Replace the revision that is there'],
};

/** Says in words of the reader why a step failed, with the server's own words below, and offers what can be done. */
export function addFailure(status: number, reason: string, offer?: 'again' | 'replace'): Element[] {
  const [ja, en] = causes[status] ?? ['うまくいきませんでした。', 'This did not work.'];
  return [
    h('div', { className: 'find-warning' }, [
      h('p', [say(ja, en)]),
      h('p', { className: 'find-hint' }, reason),
      h('p', { className: 'find-hint' }, [
        say('選んだファイルと入力した内容は残っています。', 'The file and what was typed are still here.'),
      ]),
      ...(offer ? [h('button', { type: 'button' }, [say(...offers[offer])])] : []),
    ]),
  ];
}
