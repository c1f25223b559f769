import type { RuleDescriptor, RuleResult } from '../../model/rule-descriptor.ts';
import {
  type BoundRule,
  bindRule,
  evaluateBound,
  type Rule,
  type RuleDocument,
  type RuleExample,
  UnusableFacts,
  writeLetter,
} from '../../rule/index.ts';
import { ruleStateNames } from '../../text/value-names.ts';
import type { CompactText } from '../data/compact-text.ts';
import { chartRanges, chartTools } from '../page/rule/chart-tools.ts';
import { driftPart } from '../page/rule/drift-part.ts';
import { type FieldSchema, kindOf } from '../page/rule/field-schema.ts';
import { emptyAnswer, ruleAnswer, ruleReasons } from '../page/rule/rule-answer.ts';
import { ruleChart, toDayNumber } from '../page/rule/rule-chart.ts';
import { shareButtons } from '../page/rule/share-buttons.ts';
import { say } from '../page/say.ts';
import { requireElement } from './find-element.ts';
import { findRoot, loadData } from './load-data.ts';
import { copyWords } from './read/copy.ts';
import { readCalculation, writeCalculation } from './rule/address.ts';
import { type ChartAxes, drawRange, findAxes } from './rule/chart-points.ts';
import { addItem, fillFields, findField, readFields } from './rule/fields.ts';
import { clearIssues, showIssues } from './rule/issues.ts';
import { findRule, type RuleModule } from './rule/modules.ts';
import { chooseOptions, readOptions } from './rule/options.ts';
import { showContent } from './show-content.ts';

interface TextChoice {
  id: string;
  revisions: readonly string[];
  current: string;
}

const part = requireElement('#rule');
const form = requireElement<HTMLFormElement>('#rule-form');
const facts = requireElement('#facts');
const answer = requireElement('#answer');
const chart = requireElement('#chart');
const reasons = requireElement('#reasons');
const status = requireElement('#rule-status');
const picker = requireElement<HTMLSelectElement>('#rule-revision');
const drifts = requireElement('#drifts');
const firstDrifts = [...drifts.childNodes];
const { rule: id = '', document: own = '' } = part.dataset;
const texts = JSON.parse(part.dataset.texts ?? '[]') as TextChoice[];
const descriptor = JSON.parse(part.dataset.descriptor ?? '{}') as Pick<
  RuleDescriptor,
  'inputs' | 'output' | 'options'
> & { examples: readonly RuleExample[] };
const inputs = descriptor.inputs as FieldSchema;
const output = descriptor.output as FieldSchema;
const axes = findAxes(inputs, output);
const firstRevision = texts.find((text) => text.id === own)?.current;
const comparisons = (part.dataset.comparisons ?? '').split(' ');

let bound: BoundRule | undefined;
/** Writes the answer that is shown as a letter. */
let letter = () => '';
let isAsked = false;
let across = axes?.across[0];
/** Days that the chart covers, once the reader chose. */
let length: number | undefined;

/** The text of the chosen revision, and of other documents the one in force on its day. */
async function loadTexts(revision: string): Promise<RuleDocument[]> {
  return Promise.all(
    texts.map(async ({ id: document, revisions, current }) => {
      const isNewest = revision === texts.find((text) => text.id === own)?.current;
      const inForce = revisions.findLast((date) => date <= revision) ?? revisions[0];
      const effective = document === own ? revision : isNewest ? current : inForce;
      const text = await loadData<CompactText>(`text-${document}-${effective}`);
      return { id: document, revision: effective, model: text as RuleDocument['model'] };
    }),
  );
}

async function bind(): Promise<void> {
  showContent(status, [say('条文を読み込んでいます…', 'Loading the text…')]);
  try {
    const [modules, documents] = await Promise.all([
      loadData<readonly RuleModule[]>(`rules-${own}`),
      loadTexts(picker.value),
    ]);
    const rule: Rule = findRule(modules, id);
    bound = bindRule(rule, documents);
    showContent(status, []);
    showState(bound);
  } catch (error) {
    bound = undefined;
    tell('規則か条文を読み込めませんでした', 'The rule or the text could not be loaded', error);
  }
  part.dataset.ready = picker.value;
}

