import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { nameKind } from '../../../text/value-names.ts';
import type { SiteDocument } from '../../data/site-corpus.ts';
import { labelled, say } from '../say.ts';

/** From so many documents on, they can be filtered. */
const many = 6;

/** The documents as a table that can be sorted, and filtered by words, kind and issuer. */
export function documentTable(documents: readonly SiteDocument[], today: string): ElementContent[] {
  const issuers = listValues(documents.map(({ facts }) => facts.issuer));
  const kinds = listValues(documents.map(({ facts }) => facts.kind));
  const hasIssuers = issuers.length > 0;
  return [
    ...(documents.length < many ? [] : [filterForm(kinds, issuers)]),
    h('table', { className: 'document-table', id: 'documents', ...labelled('文書', 'Documents') }, [
      h('thead', [
        h('tr', [
          head('title', '文書', 'Document'),
          ...(kinds.length > 0 ? [head('kind', '種類', 'Kind')] : []),
          ...(hasIssuers ? [head('issuer', '発行者', 'Issuer')] : []),
          head('effective', '施行', 'In force since'),
          head('revisions', '版', 'Revisions'),
          h('th', { scope: 'col' }, [say('表示', 'Views')]),
        ]),
      ]),
      h(
        'tbody',
        documents.map((document) => row(document, { hasKinds: kinds.length > 0, hasIssuers, today })),
      ),
    ]),
  ];
}

function listValues(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].toSorted((a, b) =>
    a.localeCompare(b, 'ja'),
  );
}

function head(name: string, ja: string, en: string): Element {
  return h('th', { scope: 'col', dataSort: name }, [h('button', { type: 'button' }, [say(ja, en)])]);
}

function filterForm(kinds: readonly string[], issuers: readonly string[]): Element {
  const select = (name: string, ja: string, en: string, values: readonly string[], nameOf = plain) =>
    values.length < 2
      ? []
      : [
          h('label', [
            say(ja, en),
            ' ',
            h('select', { name }, [
              h('option', { value: '' }, [say('すべて', 'all')]),
              ...values.map((value) => h('option', { value }, nameOf(value)[0])),
            ]),
          ]),
        ];
  const name = labelled('一覧の絞り込み', 'Filter of the list');
  return h('form', { id: 'document-filter', className: 'document-filter', role: 'search', ...name }, [
    h('label', [
      say('題名で絞る', 'Title'),
      ' ',
      h('input', { type: 'search', name: 'title', autocomplete: 'off' }),
    ]),
    ...select('kind', '種類', 'Kind', kinds, nameKind),
    ...select('issuer', '発行者', 'Issuer', issuers),
    h('span', { id: 'document-count', role: 'status', className: 'find-hint' }),
  ]);
}

const plain = (value: string): readonly [string, string] => [value, value];

function row(
  { id, title, facts, revisions, current }: SiteDocument,
  { hasKinds, hasIssuers, today }: { hasKinds: boolean; hasIssuers: boolean; today: string },
): Element {
  const { kind = '', issuer = '' } = facts;
  const folder = `documents/${id}/`;
  const [last, before] = [revisions.at(-1), revisions.at(-2)];
  const views: [href: string, ja: string, en: string][] = [
    ...(current ? [[`${folder}overview.html`, '概要', 'Overview'] as [string, string, string]] : []),
    ...(last && before
      ? [
          [`${folder}compare/${before.effective}..${last.effective}.html`, '新旧対照', 'Compare'] as [
            string,
            string,
            string,
          ],
        ]
      : []),
    [`${folder}rules/index.html`, '計算', 'Rules'],
  ];
  return h('tr', { dataKind: kind, dataIssuer: issuer }, [
    h(
      'th',
      { scope: 'row', lang: 'ja' },
      current ? [h('a', { href: `${folder}index.html` }, title)] : [title],
    ),
    ...(hasKinds ? [h('td', kind === '' ? [] : [say(...nameKind(kind))])] : []),
    ...(hasIssuers ? [h('td', { lang: 'ja' }, issuer)] : []),
    h('td', { className: 'is-day' }, [
      ...(current
        ? [
            current.effective,
            ...(current.effective > today
              ? [' ', h('span', { className: 'state is-old' }, [say('施行前', 'not yet')])]
              : []),
          ]
        : [say('本文なし', 'no text')]),
    ]),
    h('td', { className: 'is-number' }, String(revisions.length)),
    h(
      'td',
      views.flatMap(([href, ja, en], at) => [...(at > 0 ? [' '] : []), h('a', { href }, [say(ja, en)])]),
    ),
  ]);
}
