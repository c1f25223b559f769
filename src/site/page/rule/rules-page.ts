import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { isStatute } from '../../../corpus/document-facts.ts';
import type { RuleDescriptor } from '../../../model/rule-descriptor.ts';
import type { ArticleCoverage } from '../../../rule/index.ts';
import { ruleStateNames } from '../../../text/value-names.ts';
import type { SiteDocument } from '../../data/site-corpus.ts';
import { documentBar } from '../document-bar.ts';
import { say } from '../say.ts';
import { pageShell } from '../shell.ts';

/** The rules of a document and what they cover. */
export interface RulesView {
  hasServer: boolean;
  path: string;
  document: SiteDocument;
  /** Revision that the rules were bound to; absent where the corpus holds no text. */
  revision?: string;
  rules: readonly Pick<RuleDescriptor, 'id' | 'title' | 'kind' | 'implements' | 'state'>[];
  coverage: readonly ArticleCoverage[];
  /** Files that cannot be used, each with its place and what is wrong. */
  broken: readonly string[];
}

/** What kinds of rules are called. */
export const ruleKindNames: Readonly<Record<RuleDescriptor['kind'], readonly [ja: string, en: string]>> = {
  deadline: ['期限', 'deadline'],
  amount: ['金額', 'amount'],
  condition: ['要件', 'condition'],
  eligibility: ['資格', 'eligibility'],
  effect: ['効果', 'effect'],
  calendar: ['暦', 'calendar'],
};

const coverageNames: Readonly<Record<ArticleCoverage['state'], readonly [ja: string, en: string]>> = {
  computed: ['計算できる', 'computed'],
  declared: ['計算の対象外', 'not computable'],
  open: ['未対応', 'open'],
  deleted: ['削除', 'deleted'],
};

/** Way from the page of all rules to that of one: `late-charge.html`. */
export function rulePageName(id: string): string {
  return `${id.slice(id.indexOf('/') + 1)}.html`;
}

/** The page that lists the rules of a document and says of every article whether it can be computed. */
export function rulesPage(view: RulesView): Root {
  const { document, path, hasServer, revision } = view;
  return pageShell({
    path,
    title: `${document.title} 計算`,
    current: 'document',
    hasServer,
    className: 'rules-page',
    below: documentBar(document, 'rules', { path, ...(revision !== undefined && { effective: revision }) }),
    main: rulesMain(view),
  });
}

/** The main part of the page. */
export function rulesMain(view: RulesView): ElementContent[] {
  const { rules, coverage, revision, broken } = view;
  return [
    h('h1', { className: 'find-title' }, [say('計算できる条項', 'Clauses that can be computed')]),
    ...(broken.length === 0
      ? []
      : [
          h('div', { className: 'find-warning' }, [
            h('p', [say('使えない規則のファイルがあります。', 'Some files of rules cannot be used.')]),
            h(
              'ul',
              broken.map((one) => h('li', one)),
            ),
          ]),
        ]),
    ...(revision === undefined
      ? [
          h('p', { className: 'find-warning' }, [
            say(
              '本文がまだこの文書庫にありません。本文を加えると、計算と条文へのリンクが使えます。',
              'The text is not in this corpus yet; add it to calculate and to follow links.',
            ),
          ]),
        ]
      : [
          h('p', { className: 'find-hint' }, [
            say(`${revision}の改訂による`, `By the revision of ${revision}`),
          ]),
        ]),
    ...(rules.length === 0
      ? [
          h('p', { className: 'find-note' }, [
            say('この文書には規則がありません。', 'This document has no rules.'),
          ]),
        ]
      : [h('ul', { className: 'rule-list' }, rules.map(ruleItem))]),
    ...(coverage.length === 0
      ? []
      : [
          ...(isStatute(view.document.facts)
            ? []
            : [
                h('p', [
                  h('a', { href: '../map.html' }, [say('条項の地図と下書き', 'Map of clauses and drafts')]),
                ]),
              ]),
          ...coveragePart(view),
        ]),
  ];
}

function ruleItem({ id, title, kind, implements: clauses, state }: RulesView['rules'][number]): Element {
  return h('li', { className: 'rule-item' }, [
    h('a', { href: rulePageName(id), lang: 'ja' }, title),
    h('p', { className: 'rule-facts' }, [
      h('span', { className: 'badge' }, [say(...ruleKindNames[kind])]),
      h('span', { lang: 'ja' }, clauses.map(({ citation }) => citation).join('、')),
      ...(state === undefined || state === 'fresh'
        ? []
        : [h('span', { className: `badge is-${state}` }, [say(...ruleStateNames[state])])]),
    ]),
  ]);
}

function coveragePart({ coverage, rules, revision }: RulesView): Element[] {
  const count = (state: ArticleCoverage['state']) =>
    coverage.filter((article) => article.state === state).length;
  const states = (Object.keys(coverageNames) as ArticleCoverage['state'][]).filter(
    (state) => count(state) > 0,
  );
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return [
    h('h2', [say('条ごとの状況', 'Article by article')]),
    h('ul', { className: 'coverage-sums' }, [
      ...states.map((state) =>
        h('li', { className: `is-${state}` }, [
          say(...coverageNames[state]),
          ' ',
          h('strong', String(count(state))),
          say('条', ' articles'),
        ]),
      ),
    ]),
    h(
      'div',
      {
        className: 'table-scroll',
        tabIndex: 0,
        role: 'region',
        ariaLabel: '条ごとの状況',
        dataEnLabel: 'Article by article',
      },
      [
        h('table', { className: 'rule-table' }, [
          h('thead', [
            h('tr', [
              h('th', { scope: 'col' }, [say('条', 'Article')]),
              h('th', { scope: 'col' }, [say('状況', 'State')]),
              h('th', { scope: 'col' }, [say('規則・理由', 'Rules, reasons')]),
            ]),
          ]),
          h(
            'tbody',
            { lang: 'ja' },
            coverage.map((article) => coverageRow(article, titles, revision)),
          ),
        ]),
      ],
    ),
  ];
}

function coverageRow(
  { node, citation, caption, state, rules: own, reasons }: ArticleCoverage,
  titles: ReadonlyMap<string, string>,
  revision: string | undefined,
): Element {
  return h('tr', { className: `is-${state}` }, [
    h('th', { scope: 'row' }, [
      h('a', { href: `../${encodeURIComponent(revision ?? '')}.html#${encodeURIComponent(node)}` }, citation),
      ...(caption === undefined ? [] : [`（${caption}）`]),
    ]),
    h('td', [h('span', { className: `coverage-state is-${state}` }, [say(...coverageNames[state])])]),
    h('td', [
      ...own.flatMap((id, place) => [
        ...(place > 0 ? ['、'] : []),
        h('a', { href: rulePageName(id) }, titles.get(id) ?? id),
      ]),
      ...(own.length > 0 && reasons.length > 0 ? [h('br')] : []),
      ...(reasons.length > 0 ? [h('span', { className: 'find-hint' }, reasons.join(' '))] : []),
    ]),
  ]);
}
