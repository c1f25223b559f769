import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RuleDescriptor } from '../../../model/rule-descriptor.ts';
import { say } from '../say.ts';
import type { FieldSchema, FindItems } from './field-schema.ts';
import { makeField } from './rule-field.ts';

/**
 * Makes a form of a rule's JSON Schema: a field for each fact, and one for each reading of ambiguous words. Each field
 * carries its name and kind, by which the page reads it.
 */
export function ruleForm(
  {
    inputs,
    options,
    examples,
  }: Pick<RuleDescriptor, 'inputs' | 'options'> & { examples: readonly { title?: string }[] },
  findItems: FindItems = () => undefined,
): Element {
  const { properties = {}, required = [] } = inputs as FieldSchema;
  return h('form', { id: 'rule-form', className: 'rule-form', noValidate: true }, [
    ...exampleButtons(examples),
    h(
      'div',
      { className: 'fields', id: 'facts' },
      Object.entries(properties).map(([name, schema]) =>
        // A default stands for what is not given.
        makeField({
          id: `fact-${name}`,
          name,
          schema,
          isRequired: required.includes(name) && schema.default === undefined,
          findItems,
        }),
      ),
    ),
    ...optionFields(options),
    h('p', { className: 'rule-submit' }, [
      h('button', { type: 'submit', className: 'primary' }, [say('計算する', 'Calculate')]),
      h('button', { type: 'reset' }, [say('入力を消す', 'Clear')]),
    ]),
  ]);
}

function exampleButtons(examples: readonly { title?: string }[]): ElementContent[] {
  if (examples.length === 0) return [];
  return [
    h('details', { className: 'rule-examples' }, [
      h('summary', [say(`入力の例（${examples.length}）`, `Examples (${examples.length})`)]),
      h(
        'ul',
        examples.map(({ title }, place) =>
          h('li', [
            h(
              'button',
              { type: 'button', dataExample: String(place), lang: 'ja' },
              title ?? `例${place + 1}`,
            ),
          ]),
        ),
      ),
    ]),
  ];
}

function optionFields(options: RuleDescriptor['options']): ElementContent[] {
  if (options.length === 0) return [];
  return [
    h('details', { className: 'rule-options', id: 'options' }, [
      h('summary', [say(`文言の読み方（${options.length}）`, `Readings of the words (${options.length})`)]),
      ...options.map(({ name, about, choices, default: preset }) =>
        h('fieldset', { className: 'field', dataOption: name }, [
          h('legend', { lang: 'ja' }, about),
          ...Object.entries(choices).map(([choice, meaning]) =>
            h('label', { className: 'choice' }, [
              h('input', {
                type: 'radio',
                name: `option-${name}`,
                value: choice,
                checked: choice === preset,
              }),
              h('span', [
                h('span', { lang: 'ja' }, meaning),
                ...(choice === preset
                  ? [h('span', { className: 'find-hint' }, [say('（既定）', ' (default)')])]
                  : []),
              ]),
            ]),
          ),
        ]),
      ),
    ]),
  ];
}
