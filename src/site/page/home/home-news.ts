import type { Element } from 'hast';
import { h } from 'hastscript';
import type { HomeData } from '../../data/home-data.ts';
import { say } from '../say.ts';

/** Findings and coming days; nothing where there are none. */
export function homeNews({ findings, days, looked, all }: HomeData): Element[] {
  const isPart = looked < all;
  return [
    ...list(
      '校正の指摘',
      'Findings',
      findings
        .slice(0, 8)
        .map(({ document, title, errors, warnings }) => [
          h('a', { href: `documents/${document}/overview.html`, lang: 'ja' }, title),
          ' ',
          ...(errors > 0
            ? [h('span', { className: 'tag is-error' }, [say(`誤り ${errors}`, `${errors} errors`)]), ' ']
            : []),
          ...(warnings > 0
            ? [h('span', { className: 'tag is-warning' }, [say(`注意 ${warnings}`, `${warnings} warnings`)])]
            : []),
        ]),
      isPart
        ? say(`最近改訂された${looked}文書について`, `of the ${looked} documents revised last`)
        : undefined,
    ),
    ...list(
      '本文にあるこれからの期日',
      'Coming days in the texts',
      days.map(({ day, document, revision, node, citation, title, text }) => [
        h('time', { dateTime: day }, day),
        ' ',
        h('a', { href: `documents/${document}/${revision}.html#${encodeURIComponent(node)}`, lang: 'ja' }, [
          `${title} ${citation}`,
        ]),
        ` ${text}`,
      ]),
    ),
  ];
}

function list(
  ja: string,
  en: string,
  items: readonly (readonly (Element | string)[])[],
  note?: Element,
): Element[] {
  if (items.length === 0) return [];
  return [
    h('section', { className: 'home-part' }, [
      h('h2', [say(ja, en)]),
      ...(note ? [h('p', { className: 'find-hint' }, [note])] : []),
      h(
        'ul',
        items.map((item) => h('li', [...item])),
      ),
    ]),
  ];
}
