import type { Quantity } from '../../../model/annotation.ts';
import { foldWidth } from '../../../text/width.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';
import { toName } from '../names.ts';
import type { DraftCore } from '../rule-draft.ts';
import { type Operand, readArithmetic } from './arithmetic.ts';
import { askRounding } from './rounding.ts';
import { exactOf, writeAmount } from './write-amount.ts';

const equation = /^(?<name>[^=、。]{0,40}?)[\s]*=[\s]*(?<sum>[^=。]+?)[。"\s]*$/;
const numbers: ReadonlySet<Quantity['kind']> = new Set([
  'percentage',
  'fraction',
  'multiple',
  'money',
  'count',
]);
/** 計算式 says that a formula follows, and not what it gives. */
const generic = /[\s]*(?:の?(?:計算(?:式|方法)|算式|算出方法)|計算)$/;
const given = 100;

/** Drafts a formula that is printed as one: 超過手当 ＝ 単価 × 125％ × 時間数. */
export function draftFormulas(sentence: RuleSentence): DraftCore[] {
  const text = foldWidth(sentence.leaf.value);
  const found = equation.exec(text)?.groups;
  if (!found || !/[×*÷]/.test(found.sum)) return [];
  const from = text.indexOf(found.sum, text.indexOf('='));
  const inputs: DraftCore['inputs'] = {};
  const parameters: Record<string, Quantity> = {};
  const values = new Map<string, string>();
  const nameOperand = ({ words, start, end }: Operand): string | undefined => {
    if (/[、,「」]/.test(words) || words.length > 40) return undefined;
    const quantity = sentence.quantities.find(
      ({ at }) => at[0].start >= from + start && at[0].end <= from + end,
    );
    const isAll = quantity?.text.trim() === sentence.leaf.value.slice(from + start, from + end).trim();
    if (quantity && isAll) return bind(quantity, parameters, values);
    // A number without a unit stands for itself; one with words around it is neither a name nor a number.
    if (/^\d+(?:\.\d+)?$/.test(words)) return words;
    const name = toName(words, `値${Object.keys(inputs).length + 1}`);
    inputs[name] = { kind: 'number', about: words };
    return name;
  };
  const read = readArithmetic(found.sum, nameOperand);
  const bound = new Set(Object.values(parameters));
  if (!read || Object.keys(inputs).length === 0) return [];
  const label = found.name
    .replace(/^[^\p{L}]*/u, '')
    .replace(generic, '')
    .trim();
  const named = label === '' ? '額' : toName(label, '額');
  // 手当 ＝ 手当 ÷ 時間: the result is another thing than the term of that name.
  const output = named in inputs ? '結果' : named;
  if (output in inputs || output in parameters) return [];
  const valueFor = (name: string) => values.get(name) ?? (name in inputs ? given : name);
  return [
    {
      shape: 'share',
      kind: 'amount',
      title: `${output}の計算`,
      inputs,
      parameters,
      covered: sentence.quantities
        .filter((quantity) => !bound.has(quantity))
        .map((quantity) => ({ quantity, reason: '式の項の名前の一部。' })),
      outputs: { [output]: { kind: 'number', about: label === '' ? '式の値' : label } },
      formulas: { [output]: read.expression },
      answer: { give: [output] },
      say: `条文の式により{${output}}。`,
      questions: askFormula(label),
      carried: [{ start: 0, end: text.length }],
      examples: [
        {
          given: Object.fromEntries(Object.keys(inputs).map((name) => [name, given])),
          expect: { status: 'value', value: { [output]: writeAmount(read.compute(valueFor)) } },
        },
      ],
    },
  ];
}

function askFormula(label: string): string[] {
  return [
    ...(label === '' ? ['この式が何を表すかは、この文に書かれていません。名前と単位を直してください。'] : []),
    ...askRounding(undefined),
  ];
}

/** Makes a number of the text a parameter; nothing where it is no number by which one can reckon. */
function bind(
  quantity: Quantity,
  parameters: Record<string, Quantity>,
  values: Map<string, string>,
): string | undefined {
  const { kind, value, unit } = quantity;
  if (!numbers.has(kind) || value === 'unknown' || (kind === 'money' && unit !== undefined)) return undefined;
  const name = `${kind === 'money' || kind === 'count' ? '数値' : '割合'}${Object.keys(parameters).length + 1}`;
  parameters[name] = quantity;
  values.set(name, exactOf(quantity).toFraction());
  return name;
}
