import type { RuleDescriptor, RuleResult } from '../../model/rule-descriptor.ts';
import { bindRule, type BoundRule, evaluateBound, type Rule, type RuleDocument, UnusableFacts } from '../../rule/index.ts';
import type { CompactText } from '../compact-text.ts';
import { chartTools } from '../page/chart-tools.ts';
import { type FieldSchema, kindOf } from '../page/field-schema.ts';
import { emptyAnswer, ruleAnswer, ruleReasons } from '../page/rule-answer.ts';
import { ruleChart } from '../page/rule-chart.ts';
import { stateNames } from '../page/state-names.ts';
import { say } from '../page/say.ts';
import { requireElement } from './find-element.ts';
import { findRoot, loadData } from './load-data.ts';
import { type ChartAxes, drawRange, findAxes } from './rule-chart-points.ts';
import { addItem, fillFields, findField, readFields } from './rule-fields.ts';
import { findRule, type RuleModule } from './rule-modules.ts';
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
const { rule: id = '', document: own = '' } = part.dataset;
const texts = JSON.parse(part.dataset.texts ?? '[]') as TextChoice[];
const descriptor = JSON.parse(part.dataset.descriptor ?? '{}') as Pick<
  RuleDescriptor,
  'inputs' | 'output' | 'examples' | 'options'
>;
const inputs = descriptor.inputs as FieldSchema;
const output = descriptor.output as FieldSchema;
const axes = findAxes(inputs, output);

let bound: BoundRule | undefined;
let isAsked = false;
let across = axes?.across[0];
let length = 90;

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
    showState(bound.state);
  } catch (error) {
    bound = undefined;
    tell('規則か条文を読み込めませんでした', 'The rule or the text could not be loaded', error);
  }
  part.dataset.ready = picker.value;
}

function showState(state: BoundRule['state']): void {
  const badge = document.querySelector('#rule-state');
  if (!badge) return;
  badge.className = `badge is-${state}`;
  showContent(badge, [say(...stateNames[state])]);
}

function tell(ja: string, en: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  showContent(status, [say(`${ja}（${reason}）。`, `${en} (${reason}).`)]);
}

function addressOf({ document, revision, clause, quote }: RuleResult['trace'][number]['quotes'][number]): string {
  const page = `${findRoot()}documents/${encodeURIComponent(document)}/${encodeURIComponent(revision ?? '')}.html`;
  // Browsers that know it mark the words; the others would take it for a part of the clause's name.
  const words = 'fragmentDirective' in window.document ? `:~:text=${encodeURIComponent(quote).replace(/-/g, '%2D')}` : '';
  return `${page}#${encodeURIComponent(clause)}${words}`;
}

function readOptions(): Record<string, string> {
  return Object.fromEntries(
    [...form.querySelectorAll<HTMLElement>('[data-option]')].flatMap((field) => {
      const choice = field.querySelector<HTMLInputElement>('input:checked')?.value;
      return choice === undefined || field.dataset.option === undefined ? [] : [[field.dataset.option, choice]];
    }),
  );
}

function clearErrors(): void {
  for (const error of form.querySelectorAll<HTMLElement>('.field-error')) error.hidden = true;
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
}

const wrongWords: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  date: ['実在する日付を入れてください。', 'Give a date that exists.'],
  yen: ['0以上の整数（円）を入れてください。', 'Give whole yen, zero or more.'],
  count: ['整数を入れてください。', 'Give a whole number.'],
  number: ['数を入れてください。', 'Give a number.'],
  words: ['この形では使えません。', 'This cannot be used.'],
};

