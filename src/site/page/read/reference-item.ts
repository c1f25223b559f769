import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ClauseData } from '../../data/clause-data.ts';
import { say } from '../say.ts';

/** One reference of the panel: where it leads, and of a statute its words. */
export function referenceItem(
  { text, targets, law, status, address, lawRevision, isNearest, words }: ClauseData['references'][number],
  link: (node: string) => Element,
  root: string,
): (ElementContent | string)[] {
  if (status === 'external') {
    const name = law && law !== text ? [`（${law}）`] : [];
    return address === undefined
      ? [text, ...name]
      : [h('a', { href: address, rel: 'external' }, text), ...name];
  }
  const [target = ''] = targets;
  const [other, node] = target.split('#');
  if (node !== undefined)
    return [
      h(
        'a',
        {
          href: `${root}documents/${encodeURIComponent(other)}/${lawRevision ?? 'index'}.html#${encodeURIComponent(node)}`,
        },
        text,
      ),
      ...(law === undefined ? [] : [` ${law}`]),
      ...(lawRevision === undefined ? [] : [' ', revisionNote(lawRevision, isNearest)]),
      ...(law === undefined || words === undefined ? [] : [h('blockquote', shorten(words))]),
    ];
  const holders = new Set(targets.map((one) => one.replace(/__item_[^_]+$/, '')));
  // 各号 is told by the paragraph that has them.
  if (targets.length > 1 && holders.size === 1) return [link([...holders][0]), ` ${text}`];
  return targets.length > 1
    ? [`${text}: `, ...targets.slice(0, 10).flatMap((one) => [link(one), ' '])]
    : [link(target), ` ${text}`];
}

/** Which revision of a statute is shown, and that it is not the one of the day where that is not held. */
function revisionNote(revision: string, isNearest = false): Element {
  return isNearest
    ? h('span', { className: 'tag is-warning' }, [
        say(`${revision}の版（当時の版はありません）`, `of ${revision}; the one then in force is not held`),
      ])
    : h('span', { className: 'tag' }, [say(`${revision}の版`, `of ${revision}`)]);
}

export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
