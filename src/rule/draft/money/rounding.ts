import type { Quantity } from '../../../model/annotation.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';
import { type Rounding, roundOff } from '../../money.ts';
import type { exactOf } from './write-amount.ts';

/** The only rounding phrase of an article; of several it is not known which is meant. */
export function findRounding(article: readonly RuleSentence[]): Quantity | undefined {
  const found = article.flatMap(({ quantities }) => quantities.filter(({ kind }) => kind === 'rounding'));
  return found.length === 1 && !roundsElse(article, found[0]) ? found[0] : undefined;
}

/** 1,000円未満の端数: parts of a thousand yen are no parts of a yen. */
function roundsElse(article: readonly RuleSentence[], { at: [own] }: Quantity): boolean {
  return article
    .flatMap(({ quantities }) => quantities)
    .some(
      ({ kind, value, relation, at: [{ leaf, start }] }) =>
        kind === 'money' && relation === 'under' && value !== '1' && leaf === own.leaf && start < own.start,
    );
}

/** 1円未満 before the rounding phrase only says its unit. */
export function coverUnit(
  article: readonly RuleSentence[],
  rounding: Quantity | undefined,
): { quantity: Quantity; reason: string }[] {
  if (!rounding) return [];
  return article
    .flatMap(({ quantities }) => quantities)
    .filter(
      ({ kind, value, relation, at }) =>
        kind === 'money' && value === '1' && relation === 'under' && at[0].leaf === rounding.at[0].leaf,
    )
    .map((quantity) => ({ quantity, reason: '端数の単位。端数処理そのものが表す。' }));
}

/** A formula with the rounding that the article says. */
export function roundIn(formula: string, rounding: Quantity | undefined): string {
  return rounding ? `round(${formula}, 端数)` : formula;
}

/** An amount rounded as the article says. */
export function roundBy(amount: ReturnType<typeof exactOf>, rounding: Quantity | undefined) {
  return rounding ? roundOff(amount, rounding.value as Rounding) : amount;
}

/** What is open about parts of a yen. */
export function askRounding(rounding: Quantity | undefined): string[] {
  return rounding
    ? [`端数は「${rounding.text.trim()}」により1円の単位で処理しました。単位が違えば直してください。`]
    : ['1円未満の端数をどう処理しますか。この下書きでは処理していません。'];
}