/** Says beside each field what is missing or wrong. */
function showIssues(issues: UnusableFacts['issues'], moveFocus: boolean): void {
  const fields = issues.map(({ field: path, reason }) => {
    const field = findField(facts, path);
    const error = field?.querySelector<HTMLElement>(':scope > .field-error');
    if (!field || !error) return field;
    const isMissing = / is missing/.test(` ${reason}`);
    const [ja, en] = isMissing
      ? ['入れてください。', 'Fill this in.']
      : (wrongWords[field.dataset.kind ?? ''] ?? ['この値は使えません。', 'This value cannot be used.']);
    showContent(error, [say(ja, en)]);
    error.hidden = false;
    field.querySelector('input, select, textarea')?.setAttribute('aria-invalid', 'true');
    return field;
  });
  const unplaced = issues.filter((_, place) => !fields[place]);
  showContent(status, [
    say(`入力を確かめてください（${issues.length}か所）。`, `Check the form (${issues.length}).`),
    ...unplaced.map(({ field, reason }) => say(` ${field}: ${reason}`, ` ${field}: ${reason}`)),
  ]);
  if (moveFocus) fields.find(Boolean)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}

function allowsStale(): boolean {
  return document.querySelector<HTMLInputElement>('#allow-stale')?.checked ?? false;
}

function evaluate({ moveFocus }: { moveFocus: boolean }): void {
  clearErrors();
  if (!bound) return;
  const asked = { given: readFields(facts), options: readOptions(), allowStale: allowsStale() };
  try {
    const result = evaluateBound(bound, asked);
    showContent(status, []);
    showContent(answer, ruleAnswer(result, descriptor));
    showContent(reasons, ruleReasons(result, addressOf));
    answer.dataset.status = result.status;
    showChart(asked);
  } catch (error) {
    showContent(answer, emptyAnswer());
    showContent(reasons, []);
    delete answer.dataset.status;
    chart.hidden = true;
    if (error instanceof UnusableFacts) showIssues(error.issues, moveFocus);
    else tell('この改訂の条文では計算できません', 'It cannot be calculated with this text', error);
  }
}

function showChart(asked: { given: Record<string, unknown>; options: Record<string, string>; allowStale: boolean }): void {
  if (!axes || !bound || across === undefined) return;
  const ordered = [across, ...axes.across.filter((name) => name !== across)];
  for (const name of ordered) {
    const range = rangeOf(name, asked.given[name]);
    const view = drawRange(bound, asked, { up: axes.up, across: name }, inputs, output, range);
    // A flat line explains nothing.
    if (new Set(view.points.map(({ y }) => y)).size < 2) continue;
    chart.hidden = false;
    showContent(chart, [chartControls(axes, name), ...ruleChart(view)]);
    return;
  }
  chart.hidden = true;
}

/** How far the chart goes: days as chosen, of a number twice its value. */
function rangeOf(name: string, value: unknown): number {
  const kind = kindOf(inputs.properties?.[name] ?? {});
  return kind === 'date' ? length : Math.max(2 * Number(value ?? 0), 10);
}

function chartControls({ across: names }: ChartAxes, shown: string) {
  const isDay = kindOf(inputs.properties?.[shown] ?? {}) === 'date';
  return chartTools({
    across: names.map((name) => [name, inputs.properties?.[name]?.description ?? name] as const),
    shown,
    ...(isDay && { days: length }),
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
  clearErrors();
  showContent(answer, emptyAnswer());
  showContent(reasons, []);
  showContent(status, []);
  chart.hidden = true;
});
form.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (!button) return;
  const field = button.closest<HTMLElement>('[data-kind="list"]');
  if (field && button.classList.contains('add-item')) addItem(field)?.querySelector<HTMLElement>('input, select')?.focus();
  if (button.classList.contains('remove-item')) {
    button.closest('.list-item')?.remove();
    field?.querySelector<HTMLElement>('.add-item')?.focus();
    if (isAsked) evaluate({ moveFocus: false });
  }
  if (button.dataset.example !== undefined) {
    const example = descriptor.examples[Number(button.dataset.example)];
    fillFields(facts, (example?.given ?? {}) as Record<string, unknown>);
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
document.querySelector('#allow-stale')?.addEventListener('change', () => evaluate({ moveFocus: false }));
picker.addEventListener('change', () => {
  void bind().then(() => {
    if (isAsked) evaluate({ moveFocus: false });
  });
});
void bind();
