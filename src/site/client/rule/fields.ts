import { readTypedNumber } from '../../../text/typed-number.ts';

/** Reads and fills the fields of a rule's form, each by the name and kind that it carries. */

const ownFields = (within: Element): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>('[data-kind]')].filter(
    (field) =>
      field.parentElement?.closest('[data-kind], #facts') === within || field.parentElement === within,
  );

const inputOf = (field: HTMLElement) =>
  field.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea');

const boxesOf = (field: HTMLElement) => [...field.querySelectorAll<HTMLInputElement>('input')];

const itemsOf = (field: HTMLElement) =>
  [...field.querySelectorAll<HTMLElement>(':scope > .list-items > .list-item')].flatMap(
    (item) => item.querySelector<HTMLElement>('[data-kind]') ?? [],
  );

/** Digits of what is typed: 10万円, ¥50,000, １００，０００ → 100000. What is no number stays, and is told. */
function readDigits(text: string): string {
  return readTypedNumber(text) ?? text.trim();
}

function chosenOf(field: HTMLElement): string {
  const radio = boxesOf(field).find(({ type, checked }) => type === 'radio' && checked);
  return radio?.value ?? field.querySelector('select')?.value ?? '';
}

/** Nothing chosen says that there is none where the field has no box for it, or that box is ticked. */
function unlessUnsaid(field: HTMLElement, values: readonly unknown[]): readonly unknown[] | undefined {
  const none = field.querySelector<HTMLInputElement>(':scope > label > input[data-none]');
  return values.length === 0 && none && !none.checked ? undefined : values;
}

type Read = (field: HTMLElement) => unknown;

const readNumber: Read = (field) => {
  const digits = readDigits(inputOf(field)?.value ?? '');
  if (digits === '') return undefined;
  const number = Number(digits);
  return Number.isFinite(number) ? number : digits;
};

const readWords: Read = (field) => inputOf(field)?.value.trim() || undefined;

const readers: Readonly<Record<string, Read>> = {
  date: readWords,
  words: readWords,
  yen: (field) => {
    const digits = readDigits(inputOf(field)?.value ?? '');
    if (digits === '') return undefined;
    const number = Number(digits);
    return Number.isSafeInteger(number) ? number : digits;
  },
  count: readNumber,
  number: readNumber,
  flag: (field) => {
    const chosen = chosenOf(field);
    return chosen === '' ? undefined : chosen === 'true';
  },
  choice: (field) => chosenOf(field) || undefined,
  choices: (field) =>
    unlessUnsaid(
      field,
      boxesOf(field)
        .filter(({ checked, dataset }) => checked && dataset.none === undefined)
        .map(({ value }) => value),
    ),
  list: (field) => unlessUnsaid(field, itemsOf(field).map(readField)),
  group: (field) => readFields(field),
  json: (field) => {
    const text = inputOf(field)?.value.trim() ?? '';
    if (text === '') return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  },
};

function readField(field: HTMLElement): unknown {
  return readers[field.dataset.kind ?? 'json']?.(field);
}

/** The facts that are filled in; what is empty is left out. */
export function readFields(within: Element): Record<string, unknown> {
  const entries = ownFields(within).map((field) => [field.dataset.name ?? '', readField(field)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function fillField(field: HTMLElement, value: unknown): void {
  const kind = field.dataset.kind ?? 'json';
  const none = field.querySelector<HTMLInputElement>(':scope > label > input[data-none]');
  if (none) none.checked = Array.isArray(value) && value.length === 0;
  if (kind === 'choices') {
    for (const box of boxesOf(field).filter((one) => one !== none))
      box.checked = Array.isArray(value) && value.includes(box.value);
  } else if (kind === 'list') {
    field.querySelector('.list-items')?.replaceChildren();
    for (const one of Array.isArray(value) ? value : []) {
      const item = addItem(field);
      if (item) fillField(item, one);
    }
  } else if (kind === 'group') fillFields(field, (value ?? {}) as Record<string, unknown>);
  else if (field.querySelector('input[type=radio]')) {
    for (const box of boxesOf(field)) box.checked = box.value === (value === undefined ? '' : String(value));
  } else {
    const input = inputOf(field);
    if (input)
      input.value = value === undefined ? '' : kind === 'json' ? JSON.stringify(value) : String(value);
  }
}

/** Puts facts into the form; what they do not name becomes empty. */
export function fillFields(within: Element, facts: Readonly<Record<string, unknown>>): void {
  for (const field of ownFields(within)) fillField(field, facts[field.dataset.name ?? '']);
}

let added = 0;

/** Adds a row to a list and gives its field; names in it are made anew, so that radio buttons keep apart. */
export function addItem(list: HTMLElement): HTMLElement | undefined {
  const template = list.querySelector<HTMLTemplateElement>(':scope > template');
  const items = list.querySelector(':scope > .list-items');
  if (!template || !items) return undefined;
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const suffix = `-${++added}`;
  for (const element of copy.querySelectorAll<HTMLElement>('[id], [for], [name], [aria-describedby]')) {
    for (const attribute of ['id', 'for', 'name', 'aria-describedby']) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value + suffix);
    }
  }
  items.append(copy);
  return items.lastElementChild?.querySelector<HTMLElement>('[data-kind]') ?? undefined;
}

/** The field of a fact by its path: `changes.0.date`. */
export function findField(within: Element, path: string): HTMLElement | undefined {
  let field: HTMLElement | undefined;
  for (const step of path.split('.')) {
    const around: Element = field ?? within;
    const next: HTMLElement | undefined =
      field?.dataset.kind === 'list'
        ? itemsOf(field)[Number(step)]
        : ownFields(around).find(({ dataset }) => dataset.name === step);
    if (!next) break;
    field = next;
  }
  return field;
}
