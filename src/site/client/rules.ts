import type { RuleDescriptor } from '../../model/rule-descriptor.ts';
import {
  type BoundRule,
  bindRule,
  evaluateBound,
  type Rule,
  type RuleExample,
  UnusableFacts,
  writeLetter,
} from '../../rule/index.ts';
import type { FieldSchema } from '../page/rule/field-schema.ts';
import { emptyAnswer, ruleAnswer, ruleReasons } from '../page/rule/rule-answer.ts';
import { shareButtons } from '../page/rule/share-buttons.ts';
import { say } from '../page/say.ts';
import { requireElement } from './find-element.ts';
import { loadData } from './load-data.ts';
import { copyWords } from './read/copy.ts';
import { readCalculation, writeCalculation } from './rule/address.ts';
import { type ChartChoice, chartParts } from './rule/chart-parts.ts';
import { addItem, fillFields, findField, readFields } from './rule/fields.ts';
import { clearIssues, showIssues } from './rule/issues.ts';
import { findRule, type RuleModule } from './rule/modules.ts';
import { chooseOptions, readOptions } from './rule/options.ts';
import { addressOf } from './rule/quote-address.ts';
import { driftsOf, showState } from './rule/show-state.ts';
import { loadTexts, type TextChoice } from './rule/texts.ts';
import { showContent } from './show-content.ts';

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
const firstRevision = texts.find((text) => text.id === own)?.current;
const comparisons = (part.dataset.comparisons ?? '').split(' ');

let bound: BoundRule | undefined;
/** Writes the answer that is shown as a letter. */
let letter = () => '';
let isAsked = false;
/** What the reader chose to see in the chart. */
const chosen: ChartChoice = {};

async function bind(): Promise<void> {
  showContent(status, [say('条文を読み込んでいます…', 'Loading the text…')]);
  try {
    const [modules, documents] = await Promise.all([
      loadData<readonly RuleModule[]>(`rules-${own}`),
      loadTexts(texts, own, picker.value),
    ]);
    const rule: Rule = findRule(modules, id);
    bound = bindRule(rule, documents);
    showContent(status, []);
    showState(bound);
    if (picker.value === firstRevision) drifts.replaceChildren(...firstDrifts);
    else showContent(drifts, driftsOf(bound, picker.value, comparisons));
  } catch (error) {
    bound = undefined;
    tell('規則か条文を読み込めませんでした', 'The rule or the text could not be loaded', error);
  }
  part.dataset.ready = picker.value;
}

/** Says what does not work; the reason as the program has it is for readers of English. */
function tell(ja: string, en: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  showContent(status, [say(`${ja}。`, `${en}: ${reason}`)]);
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
    showContent(chart, chartParts(bound, asked, { inputs, output }, chosen));
    chart.hidden = chart.childElementCount === 0;
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
  if (select.id === 'chart-across') chosen.across = select.value;
  if (select.id === 'chart-length') chosen.length = Number(select.value);
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
