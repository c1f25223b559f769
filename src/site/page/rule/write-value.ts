import { type FieldSchema, kindOf, nameChoices } from './field-schema.ts';

const days = '日月火水木金土';

/** A value as people read it: 397円, 2026年4月10日（金）, はい. */
export function writeValue(value: unknown, schema: FieldSchema): string {
  const kind = kindOf(schema);
  if (kind === 'yen' && (typeof value === 'number' || typeof value === 'string'))
    return `${BigInt(value).toLocaleString('ja-JP')}円`;
  if (kind === 'date' && typeof value === 'string') return writeDay(value);
  if (kind === 'choice')
    return nameChoices(schema, schema.description).find((one) => one.value === value)?.label ?? String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return 'なし';
    const { items = {}, description } = schema;
    return value
      .map((one) => writeValue(one, { ...items, ...(description !== undefined && { description }) }))
      .join('、');
  }
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'number') return value.toLocaleString('ja-JP');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `2026-04-10` → 2026年4月10日（金）; what is no day stays as it is. */
export function writeDay(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime())) return value;
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${days[date.getUTCDay()]}）`;
}
