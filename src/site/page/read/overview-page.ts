import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { LoadedRules } from '../../../corpus/rules/load-rules.ts';
import type { Hook } from '../../../model/annotation.ts';
import type { Finding } from '../../../model/finding.ts';
import { indexTree } from '../../../model/tree-index.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { formatCitation } from '../../../text/citation.ts';
import { severityNames } from '../../../text/value-names.ts';
import type { SiteDocument, SiteRevision } from '../../data/site-corpus.ts';
import { documentBar } from '../document-bar.ts';
import { say } from '../say.ts';
import { pageShell } from '../shell.ts';
import { referenceMap } from './reference-map.ts';
import { revisionTimeline } from './revision-timeline.ts';

/** What the overview shows. */
export interface OverviewView {
  document: SiteDocument;
  revision: Pick<SiteRevision, 'effective'>;
  model: YakkanDocument;
  findings: readonly Finding[];
  hooks: readonly Hook[];
  rules: Pick<LoadedRules, 'notComputable'>;
  hasServer: boolean;
}

/** One document at a glance: its size, its revisions in time, who leans on whom, findings, and what is computed. */
export function overviewPage(view: OverviewView): Root {
  const { document, revision, model, hasServer } = view;
  const path = `documents/${document.id}/overview.html`;
  return pageShell({
    path,
    title: `${document.title} 概要`,
    current: 'document',
    hasServer,
    className: 'overview',
    below: documentBar(document, 'overview', { path, effective: revision.effective }),
    main: [
      h('h1', { lang: 'ja' }, [document.title, ' ', say('の概要', '– overview')]),
      figures(view),
      h('section', [h('h2', [say('改訂の経過', 'Revisions in time')]), ...revisionTimeline(model, document)]),
      h('section', [
        h('h2', [say('引用の地図', 'Map of references')]),
        ...referenceMap(model, `${revision.effective}.html`),
      ]),
      findingsPart(view),
      coveragePart(view),
    ],
  });
}

function figures({ model, findings, hooks }: OverviewView): ElementContent {
  const { containers } = indexTree(model.tree);
  const articles = containers.filter(({ type, id }) => type === 'article' && !id.startsWith('suppl')).length;
  const rows: [count: number, ja: string, en: string][] = [
    [articles, '条', 'articles'],
    [model.definitions.length, '定義', 'definitions'],
    [model.references.length, '引用', 'references'],
    [model.references.filter(({ status }) => status === 'unresolved').length, '解決しない引用', 'unresolved'],
    [model.quantities.length, '数量・期限', 'quantities'],
    [hooks.length, '計算の規則', 'rules'],
    [findings.filter(({ severity }) => severity !== 'info').length, '校正の指摘', 'findings'],
  ];
  return h(
    'dl',
    { className: 'figures' },
    rows.map(([count, ja, en]) => h('div', [h('dt', [say(ja, en)]), h('dd', String(count))])),
  );
}

function findingsPart({ findings, model, revision }: OverviewView): ElementContent {
  return h('section', [
    h('h2', [say('校正の指摘', 'Findings')]),
    findings.length === 0
      ? h('p', { className: 'empty' }, [say('指摘はありません。', 'Nothing was found.')])
      : h(
          'ul',
          { className: 'findings' },
          findings.map(({ severity, reason, node, state }) =>
            h('li', { className: `is-${severity}` }, [
              h('span', { className: 'severity' }, [say(...severityNames[severity])]),
              ...(state === 'judgement'
                ? [h('span', { className: 'severity' }, [say('要判断', 'to be judged')])]
                : []),
              ' ',
              h(
                'a',
                { href: `${revision.effective}.html#${encodeURIComponent(node)}`, lang: 'ja' },
                formatCitation(node, model.tree),
              ),
              ' ',
              h('span', { lang: 'ja' }, reason),
            ]),
          ),
        ),
  ]);
}

/** Every article with who computes it, why nobody does, or that it is open. */
function coveragePart({ model, hooks, rules, revision }: OverviewView): ElementContent {
  const { containers } = indexTree(model.tree);
  const articles = containers.filter(({ type, id }) => type === 'article' && !id.startsWith('suppl'));
  const declared = rules.notComputable.length > 0;
  const computed = articles.filter(({ id }) =>
    hooks.some(({ nodes }) => nodes.some((node) => isWithin(node, id))),
  );
  const cells = articles.map(({ id, label = '', caption }) => {
    const own = hooks.filter(({ nodes }) => nodes.some((node) => isWithin(node, id)));
    const state = own.some((hook) => hook.state === 'stale') ? 'stale' : own.length > 0 ? 'computed' : 'open';
    const name =
      state === 'computed'
        ? '計算できる'
        : state === 'stale'
          ? '要確認'
          : declared
            ? '計算しない'
            : '規則なし';
    return h('li', { className: `cover is-${state}` }, [
      h(
        'a',
        {
          href: `${revision.effective}.html#${id}`,
          title: `${label}${caption ? `（${caption}）` : ''}: ${name}`,
        },
        label.replace(/第|条/g, ''),
      ),
    ]);
  });
  return h('section', [
    h('h2', [say('計算の規則', 'Rules')]),
    h('p', [
      say(
        `${articles.length} 条のうち ${computed.length} 条に計算の規則があります。`,
        `${computed.length} of ${articles.length} articles have a rule.`,
      ),
      ' ',
      h('a', { href: 'rules/index.html' }, [say('規則の一覧', 'All rules')]),
    ]),
    h('ol', { className: 'coverage', lang: 'ja' }, cells),
  ]);
}

function isWithin(node: string, article: string): boolean {
  return node === article || node.startsWith(`${article}__`);
}
