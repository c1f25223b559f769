import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { AgendaItem } from '../../../rule/agenda/agenda-items.ts';
import { dutyKindNames, groupByHolder, nobody } from '../../../rule/duty/duty-rows.ts';
import type { Duty } from '../../../rule/duty/list-duties.ts';
import type { SiteDocument } from '../../data/site-corpus.ts';
import { documentBar } from '../document-bar.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';

/** Who must do what, and until when. */
export interface DutiesView {
  hasServer: boolean;
  path: string;
  document: SiteDocument;
  effective: string;
  duties: readonly Duty[];
  items: readonly AgendaItem[];
}

/** The page with the agenda of a document and its checklist of duties. */
export function dutiesPage(view: DutiesView): Root {
  const { document, path, hasServer, effective } = view;
  return pageShell({
    path,
    title: `${document.title} 義務と期限`,
    current: 'document',
    hasServer,
    className: 'duties-page',
    scripts: ['duties'],
    below: documentBar(document, 'duties', { path, effective }),
    main: dutiesMain(view),
  });
}

/** The main part of the page. */
export function dutiesMain(view: DutiesView): ElementContent[] {
  return [
    h('h1', { className: 'find-title' }, [say('義務と期限', 'Duties and deadlines')]),
    h('p', { className: 'find-hint' }, [
      say(
        '条文の文言から読み取った一覧です。読み取れなかったものはその旨を示します。',
        'Read from the words of the text; what could not be read is said.',
      ),
    ]),
    ...agendaPart(view),
    ...dutyPart(view),
  ];
}

function agendaPart({ items, document, effective }: DutiesView): ElementContent[] {
  const gaps = items.filter(({ gap }) => gap !== undefined);
  const events = groupByEvent(items);
  return [
    h('section', { className: 'agenda', ...labelled('期限の計算', 'Deadlines') }, [
      h('h2', [say('期限の計算', 'Deadlines')]),
      events.size === 0 && !items.some(({ recurs }) => recurs)
        ? h('p', [
            say(
              '日から数える期限は読み取れませんでした。',
              'No deadline that is counted from a day was read.',
            ),
          ])
        : h(
            'form',
            {
              id: 'agenda',
              dataItems: JSON.stringify(items.filter(({ gap }) => gap === undefined)),
              dataDocument: document.id,
              dataTitle: document.title,
              dataText: effective,
            },
            [
              h('p', { className: 'find-hint' }, [
                say('分かる日だけを入れてください。', 'Fill in the days that are known.'),
              ]),
              h(
                'ul',
                { className: 'agenda-events' },
                [...events].map(([event, own], place) => eventField(event, own, place)),
              ),
              h('noscript', [h('p', { className: 'find-note' }, '計算にはJavaScriptが必要です。')]),
            ],
          ),
      h('div', { id: 'agenda-days', ariaLive: 'polite' }),
      ...(gaps.length === 0
        ? []
        : [
            h('details', [
              h('summary', [
                say(`計算できない期限 ${gaps.length}`, `Deadlines that cannot be counted: ${gaps.length}`),
              ]),
              h(
                'ul',
                { lang: 'ja' },
                gaps.map(({ clause, citation, period, gap }) =>
                  h('li', [
                    h('a', { href: clauseLink(effective, clause) }, citation),
                    `「${period.trim()}」 ${gap}`,
                  ]),
                ),
              ),
            ]),
          ]),
    ]),
  ];
}

function groupByEvent(items: readonly AgendaItem[]): Map<string, AgendaItem[]> {
  const groups = new Map<string, AgendaItem[]>();
  for (const item of items) {
    if (item.event === undefined || item.gap !== undefined) continue;
    groups.set(item.event, [...(groups.get(item.event) ?? []), item]);
  }
  return groups;
}

function eventField(event: string, items: readonly AgendaItem[], place: number): Element {
  const id = `event-${place + 1}`;
  return h('li', { className: 'field' }, [
    h('label', { htmlFor: id, lang: 'ja' }, event),
    h('input', { type: 'date', id, name: event }),
    h(
      'span',
      { className: 'find-hint', lang: 'ja' },
      [...new Set(items.map(({ citation }) => citation))].join('、'),
    ),
  ]);
}

function dutyPart({ duties, effective }: DutiesView): ElementContent[] {
  const groups = [...groupByHolder(duties)];
  return [
    h('section', { className: 'duties', ...labelled('義務の一覧', 'Duties') }, [
      h('h2', [say('義務の一覧', 'Duties')]),
      h('p', [
        h('a', { className: 'button', href: 'duties.csv', download: true }, [
          say('Excel用にダウンロード（CSV）', 'Download for Excel (CSV)'),
        ]),
      ]),
      ...(duties.length === 0 ? [h('p', [say('義務は読み取れませんでした。', 'No duty was read.')])] : []),
      ...groups.flatMap(([who, own], place) => [
        h(
          'h3',
          { lang: 'ja', id: `holder-${place + 1}` },
          `${who === nobody ? '名宛人の定めなし' : who} (${own.length})`,
        ),
        h(
          'ul',
          { className: 'duty-list', lang: 'ja' },
          own.map((duty, number) => dutyItem(duty, effective, `duty-${place + 1}-${number + 1}`)),
        ),
      ]),
    ]),
  ];
}

function dutyItem(
  { citation, clause, kind, what, toWhom, byWhen, when, unless, items }: Duty,
  effective: string,
  id: string,
): Element {
  const facts: [string, string][] = [
    ...(toWhom === undefined ? [] : [['相手方', toWhom] as [string, string]]),
    ...(byWhen.length > 0 ? [['期限', byWhen.join('、')] as [string, string]] : []),
    ...(when.length > 0 ? [['場合', when.join('、')] as [string, string]] : []),
    ...(unless.length > 0 ? [['除外', unless.join(' ')] as [string, string]] : []),
  ];
  return h('li', { className: 'duty' }, [
    h('input', { type: 'checkbox', id }),
    h('div', [
      h('label', { htmlFor: id }, what),
      h('p', { className: 'rule-facts' }, [
        h('span', { className: 'badge' }, dutyKindNames[kind]),
        h('a', { href: clauseLink(effective, clause) }, citation),
      ]),
      ...(facts.length === 0
        ? []
        : [
            h(
              'dl',
              { className: 'duty-facts' },
              facts.flatMap(([name, words]) => [h('dt', name), h('dd', words)]),
            ),
          ]),
      ...(items.length === 0
        ? []
        : [
            h(
              'ul',
              items.map((item) => h('li', item)),
            ),
          ]),
    ]),
  ]);
}

function clauseLink(effective: string, clause: string): string {
  return `${effective}.html#${encodeURIComponent(clause)}`;
}
