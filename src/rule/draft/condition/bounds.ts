import type { Quantity } from '../../../model/annotation.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';

export const operators = { orMore: '>=', over: '>', orLess: '<=', under: '<' } as const;
export type Bound = keyof typeof operators;

const names: Readonly<Record<Bound, string>> = { orMore: '以上', over: '超', orLess: '以下', under: '未満' };
const countable: ReadonlySet<Quantity['kind']> = new Set([
  'fraction',
  'percentage',
  'count',
  'money',
  'multiple',
  'duration',
]);
/** 限度 and 上限 bound an amount that is paid; they test nothing. */
const caps = /限度|上限|範囲/;

/** A bound of a sentence, or two that stand together: 3人以上5人以下. */
export interface FoundBound {
  /** From the lower to the upper one, as printed. */
  quantities: readonly (Quantity & { relation: Bound })[];
}

/** Lists the bounds of a sentence that test something. */
export function listBounds({ quantities, text }: RuleSentence): FoundBound[] {
  const found: FoundBound[] = [];
  for (const quantity of quantities) {
    if (!isBound(quantity) || !tests(quantity, text)) continue;
    const last = found.at(-1)?.quantities;
    const before = last?.at(-1);
    if (last?.length === 1 && before && isSpan(before, quantity, text))
      found[found.length - 1] = { quantities: [before, quantity] };
    else found.push({ quantities: [quantity] });
  }
  return found;
}

function isBound(quantity: Quantity): quantity is Quantity & { relation: Bound } {
  return quantity.relation !== undefined && quantity.relation in operators && countable.has(quantity.kind);
}

function tests({ value, unit, kind, at: [{ start, end }], text: words }: Quantity, text: string): boolean {
  if (value === 'unknown' || text[start] === '\ue000') return false;
  // 1年を超えて|申し込む says how, and tests nothing.
  if (/超えて$/.test(words) && !/^(?:は|い[るた])/.test(text.slice(end))) return false;
  // 3回を超え|ず、かつ、…: a bound that is denied, and goes on; 30日以上|前の日: a day.
  if (/^(?:ず|[前後])/.test(text.slice(end))) return false;
  // 過半数|を代表する者 and 過半数|で組織する組合 are somebody; 30万円以下|の罰金に処する says what is imposed.
  if (/^(?:を?代表|で(?:組織|構成)|の[^、。]{1,30}(?:に処|を[科課]))/.test(text.slice(end))) return false;
  // 30日分以上の手当 measures no time, and 営業日 are no days of the calendar.
  if (kind === 'duration' && (unit !== undefined || /分以[上下]|分未満/.test(words))) return false;
  return !caps.test(words) && !caps.test(text.slice(end, end + 8));
}

function isSpan(first: Quantity, second: Quantity, text: string): boolean {
  const isLower = first.relation === 'orMore' || first.relation === 'over';
  const isUpper = second.relation === 'orLess' || second.relation === 'under';
  const gap = text.slice(first.at[0].end, second.at[0].start);
  return (
    isLower &&
    isUpper &&
    first.kind === second.kind &&
    first.unit === second.unit &&
    /^[、,\s]*(?:かつ)?[、,\s]*$/.test(gap)
  );
}

/** The words of a bound with what it means, where the words alone do not say it: 1,500円 → 1,500円(以上). */
export function nameBound({ quantities }: FoundBound): string {
  return quantities
    .map(({ text, relation }) => {
      const words = text.replace(/\s+/g, '').replace(/超え[てた]?$/, '超える');
      return /以上|以下|未満|超|半数|満た|回[るっ]|限度/.test(words) ? words : `${words}(${names[relation]})`;
    })
    .join('');
}

/** 30人を超えて|はならない, 10回を超える|ことはできない: it is kept where the bound is not met. */
const forbids = /^(?:は(?:なら|いけ)|こと(?:は|が)でき)(?:ない|ません)/;

/** Whether a sentence says that the bound is not to be met. */
export function isForbidden({ text }: RuleSentence, { quantities }: FoundBound): boolean {
  return forbids.test(text.slice(quantities[quantities.length - 1].at[0].end));
}

/** Whether a number meets a bound. */
export function holds(value: number, edge: number, bound: Bound): boolean {
  return { orMore: value >= edge, over: value > edge, orLess: value <= edge, under: value < edge }[bound];
}
