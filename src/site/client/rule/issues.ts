import type { FactIssue } from '../../../rule/index.ts';
import { say } from '../../page/say.ts';
import { showContent } from '../show-content.ts';
import { findField } from './fields.ts';

const wrongWords: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  date: ['実在する日付を入れてください。', 'Give a date that exists.'],
  yen: ['0以上の整数（円）を入れてください。', 'Give whole yen, zero or more.'],
  count: ['整数を入れてください。', 'Give a whole number.'],
  number: ['数を入れてください。', 'Give a number.'],
  words: ['この形では使えません。', 'This cannot be used.'],
};

/** Takes away what was said beside fields. */
export function clearIssues(form: HTMLFormElement): void {
  for (const error of form.querySelectorAll<HTMLElement>('.field-error')) error.hidden = true;
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
}

/** Says beside each field what is missing or wrong, and in the status how much; the first of them may take the focus. */
export function showIssues(
  issues: readonly FactIssue[],
  { facts, status, moveFocus }: { facts: HTMLElement; status: HTMLElement; moveFocus: boolean },
): void {
  const fields = issues.map(({ field: path, reason }) => {
    const field = findField(facts, path);
    const error = field?.querySelector<HTMLElement>(':scope > .field-error');
    if (!field || !error) return undefined;
    const [ja, en] = reason.startsWith('is missing')
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
    ...unplaced.map(({ field, reason }) => say(' この規則にはない項目があります。', ` ${field}: ${reason}`)),
  ]);
  if (moveFocus) fields.find(Boolean)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
