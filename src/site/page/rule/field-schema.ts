/** The part of JSON Schema (draft 2020-12) by which rules say what they take and give. */
export interface FieldSchema {
  type?: string;
  format?: string;
  description?: string;
  default?: unknown;
  enum?: readonly string[];
  /** Words for the values of `enum`, where the rule gives them. */
  labels?: Readonly<Record<string, string>>;
  anyOf?: readonly FieldSchema[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: FieldSchema;
  properties?: Readonly<Record<string, FieldSchema>>;
  required?: readonly string[];
}

/** How a value is asked for and shown. */
export type FieldKind =
  | 'date'
  | 'yen'
  | 'count'
  | 'number'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'list'
  | 'group'
  | 'words'
  | 'json';

const kinds: readonly (readonly [FieldKind, (schema: FieldSchema) => boolean])[] = [
  ['yen', ({ anyOf }) => anyOf?.length === 2 && anyOf[0].type === 'integer' && anyOf[1].type === 'string'],
  // A number that may be a fraction, 10/100, is typed as words.
  ['words', ({ anyOf }) => anyOf?.length === 2 && anyOf[0].type === 'number' && anyOf[1].type === 'string'],
  ['choice', (schema) => schema.enum !== undefined],
  ['date', ({ type, format }) => type === 'string' && format === 'date'],
  ['count', ({ type }) => type === 'integer'],
  ['number', ({ type }) => type === 'number'],
  ['flag', ({ type }) => type === 'boolean'],
  ['words', ({ type }) => type === 'string'],
  ['choices', ({ type, items }) => type === 'array' && items?.enum !== undefined],
  ['list', ({ type, items }) => type === 'array' && items !== undefined],
  ['group', ({ type, properties }) => type === 'object' && properties !== undefined],
];

/** Says what kind of field a schema describes; `json` where none of the others fits. */
export function kindOf(schema: FieldSchema): FieldKind {
  return kinds.find(([, fits]) => fits(schema))?.[0] ?? 'json';
}

const commonWords: Readonly<Record<string, string>> = {
  'in-writing': '書面',
  'by-e-mail': '電子メール',
  otherwise: 'その他の方法',
  other: 'その他',
  none: 'なし',
  both: '両方',
};

/** Texts of the items that a number may mean; absent where the clause has no such items. */
export type FindItems = (numbers: readonly string[]) => Readonly<Record<string, string>> | undefined;

/**
 * Names the values of a choice: by the labels of the rule, by its description where that lists as many (`1 保守、2 障害`,
 * `料金、割増金、遅延損害金`), numbers as 号 with their words; what has no name keeps its code.
 */
export function nameChoices(
  { enum: values = [], labels }: FieldSchema,
  description = '',
  findItems: FindItems = () => undefined,
): { value: string; label: string; help?: string }[] {
  const listed = (description.split(/[:：]\s*/).at(-1) ?? '').split('、');
  const isList = listed.length === values.length && values.length > 1;
  const areNumbers = values.every((value) => /^\d+$/.test(value));
  const items = areNumbers ? findItems(values) : undefined;
  return values.map((value, place) => {
    const item = items?.[value];
    const part = isList ? listed[place].trim() : undefined;
    const own = part?.startsWith(`${value} `) ? part.slice(value.length + 1) : areNumbers ? undefined : part;
    const name = labels?.[value] ?? own ?? commonWords[value];
    if (!areNumbers) return { value, label: name ?? value };
    const label = name === undefined ? `第${value}号` : `第${value}号　${name}`;
    return { value, label, ...(name === undefined && item !== undefined && { help: item }) };
  });
}
