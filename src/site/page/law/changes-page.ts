import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { effectNames } from '../../../export/law/effect-names.ts';
import type { LawChanges, LawEffect, TouchedClause } from '../../../model/law-change.ts';
import { say } from '../say.ts';
import { pageShell } from '../shell.ts';

const severities: Readonly<Record<LawEffect, 'error' | 'warning' | 'info'>> = {
  repealed: 'error',
  gone: 'error',
  number: 'error',
  title: 'warning',
  caption: 'warning',
  words: 'warning',
  repeats: 'info',
};

/** The page of the law watch: what changed in the acts of the corpus and which clauses that touches, the worst first. */
export function lawChangesPage({ changes, hasServer }: { changes: LawChanges; hasServer: boolean }): Root {
  const { laws, touched } = changes;
  return pageShell({
    path: 'law-changes.html',
    title: '法令の改正',
    current: 'laws',
    hasServer,
    className: 'law-changes',
    main: [
      h('h1', [say('法令の改正と影響を受ける条項', 'Changes of law and the clauses they touch')]),
      ...(laws.length === 0
        ? [
            h('p', { className: 'empty' }, [
              say(
                '二つ以上の版のある法令がありません。yakkan add --law で加えてください。',
                'No act is held in two revisions; add one with yakkan add --law.',
              ),
            ]),
          ]
        : [
            h('p', [h('a', { href: 'law-changes.xml' }, [say('フィード（Atom）', 'Feed (Atom)')])]),
            h('ul', { lang: 'ja' }, laws.map(lawItem)),
            h('h2', [say(`影響を受ける条項 ${touched.length} 件`, `${touched.length} clauses touched`)]),
            ...touched.map(clauseItem),
          ]),
    ],
  });
}

function lawItem({
  id,
  title,
  newTitle,
  from,
  to,
  provisions,
  repealed,
}: LawChanges['laws'][number]): ElementContent {
  const name = newTitle === undefined ? title : `${title} → ${newTitle}`;
  const what = repealed ? '廃止' : `${provisions.length} の規定`;
  return h('li', [
    h('a', { href: `documents/${encodeURIComponent(id)}/compare/${from}..${to}.html` }, name),
    ` ${from} → ${to} ${what}`,
  ]);
}

function clauseItem({
  effect,
  title,
  document,
  revision,
  node,
  citation,
  text,
  action,
  before,
  after,
}: TouchedClause): ElementContent {
  const clause = `documents/${encodeURIComponent(document)}/${revision}.html#${encodeURIComponent(node)}`;
  const words =
    effect === 'number'
      ? []
      : [
          ...(before === undefined ? [] : [h('blockquote', [h('del', before)])]),
          ...(after === undefined ? [] : [h('blockquote', [h('ins', after)])]),
        ];
  return h('section', { lang: 'ja' }, [
    h('h3', [
      h('span', { className: ['tag', `is-${severities[effect]}`] }, effectNames[effect]),
      ' ',
      h('a', { href: clause }, `${title} ${citation}`),
      ` ${revision}`,
    ]),
    h('p', `「${text}」 ${action}`),
    ...words,
  ]);
}
