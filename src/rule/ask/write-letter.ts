import type { RuleDescriptor, RuleResult } from '../../model/rule-descriptor.ts';

/** What a letter says besides the answer. */
export interface LetterContext {
  descriptor: Pick<RuleDescriptor, 'inputs' | 'output'>;
  /** Title of the document by its id: `general-terms` → 一般規程. */
  titles: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, Field>>;
interface Field {
  description?: string;
  format?: string;
  labels?: Readonly<Record<string, string>>;
  anyOf?: readonly { type?: string }[];
  type?: string;
  items?: Field;
}

const conclusions: Readonly<Record<RuleResult['status'], string>> = {
  met: '上の事実によると、規定の要件を満たします。',
  'not-met': '上の事実によると、規定の要件を満たしません。',
  value: '上の事実によると、次のとおりです。',
  unknown: '上の事実だけでは、まだ判断できません。次の点が分かれば判断できます。',
  stale: '規定の文言が改められているため、計算していません。',
};

/** Writes an answer as a text that can be sent to a customer: facts, answer, reasons with the words of the terms. */
export function writeLetter(result: RuleResult, { descriptor, titles }: LetterContext): string {
  const given = Object.entries(result.given as Record<string, unknown>);
  const inputs = fieldsOf(descriptor.inputs);
  const outputs = fieldsOf(descriptor.output);
  const values = Object.entries((result.value ?? {}) as Record<string, unknown>);
  const assumed = result.options.map(
    ({ about, meaning }) => `・${about}ここでは「${meaning}」と読んでいます。`,
  );
  const revisions = Object.entries(result.revisions).map(
    ([id, revision]) => `・${titles[id] ?? id}（${writeDays(revision)}改訂）`,
  );
  const parts: [string, string[]][] = [
    ['前提とした事実', given.map(([name, value]) => writeField(name, value, inputs))],
    [
      '結論',
      [
        conclusions[result.status],
        ...values.map(([name, value]) => writeField(name, value, outputs)),
        ...(result.missing ?? []).map(
          ({ fact, reason }) => `・${inputs[fact]?.description ?? fact}：${writeDays(reason)}`,
        ),
      ],
    ],
    ['理由', result.trace.flatMap(writeStep)],
    ['規定の読み方', assumed],
    ['期間の数え方', result.conventions.map((convention) => `・${writeDays(convention)}`)],
    ['適用した規定', revisions],
  ];
  const body = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([head, lines]) => `■${head}\n${lines.join('\n')}`);
  return `${[`${result.title}について`, ...body].join('\n\n')}\n`;
}

function writeStep({ text, quotes }: RuleResult['trace'][number], place: number): string[] {
  return [
    `${place + 1}. ${writeDays(text)}`,
    ...quotes.map(({ citation, quote }) => `   ${citation}「${quote}」`),
  ];
}

function fieldsOf(schema: Readonly<Record<string, unknown>>): Fields {
  return (schema.properties ?? {}) as Fields;
}

function writeField(name: string, value: unknown, fields: Fields): string {
  const field = fields[name];
  return `・${field?.description ?? name}：${writeOne(value, field)}`;
}

function writeOne(value: unknown, field: Field | undefined): string {
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (Array.isArray(value))
    return value.length === 0 ? 'なし' : value.map((one) => writeOne(one, field?.items)).join('、');
  const isYen = field?.anyOf?.length === 2 && field.anyOf[0].type === 'integer';
  if (isYen) return `${BigInt(value as string | number).toLocaleString('en-US')}円`;
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (typeof value === 'string') return writeDays(field?.labels?.[value] ?? value);
  return Object.values((value ?? {}) as Record<string, unknown>)
    .map((one) => writeOne(one, undefined))
    .join(' ');
}

/** Days within words as people write them: 2026-04-01 → 2026年4月1日. */
function writeDays(words: string): string {
  return words.replace(
    /(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/g,
    (_all, year: string, month: string, day: string, hour?: string, minute?: string) =>
      `${year}年${Number(month)}月${Number(day)}日${hour === undefined ? '' : `${Number(hour)}時${Number(minute)}分`}`,
  );
}
