import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { RuleDescriptor } from '../../../model/rule-descriptor.ts';
import { sayAmount } from '../../../text/quantity-words.ts';
import { ruleStateNames } from '../../../text/value-names.ts';
import type { SiteDocument } from '../../data/site-corpus.ts';
import { documentBar } from '../document-bar.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';
import { driftPart, type ShownDrift } from './drift-part.ts';
import type { FindItems } from './field-schema.ts';
import { emptyAnswer } from './rule-answer.ts';
import { ruleForm } from './rule-form.ts';
import { ruleKindNames } from './rules-page.ts';

/** One rule with the text that it is bound to. */
export interface RuleView {
  hasServer: boolean;
  path: string;
  document: SiteDocument;
  /** Revision that is shown first; absent where the corpus holds no text. */
  revision?: string;
  descriptor: RuleDescriptor;
  /** Node ids of the clauses that it computes, with their citations. */
  clauses: readonly { document: string; citation: string; address?: string }[];
  /** Documents that it needs, each with its revisions, the oldest first. */
  texts: readonly { id: string; revisions: readonly string[]; current: string }[];
  /** Facts to try it with, and the readings that they need. */
  examples: readonly { title?: string; given: unknown; options?: Readonly<Record<string, string>> }[];
  drifts: readonly ShownDrift[];
  /** Way to the comparison with the revision that the rule was written against, where there is one. */
  comparison?: string;
  /** Pairs of revisions that have a comparison, as `old..new`. */
  comparisons: readonly string[];
  findItems?: FindItems;
}

/** The page of one rule: a form made of its schema, and its answer with reasons. */
export function rulePage(view: RuleView): Root {
  const { document, path, hasServer, revision, descriptor } = view;
  return pageShell({
    path,
    title: `${descriptor.title} ${document.title}`,
    current: 'document',
    hasServer,
    className: 'rule-page',
    scripts: revision === undefined ? [] : ['rules'],
    below: documentBar(document, 'rules', { path, ...(revision !== undefined && { effective: revision }) }),
    main: ruleMain(view),
  });
}

/** The main part of the page. */
export function ruleMain(view: RuleView): ElementContent[] {
  const { descriptor, document, revision, texts } = view;
  const { title, kind, state } = descriptor;
  return [
    h('p', { className: 'crumb' }, [h('a', { href: 'index.html' }, [say('計算できる条項', 'All rules')])]),
    h('h1', { className: 'find-title', lang: 'ja' }, title),
    h('p', { className: 'rule-facts' }, [
      h('span', { className: 'badge' }, [say(...ruleKindNames[kind])]),
      ...clauseLinks(view),
      ...(state === undefined
        ? []
        : [h('span', { id: 'rule-state', className: `badge is-${state}` }, [say(...ruleStateNames[state])])]),
    ]),
    h('div', { id: 'drifts' }, driftPart(view)),
    ...(revision === undefined
      ? [
          h('p', { className: 'find-warning' }, [
            say(
              '本文がこの文書庫にないため、計算できません。',
              'The text is not in this corpus, so nothing can be calculated.',
            ),
          ]),
        ]
      : [
          h(
            'div',
            {
              className: 'rule-layout',
              id: 'rule',
              dataRule: descriptor.id,
              dataDocument: document.id,
              dataTitle: document.title,
              dataTexts: JSON.stringify(texts),
              dataComparisons: view.comparisons.join(' '),
              dataDescriptor: JSON.stringify({
                inputs: descriptor.inputs,
                output: descriptor.output,
                examples: view.examples,
                options: descriptor.options,
              }),
            },
            calculator(view),
          ),
        ]),
    parameterPart(view),
  ];
}

/** What is asked for, and where the answer stands. */
function calculator(view: RuleView): Element[] {
  return [
    h('section', { className: 'rule-inputs', ...labelled('入力', 'Facts') }, [
      h('h2', [say('入力', 'Facts')]),
      revisionPicker(view),
      ruleForm({ ...view.descriptor, examples: view.examples }, view.findItems),
      h('noscript', [h('p', { className: 'find-note' }, '計算にはJavaScriptが必要です。')]),
    ]),
    h('section', { className: 'rule-output', ...labelled('答え', 'Answer') }, [
      h('h2', [say('答え', 'Answer')]),
      h('p', { id: 'rule-status', role: 'status', className: 'find-status' }),
      h('div', { id: 'answer', ariaLive: 'polite' }, emptyAnswer()),
      h('div', { id: 'chart', hidden: true }),
      h('div', { id: 'reasons' }),
    ]),
  ];
}

function clauseLinks({ clauses, document }: RuleView): ElementContent[] {
  return clauses.map(({ document: own, citation, address }) => {
    const name = own === document.id ? citation : `${own} ${citation}`;
    return address === undefined
      ? h('span', { lang: 'ja' }, name)
      : h('a', { href: address, lang: 'ja' }, name);
  });
}

function revisionPicker({ document, revision }: RuleView): Element {
  return h('p', { className: 'rule-revision' }, [
    h('label', { htmlFor: 'rule-revision' }, [say('適用する改訂', 'Revision')]),
    h(
      'select',
      { id: 'rule-revision' },
      document.revisions
        .toReversed()
        .map(({ effective }) =>
          h('option', { value: effective, selected: effective === revision }, effective),
        ),
    ),
  ]);
}

function parameterPart({ descriptor }: RuleView): Element {
  const { parameters, unused } = descriptor;
  return h('details', { className: 'rule-parameters' }, [
    h('summary', [say('本文から取る数値', 'Numbers taken from the text')]),
    parameters.length === 0
      ? h('p', [say('ありません。', 'None.')])
      : h(
          'div',
          {
            className: 'table-scroll',
            tabIndex: 0,
            role: 'region',
            ...labelled('本文から取る数値', 'Numbers taken from the text'),
          },
          [
            h('table', { className: 'rule-table' }, [
              h('thead', [
                h('tr', [
                  h('th', { scope: 'col' }, [say('条項', 'Clause')]),
                  h('th', { scope: 'col' }, [say('文言', 'Words')]),
                  h('th', { scope: 'col' }, [say('値', 'Value')]),
                ]),
              ]),
              h(
                'tbody',
                parameters.map(({ citation, quote, value, kind }) =>
                  h('tr', [
                    h('th', { scope: 'row', lang: 'ja' }, citation),
                    h('td', { lang: 'ja' }, quote === undefined ? '' : `「${quote}」`),
                    h('td', { lang: 'ja' }, value === undefined ? '' : sayAmount(value, kind)),
                  ]),
                ),
              ),
            ]),
          ],
        ),
    ...(unused.length === 0
      ? []
      : [
          h('h3', [say('使わない数値', 'Numbers not used')]),
          h(
            'ul',
            { lang: 'ja' },
            unused.map(({ citation, reason }) => h('li', `${citation} ${reason}`)),
          ),
        ]),
  ]);
}
