import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { makeContent } from '../../../compare/table/table-content.ts';
import { makeStandardTable } from '../../../compare/table/write-html.ts';
import type { Finding } from '../../../model/finding.ts';
import type { StandardComparison } from '../../../model/review/standard-comparison.ts';
import { revisionPath } from '../../site-page.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';

/** A text that can be chosen. */
export interface StandardChoice {
  document: string;
  title: string;
  effective: string;
}

/** What the page shows. */
export interface StandardView {
  /** All revisions of the corpus, those of a document together, the newest first. */
  choices: readonly StandardChoice[];
  /** Ids and names of the playbooks. */
  playbooks: readonly { id: string; name: string }[];
  ours?: StandardChoice;
  standard?: StandardChoice;
  playbook?: string;
  /** Where both texts were chosen. */
  comparison?: StandardComparison;
  /** Where a playbook was chosen. */
  findings?: readonly (Finding & { citation: string })[];
}

/** The page that sets a text beside a standard text, or beside what its kind should have. */
export function standardPage(view: StandardView): Root {
  const { comparison, findings } = view;
  return pageShell({
    path: 'standard.html',
    title: '標準・手本との照合',
    current: 'compare',
    hasServer: true,
    className: 'compare-page',
    main: [
      h('h1', { className: 'find-title' }, [say('標準・手本との照合', 'Beside a standard')]),
      h('p', { className: 'find-hint' }, [
        say(
          '条番号の違う標準の文書と、内容で並べて比べます。手本は、その種類の文書にあるはずの定めを確かめます。',
          'Sets a text beside a standard text by what clauses are about, or beside what its kind should have.',
        ),
      ]),
      standardForm(view),
      playbookForm(view),
      ...(comparison ? comparisonPart(view, comparison) : []),
      ...(findings ? [findingsPart(view, findings)] : []),
    ],
  });
}

/** `general-terms@2026-04-01`: a revision as the address of the page names it. */
export function nameChoice({ document, effective }: StandardChoice): string {
  return `${document}@${effective}`;
}

function standardForm({ choices, ours, standard }: StandardView): Element {
  return h('form', { className: 'compare-tools pickers', action: 'standard.html' }, [
    select('ours', say('当方', 'Ours'), choices.map(toOption), ours && nameChoice(ours)),
    select('standard', say('標準', 'Standard'), choices.map(toOption), standard && nameChoice(standard)),
    h('button', { type: 'submit' }, [say('標準と比べる', 'Compare')]),
    ...(ours && standard
      ? [
          h(
            'a',
            {
              href: `standard.docx?ours=${encodeURIComponent(nameChoice(ours))}&standard=${encodeURIComponent(nameChoice(standard))}`,
              download: '標準との比較.docx',
            },
            [say('Wordで保存', 'Word')],
          ),
        ]
      : []),
  ]);
}

function playbookForm({ choices, playbooks, ours, playbook }: StandardView): Element {
  const books = playbooks.map(({ id, name }) => ({ value: id, text: name }));
  return h('form', { className: 'compare-tools pickers', action: 'standard.html' }, [
    select('ours', say('当方', 'Ours'), choices.map(toOption), ours && nameChoice(ours)),
    select('playbook', say('手本', 'Playbook'), books, playbook),
    h('button', { type: 'submit' }, [say('手本と照らす', 'Check')]),
  ]);
}

interface Option {
  value: string;
  text: string;
}

function toOption(choice: StandardChoice): Option {
  return { value: nameChoice(choice), text: `${choice.title}（${choice.effective}）` };
}

function select(
  name: string,
  words: Element,
  options: readonly Option[],
  chosen: string | undefined,
): Element {
  return h('label', [
    words,
    h(
      'select',
      { name },
      options.map(({ value, text }) => h('option', { value, selected: value === chosen }, text)),
    ),
  ]);
}

function comparisonPart({ ours, standard }: StandardView, comparison: StandardComparison): ElementContent[] {
  const texts = { ours, standard };
  const addressOf = (side: 'ours' | 'standard', node: string) => {
    const text = texts[side];
    return text && `${revisionPath(text.document, text.effective)}#${encodeURIComponent(node)}`;
  };
  const content = makeContent(comparison);
  return [
    h('section', { ...labelled('比較の結果', 'Comparison'), lang: 'ja' }, [
      h('h2', content.title),
      h('div', { className: 'table-scroll', tabIndex: 0, role: 'region', ...labelled('比較の表', 'Table') }, [
        ...makeStandardTable(content, addressOf),
      ]),
    ]),
  ];
}

const severities: Readonly<Record<Finding['severity'], readonly [ja: string, en: string]>> = {
  error: ['必要', 'Required'],
  warning: ['必要', 'Required'],
  info: ['望ましい', 'Recommended'],
};

function findingsPart(
  { ours }: StandardView,
  findings: readonly (Finding & { citation: string })[],
): Element {
  if (findings.length === 0)
    return h('p', { className: 'find-note' }, [
      say('手本が求める定めは、すべて見つかりました。', 'Everything that the playbook asks was found.'),
    ]);
  return h('section', { ...labelled('照合の結果', 'Findings') }, [
    h('h2', [say(`照合の結果（${findings.length}件）`, `Findings (${findings.length})`)]),
    h(
      'ul',
      { className: 'playbook-findings' },
      findings.map(({ severity, state, reason, node, citation, wording }) =>
        h('li', [
          state === 'judgement'
            ? h('span', { className: 'severity judgement' }, [say('要判断', 'To judge')])
            : h('span', { className: `severity ${severity}` }, [say(...severities[severity])]),
          ' ',
          h('span', { lang: 'ja' }, reason),
          ...(ours && node !== 'root'
            ? [
                ' ',
                h(
                  'a',
                  { href: `${revisionPath(ours.document, ours.effective)}#${encodeURIComponent(node)}` },
                  citation,
                ),
              ]
            : []),
          ...(wording === undefined
            ? []
            : [
                h('details', [
                  h('summary', [say('条の案', 'Model wording')]),
                  h('blockquote', { lang: 'ja' }, breakLines(wording.trimEnd())),
                ]),
              ]),
        ]),
      ),
    ),
  ]);
}

function breakLines(text: string): ElementContent[] {
  return text
    .split('\n')
    .flatMap((line, place): ElementContent[] => [
      ...(place > 0 ? [h('br')] : []),
      { type: 'text', value: line },
    ]);
}