/** Says whether the words are those that the rule was written against; for the revision of the page it is there already. */
function showState({ state, drifts: found, rule }: BoundRule): void {
  const badge = document.querySelector('#rule-state');
  if (badge) {
    badge.className = `badge is-${state}`;
    showContent(badge, [say(...ruleStateNames[state])]);
  }
  if (picker.value === firstRevision) drifts.replaceChildren(...firstDrifts);
  else {
    const pair = [rule.pins?.revision ?? '', picker.value].sort().join('..');
    const comparison = comparisons.includes(pair) ? `../compare/${pair}.html` : undefined;
    showContent(
      drifts,
      driftPart({
        drifts: found.map(({ citation, kind }) => ({ citation, kind, changes: [] })),
        descriptor: { ...(rule.pins && { pins: rule.pins }) },
        ...(comparison !== undefined && { comparison }),
      }),
    );
  }
}

/** Says what does not work; the reason as the program has it is for readers of English. */
function tell(ja: string, en: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  showContent(status, [say(`${ja}。`, `${en}: ${reason}`)]);
}

function addressOf({
  document,
  revision,
  clause,
  quote,
}: RuleResult['trace'][number]['quotes'][number]): string {
  const page = `${findRoot()}documents/${encodeURIComponent(document)}/${encodeURIComponent(revision ?? '')}.html`;
  // Browsers that know it mark the words; the others would take it for a part of the clause's name.
  const words =
    'fragmentDirective' in window.document ? `:~:text=${encodeURIComponent(quote).replace(/-/g, '%2D')}` : '';
  return `${page}#${encodeURIComponent(clause)}${words}`;
}

function allowsStale(): boolean {
  return document.querySelector<HTMLInputElement>('#allow-stale')?.checked ?? false;
}

function evaluate({ moveFocus }: { moveFocus: boolean }): void {
  clearIssues(form);
  if (!bound) return;
  const asked = { given: readFields(facts), options: readOptions(form), allowStale: allowsStale() };
  try {
    const result = evaluateBound(bound, asked);
    showContent(status, []);
    showContent(answer, ruleAnswer(result, descriptor));
    showContent(reasons, [...ruleReasons(result, addressOf), shareButtons()]);
    answer.dataset.status = result.status;
    letter = () => writeLetter(result, { descriptor, titles: { [own]: part.dataset.title ?? own } });
    const address = writeCalculation({ given: asked.given, options: asked.options, revision: picker.value });
    // The address is that of this calculation, so that it can be kept and sent.
    if (address !== undefined) history.replaceState(history.state, '', address);
    showChart(asked);
  } catch (error) {
    showContent(answer, emptyAnswer());
    showContent(reasons, []);
    delete answer.dataset.status;
    chart.hidden = true;
    if (error instanceof UnusableFacts) showIssues(error.issues, { facts, status, moveFocus });
    else
      tell(
        'この改訂の条文からは、計算に要る数値や文言が見つかりません',
        'It cannot be calculated with this text',
        error,
      );
  }
}

function showChart(asked: {
  given: Record<string, unknown>;
  options: Record<string, string>;
  allowStale: boolean;
}): void {
  if (!axes || !bound || across === undefined) return;
  const ordered = [across, ...axes.across.filter((name) => name !== across)];
  for (const name of ordered) {
    const range = rangeOf(name, asked.given);
    const view = drawRange(bound, asked, { up: axes.up, across: name }, inputs, output, range);
    // A flat line explains nothing.
    if (new Set(view.points.map(({ y }) => y)).size < 2) continue;
    chart.hidden = false;
    showContent(chart, [chartControls(axes, name, range), ...ruleChart(view)]);
    return;
  }
  chart.hidden = true;
}

