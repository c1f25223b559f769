import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { labelled, say } from '../say.ts';
import { type FieldSchema, type FindItems, kindOf, nameChoices } from './field-schema.ts';

/** Values of a choice up to this many are all shown. */
const mostRadios = 7;

/** A fact that is asked for on a page. */
export interface Field {
  id: string;
  /** Name in the facts. */
  name: string;
  schema: FieldSchema;
  isRequired: boolean;
  findItems: FindItems;
}

type MakeControl = (field: Field) => ElementContent[];

/** What is put below the name of a field, by its kind. */
const controls: Readonly<Record<ReturnType<typeof kindOf>, MakeControl>> = {
  date: (field) => [input(field, { type: 'date', min: '1900-01-01', max: '2999-12-31' })],
  yen: (field) => [
    h('span', { className: 'with-unit' }, [
      input(field, { type: 'text', inputMode: 'numeric', placeholder: '100000' }),
      h('span', { className: 'unit' }, '円'),
    ]),
  ],
  count: (field) => [
    input(field, {
      type: 'number',
      step: '1',
      inputMode: 'numeric',
      ...boundsOf(field.schema),
    }),
  ],
  number: (field) => [input(field, { type: 'number', step: 'any', ...boundsOf(field.schema) })],
  flag: (field) =>
    radios(field, [
      { value: 'true', label: 'はい' },
      { value: 'false', label: 'いいえ' },
    ]),
  choice: (field) => {
    const choices = nameChoices(field.schema, field.schema.description, field.findItems);
    return choices.length <= mostRadios ? radios(field, choices) : [select(field, choices)];
  },
  choices: (field) => {
    const { id, schema, findItems } = field;
    const preset = Array.isArray(schema.default) ? schema.default : [];
    return [
      ...nameChoices(schema.items ?? {}, schema.description, findItems).map(({ value, label, help }) =>
        choiceBox({ type: 'checkbox', name: id, value, checked: preset.includes(value) }, label, help),
      ),
      ...noneBox(field, '当てはまるものはない'),
    ];
  },
  list: (field) => list(field),
  group: ({ id, schema, findItems }) =>
    Object.entries(schema.properties ?? {}).map(([name, inner]) =>
      makeField({
        id: `${id}-${name}`,
        name,
        schema: inner,
        isRequired: (schema.required ?? []).includes(name),
        findItems,
      }),
    ),
  words: (field) => [input(field, { type: 'text' })],
  json: ({ id }) => [h('textarea', { id, rows: 3, spellcheck: 'false' })],
};

const grouped: ReadonlySet<string> = new Set(['flag', 'choice', 'choices', 'list', 'group']);

/** Makes the field of a fact, with its name above and its errors below. */
export function makeField(field: Field): Element {
  const { id, name, schema, isRequired } = field;
  const kind = kindOf(schema);
  const isGroup = grouped.has(kind) && !(kind === 'choice' && (schema.enum?.length ?? 0) > mostRadios);
  const title: ElementContent[] = [
    h('span', { lang: 'ja' }, schema.description ?? name),
    ...(isRequired ? [] : [h('span', { className: 'optional' }, [say('任意', 'optional')])]),
  ];
  const traits = {
    className: 'field',
    dataName: name,
    dataKind: kind,
    ...(isRequired && { dataRequired: '' }),
  };
  const error = h('p', { className: 'field-error', id: `${id}-error`, hidden: true });
  return isGroup
    ? h('fieldset', traits, [h('legend', title), ...controls[kind](field), error])
    : h('div', traits, [h('label', { htmlFor: id }, title), ...controls[kind](field), error]);
}

function input({ id, schema, isRequired }: Field, properties: Record<string, string>): Element {
  const preset = schema.default;
  return h('input', {
    id,
    autocomplete: 'off',
    ...properties,
    ariaDescribedBy: `${id}-error`,
    ...(isRequired && { ariaRequired: 'true' }),
    ...((typeof preset === 'string' || typeof preset === 'number') && { value: String(preset) }),
  });
}

function boundsOf({ minimum, maximum }: FieldSchema): Record<string, string> {
  return {
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { min: String(minimum) }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: String(maximum) }),
  };
}

interface Choice {
  value: string;
  label: string;
  help?: string;
}

function radios({ id, schema, isRequired }: Field, choices: readonly Choice[]): Element[] {
  const none = isRequired || schema.default !== undefined ? [] : [{ value: '', label: '指定しない' }];
  const preset = schema.default === undefined ? (isRequired ? undefined : '') : String(schema.default);
  return [...choices, ...none].map(({ value, label, help }: Choice) =>
    choiceBox({ type: 'radio', name: id, value, checked: value === preset }, label, help),
  );
}

function choiceBox(properties: Record<string, string | boolean>, label: string, help?: string): Element {
  return h('label', { className: 'choice' }, [
    h('input', properties),
    h('span', { lang: 'ja' }, [
      label,
      ...(help === undefined ? [] : [h('span', { className: 'choice-help' }, help)]),
    ]),
  ]);
}

function select({ id, schema }: Field, choices: readonly Choice[]): Element {
  return h('select', { id, ariaDescribedBy: `${id}-error` }, [
    h('option', { value: '' }, '選んでください'),
    ...choices.map(({ value, label, help }) =>
      h(
        'option',
        { value, selected: value === schema.default },
        help === undefined ? label : `${label} ${help}`,
      ),
    ),
  ]);
}

/** That there is none says more than that nothing is said. */
function noneBox({ id, schema, isRequired }: Field, label: string): Element[] {
  if (isRequired || schema.default !== undefined) return [];
  return [choiceBox({ type: 'checkbox', name: `${id}-none`, value: '', dataNone: '' }, label)];
}

/** Any number of values of one kind; the page copies the template. */
function list(field: Field): Element[] {
  const { id, schema, findItems } = field;
  const item = makeField({
    id: `${id}-item`,
    name: '',
    schema: schema.items ?? {},
    isRequired: true,
    findItems,
  });
  return [
    h('div', { className: 'list-items' }),
    {
      ...h('template'),
      content: {
        type: 'root',
        children: [
          h('div', { className: 'list-item' }, [
            item,
            h(
              'button',
              { type: 'button', className: 'remove-item', ...labelled('この行を消す', 'Remove this row') },
              '×',
            ),
          ]),
        ],
      },
    },
    h('button', { type: 'button', className: 'add-item' }, [say('行を加える', 'Add a row')]),
    ...noneBox(field, '一つもない'),
  ];
}
