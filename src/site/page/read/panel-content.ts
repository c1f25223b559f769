import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  changeNames,
  nameValue,
  normNames,
  quantityNames,
  severityNames,
} from '../../../text/value-names.ts';
import { citeClause } from '../../data/cite-clause.ts';
import type { ClauseData } from '../../data/clause-data.ts';
import { say } from '../say.ts';
import { referenceItem, shorten } from './reference-item.ts';

/** What belongs to one clause and what stands below it. */
export function panelContent(data: ClauseData, id: string, root: string): ElementContent[] {
  const within = (node: string) => node === id || node.startsWith(`${id}__`);
  const cite = (node: string) => citeClause(data, node);
  const link = (node: string) => h('a', { href: `#${encodeURIComponent(node)}` }, cite(node));
  const citation = `${data.title} ${cite(id)}（${data.revision}）`;
  const used = [...new Set(data.uses.filter(([node]) => within(node)).map(([, definition]) => definition))];
  const referring = data.references.filter(({ node, targets }) => !within(node) && targets.some(within));
  const referred = data.references.filter(
    ({ node, status, targets }) =>
      within(node) &&
      status !== 'unresolved' &&
      (targets.length === 0 || !targets.every((target) => target === 'root' || within(target))),
  );
  return [
    h('h2', { lang: 'ja' }, cite(id)),
    h('p', { className: 'panel-copies' }, [
      copyButton(`#${encodeURIComponent(id)}`, 'リンクをコピー', 'Copy link'),
      copyButton(citation, '引用をコピー', 'Copy citation'),
      h(
        'a',
        { href: `${root}documents/${data.document}/clause.html#${encodeURIComponent(id)}@${data.revision}` },
        [say('1枚にまとめる', 'On one sheet')],
      ),
    ]),
    ...part(
      '引用元',
      'Referred to by',
      referring.map(({ node, text }) => [link(node), ` ${text}`]),
    ),
    ...part(
      '引用先',
      'Refers to',
      referred.map((reference) => referenceItem(reference, link, root)),
    ),
    ...part(
      '用語',
      'Terms',
      used.flatMap((definition) => {
        const found = data.definitions[definition];
        return found
          ? [[h('a', { href: `#${encodeURIComponent(found.node)}` }, found.term), ` ${shorten(found.text)}`]]
          : [];
      }),
    ),
    ...factParts(data, id, root),
    ...part('改正の経過', 'History', historyItems(data, within)),
  ];
}

/** What the clause fixes, who computes it, and what was found in it. */
function factParts(data: ClauseData, id: string, root: string): Element[] {
  const within = (node: string) => isWithin(node, id);
  return [
    ...part(
      '期限・数量',
      'Periods and amounts',
      data.quantities
        .filter(({ node }) => within(node))
        .map(({ text, kind }) => [
          h('span', { className: 'tag' }, [say(...nameValue(quantityNames, kind))]),
          ` ${text}`,
        ]),
    ),
    ...part(
      '規範',
      'Norms',
      data.norms
        .filter(({ node }) => within(node))
        .map(({ modality, actor, text }) => [
          h('span', { className: 'tag' }, [say(...nameValue(normNames, modality))]),
          `${actor === undefined ? '' : ` ${actor}`} ${text}`,
        ]),
    ),
    ...part(
      '計算',
      'Rules',
      data.rules
        .filter(({ nodes }) => nodes.some((node) => within(node) || isWithin(id, node)))
        .map(({ rule, title, state }) => {
          const [owner, name] = rule.split('/');
          const address = `${root}documents/${encodeURIComponent(owner)}/rules/${encodeURIComponent(name)}.html`;
          return [
            h('a', { href: address }, title),
            ...(state === 'stale'
              ? [' ', h('span', { className: 'tag is-warning' }, [say('要確認', 'stale')])]
              : []),
          ];
        }),
    ),
    ...part(
      '校正',
      'Findings',
      data.findings
        .filter(({ node }) => within(node))
        .map(({ severity, reason, judgement }) => [
          h('span', { className: ['tag', `is-${severity}`] }, [
            judgement ? say('要判断', 'to be judged') : say(...nameValue(severityNames, severity)),
          ]),
          ` ${reason}`,
        ]),
    ),
  ];
}

function part(ja: string, en: string, items: readonly (readonly (ElementContent | string)[])[]): Element[] {
  if (items.length === 0) return [];
  const most = 30;
  const shown = items.slice(0, most).map((item) => h('li', { lang: 'ja' }, [...item]));
  const rest =
    items.length > most
      ? [
          h('p', { className: 'panel-hint' }, [
            say(`ほか ${items.length - most} 件`, `and ${items.length - most} more`),
          ]),
        ]
      : [];
  return [h('section', [h('h3', [say(ja, en)]), h('ul', shown), ...rest])];
}

function copyButton(words: string, ja: string, en: string): Element {
  return h('button', { type: 'button', dataCopy: words }, [say(ja, en), ' ', h('output')]);
}

function historyItems(
  { history, citations }: ClauseData,
  within: (node: string) => boolean,
): (ElementContent | string)[][] {
  const steps = Object.entries(history).flatMap(([node, own]) =>
    within(node) ? own.map((step) => ({ ...step, shown: node })) : [],
  );
  return steps
    .toSorted((left, right) => (left.effective < right.effective ? 1 : -1))
    .map(({ effective, kinds, node, shown }) => [
      node === undefined
        ? effective
        : h('a', { href: `${effective}.html#${encodeURIComponent(node)}` }, effective),
      ' ',
      ...kinds.flatMap((kind): (ElementContent | string)[] => [say(...changeNames[kind]), ' ']),
      citations[shown] ?? '',
    ]);
}

function isWithin(node: string, clause: string): boolean {
  return node === clause || node.startsWith(`${clause}__`);
}
