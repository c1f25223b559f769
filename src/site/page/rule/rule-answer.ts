import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RuleDescriptor, RuleResult } from '../../../model/rule-descriptor.ts';
import { sayAmount } from '../../../text/quantity-words.ts';
import { say } from '../say.ts';
import type { FieldSchema } from './field-schema.ts';
import { writeValue } from './write-value.ts';

const statusNames: Readonly<Record<RuleResult['status'], readonly [ja: string, en: string]>> = {
  met: ['要件を満たす', 'Met'],
  'not-met': ['要件を満たさない', 'Not met'],
  value: ['計算結果', 'Result'],
  unknown: ['まだ判断できない', 'Cannot be decided yet'],
  stale: ['条文が変わったため、計算していません', 'Not calculated: the clause has changed'],
};

type Quote = RuleResult['trace'][number]['quotes'][number];

/** Where the words of a quote are read: `../2026-04-01.html#art_39__para_1`. */
export type AddressOf = (quote: Quote) => string;

/** The answer of a rule: what it says, and what is missing to say more. */
export function ruleAnswer(
  result: RuleResult,
  { inputs, output }: Pick<RuleDescriptor, 'inputs' | 'output'>,
): Element[] {
  return [
    h('div', { className: `verdict is-${result.status}` }, [
      h('p', { className: 'verdict-status' }, [say(...statusNames[result.status])]),
      ...valueList(result.value, output as FieldSchema),
      ...missingList(result.missing ?? [], inputs as FieldSchema),
    ]),
  ];
}

/** The reasons of an answer with the words that they rest on, and what was assumed. */
export function ruleReasons(result: RuleResult, addressOf: AddressOf): Element[] {
  const assumed = result.options.filter(({ isDefault }) => isDefault);
  return [
    ...part('理由', 'Why', traceList(result, addressOf)),
    ...part(
      '文言の読み方',
      'How the words are read',
      result.options.length === 0
        ? undefined
        : h('div', [
            ...(assumed.length === 0
              ? []
              : [
                  h('p', { className: 'find-hint' }, [
                    say(`${assumed.length}点は既定の読み方によります。`, `${assumed.length} by default.`),
                  ]),
                ]),
            h(
              'ul',
              { lang: 'ja' },
              result.options.map(({ about, meaning, isDefault }) =>
                h('li', [
                  h('span', { className: 'find-hint' }, `${about} `),
                  meaning,
                  ...(isDefault ? [h('span', { className: 'badge' }, [say('既定', 'default')])] : []),
                ]),
              ),
            ),
          ]),
    ),
    ...part('期間の数え方', 'How periods are counted', listWords(result.conventions)),
    ...part(
      '条文の数値の変更への追随',
      'Numbers followed',
      listWords([
        ...(result.moved ?? []).map(({ from, to }) => `${from} → ${to}（番号だけの変更）`),
        ...(result.redirected ?? []).map(
          ({ citation }) => `${citation}: 文言は同じですが、引用が別の規定を指すようになりました。`,
        ),
        ...result.followed.map(({ parameter, pinned, current }) => {
          const { citation = '' } = result.parameters.find(({ name }) => name === parameter) ?? {};
          return `${citation}: ${sayAmount(pinned)} → ${sayAmount(current)}`;
        }),
      ]),
    ),
  ];
}

function part(ja: string, en: string, content: Element | undefined): Element[] {
  return content ? [h('section', { className: 'answer-part' }, [h('h3', [say(ja, en)]), content])] : [];
}

function listWords(lines: readonly string[]): Element | undefined {
  if (lines.length === 0) return undefined;
  return h(
    'ul',
    { lang: 'ja' },
    lines.map((line) => h('li', line)),
  );
}

function traceList({ trace }: RuleResult, addressOf: AddressOf): Element | undefined {
  if (trace.length === 0) return undefined;
  return h(
    'ol',
    { className: 'trace', lang: 'ja' },
    trace.map(({ text, quotes }) =>
      h('li', [
        h('span', text),
        h(
          'ul',
          { className: 'quotes' },
          quotes.map((quote) =>
            h('li', [
              h('a', { href: addressOf(quote), className: 'quote' }, [
                h('span', { className: 'quote-citation' }, quote.citation),
                h('q', quote.quote),
              ]),
            ]),
          ),
        ),
      ]),
    ),
  );
}

function missingList(
  missing: NonNullable<RuleResult['missing']>,
  { properties = {} }: FieldSchema,
): Element[] {
  if (missing.length === 0) return [];
  return [
    h(
      'ul',
      { className: 'missing', lang: 'ja' },
      missing.map(({ fact, reason }) => {
        const field = properties[fact];
        const name = field?.description ?? (fact === 'calendar' ? '暦' : fact);
        return h('li', [
          field ? h('a', { href: `#fact-${fact}`, dataFact: fact }, name) : h('strong', name),
          `: ${reason}`,
        ]);
      }),
    ),
  ];
}

/** The fields of a value, each with its description where the rule's output has one. */
function valueList(value: unknown, schema: FieldSchema): Element[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [h('p', { className: 'value' }, writeValue(value, schema))];
  const { properties = {} } = schema;
  return [
    h(
      'dl',
      { className: 'values', lang: 'ja' },
      Object.entries(value).map(([name, field]) =>
        h('div', [
          h('dt', properties[name]?.description ?? name),
          h('dd', writeValue(field, properties[name] ?? {})),
        ]),
      ),
    ),
  ];
}

/** Words in a page that hold nothing yet. */
export function emptyAnswer(): ElementContent[] {
  return [
    h('p', { className: 'find-note' }, [
      say(
        '入力して「計算する」を押すと、答えと理由がここに出ます。',
        'Fill in the form; the answer and its reasons appear here.',
      ),
    ]),
  ];
}