/** How far the chart goes: days as chosen, else so far that the day in the form is on it; of a number twice its value. */
function rangeOf(name: string, given: Readonly<Record<string, unknown>>): number {
  if (kindOf(inputs.properties?.[name] ?? {}) !== 'date') return Math.max(2 * Number(given[name] ?? 0), 10);
  if (length !== undefined) return length;
  const days = axes?.across.flatMap((other) => {
    const value = given[other];
    return typeof value === 'string' && kindOf(inputs.properties?.[other] ?? {}) === 'date'
      ? [toDayNumber(value)]
      : [];
  });
  const needed = days && days.length > 1 ? (Math.max(...days) - Math.min(...days)) * 1.2 : 0;
  return chartRanges.find((range) => range >= Math.max(needed, 90)) ?? chartRanges[chartRanges.length - 1];
}

function chartControls({ across: names }: ChartAxes, shown: string, range: number) {
  const isDay = kindOf(inputs.properties?.[shown] ?? {}) === 'date';
  return chartTools({
    across: names.map((name) => [name, inputs.properties?.[name]?.description ?? name] as const),
    shown,
    ...(isDay && { days: range }),
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  isAsked = true;
  evaluate({ moveFocus: true });
});
form.addEventListener('input', () => {
  if (isAsked) evaluate({ moveFocus: false });
});
form.addEventListener('reset', () => {
  isAsked = false;
  for (const items of form.querySelectorAll('.list-items')) items.replaceChildren();
  clearIssues(form);
  showContent(answer, emptyAnswer());
  showContent(reasons, []);
  showContent(status, []);
  chart.hidden = true;
});
form.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (!button) return;
  const field = button.closest<HTMLElement>('[data-kind="list"]');
  if (field && button.classList.contains('add-item'))
    addItem(field)?.querySelector<HTMLElement>('input, select')?.focus();
  if (button.classList.contains('remove-item')) {
    button.closest('.list-item')?.remove();
    field?.querySelector<HTMLElement>('.add-item')?.focus();
    if (isAsked) evaluate({ moveFocus: false });
  }
  if (button.dataset.example !== undefined) {
    const example = descriptor.examples[Number(button.dataset.example)];
    fillFields(facts, (example?.given ?? {}) as Record<string, unknown>);
    chooseOptions(form, descriptor.options, example?.options ?? {});
    isAsked = true;
    evaluate({ moveFocus: false });
  }
});
answer.addEventListener('click', (event) => {
  const name = (event.target as Element).closest<HTMLElement>('a[data-fact]')?.dataset.fact;
  if (name === undefined) return;
  event.preventDefault();
  findField(facts, name)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
});
chart.addEventListener('change', (event) => {
  const select = event.target as HTMLSelectElement;
  if (select.id === 'chart-across') across = select.value;
  if (select.id === 'chart-length') length = Number(select.value);
  const { id: focused } = select;
  evaluate({ moveFocus: false });
  document.getElementById(focused)?.focus();
});
reasons.addEventListener('click', (event) => {
  const { share } = (event.target as Element).closest<HTMLElement>('button[data-share]')?.dataset ?? {};
  if (share === undefined) return;
  void copyWords(share === 'link' ? location.href : letter(), document.querySelector('#shared'));
});
drifts.addEventListener('change', () => evaluate({ moveFocus: false }));
picker.addEventListener('change', () => {
  void bind().then(() => {
    if (isAsked) evaluate({ moveFocus: false });
  });
});

/** Does the calculation that the address holds, where it holds one. */
function openShared(): void {
  const shared = readCalculation(location.hash);
  const isHeld = [...picker.options].some(({ value }) => value === shared?.revision);
  if (shared?.revision !== undefined && isHeld) picker.value = shared.revision;
  void bind().then(() => {
    if (!shared) return;
    fillFields(facts, shared.given);
    chooseOptions(form, descriptor.options, shared.options);
    isAsked = true;
    evaluate({ moveFocus: false });
  });
}

openShared();
