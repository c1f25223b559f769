/// <reference lib="dom" />
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { say } from '../../page/say.ts';
import { findRoot } from '../load-data.ts';
import { showContent } from '../show-content.ts';

const pause = 700;

/** Says that a text was stored, with the way to it, and then when it can be searched too. */
export async function watchBuild(place: HTMLElement, link: { href: string } | undefined): Promise<void> {
  const done: ElementContent[] = [
    say('保存しました。', 'Stored. '),
    ...(link ? [h('a', link, [say('本文を開く', 'Open the text')])] : []),
  ];
  showContent(place, done);
  for (;;) {
    const headers = { 'accept-language': document.documentElement.lang || 'ja' };
    const answer = await fetch(`${findRoot()}api/v1/build`, { headers }).catch(() => undefined);
    if (!answer?.ok) return;
    const { state, reason = '' } = (await answer.json()) as { state: string; reason?: string };
    const words =
      state === 'running'
        ? say(' 検索の準備をしています…', ' The search index is being built…')
        : state === 'failed'
          ? say(` 検索の準備に失敗しました。${reason}`, ` The search index could not be built (${reason}).`)
          : say(' 検索できるようになりました。', ' It can be searched now.');
    showContent(place, [...done, words]);
    if (state !== 'running') return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
