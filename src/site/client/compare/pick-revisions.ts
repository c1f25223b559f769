/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { say } from '../../page/say.ts';
import { type ClausePlaces, findPlace } from '../../place/clause-places.ts';
import { loadData } from '../load-data.ts';
import { showContent } from '../show-content.ts';
import { readNamed } from './show-clause.ts';

/**
 * Goes to the page of the two revisions that are picked, at the clause that is shown; the older one is the old one,
 * whichever box it is in.
 */
export async function goToPair(form: HTMLFormElement, part: HTMLElement): Promise<void> {
  const [old, young] = [...form.querySelectorAll('select')].map(({ value }) => value).sort();
  const pair = `${old}..${young}`;
  const pairs = form.dataset.pairs?.split(' ');
  const status = form.querySelector('#picker-status');
  if (old === young || (pairs && !pairs.includes(pair))) {
    const why =
      old === young
        ? say('別の改訂を選んでください。', 'Choose two different revisions.')
        : say(
            'この組の対照表はこのフォルダにありません。隣り合う改訂を選ぶか、yakkan serve で開いてください。',
            'This folder has no page for this pair; choose neighbours, or open it with yakkan serve.',
          );
    if (status) showContent(status, [why]);
    return;
  }
  const page = `${encodeURIComponent(old)}..${encodeURIComponent(young)}.html`;
  location.assign(`${page}${location.search}${await hashFor(part, old, young)}`);
}

async function hashFor({ dataset }: HTMLElement, old: string, young: string): Promise<string> {
  const named = readNamed();
  const places = named && (await loadData<ClausePlaces>(`places-${dataset.document}`).catch(() => undefined));
  if (!named || !places) return '';
  const from = { effective: dataset[named.side] ?? '', node: named.id };
  for (const [side, wanted] of [
    ['new', young],
    ['old', old],
  ] as const) {
    const found = findPlace(places, from, wanted);
    const node =
      found?.state === 'here' ? found.node : found?.state === 'merged' ? found.nodes[0] : undefined;
    if (node !== undefined) return `#${side}=${encodeURIComponent(node)}`;
  }
  return '';
}
