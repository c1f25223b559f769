import type { Container } from '../../model/node.ts';
import type { ActFacts } from '../../model/source-format.ts';
import { readLawNumber } from '../../text/law-number.ts';
import { foldWidth } from '../../text/width.ts';
import type { Writing } from './element.ts';

const eras: Readonly<Record<string, string>> = {
  明治: 'Meiji',
  大正: 'Taisho',
  昭和: 'Showa',
  平成: 'Heisei',
  令和: 'Reiwa',
};
const types: readonly (readonly [RegExp, string])[] = [
  [/^法律$/, 'Act'],
  [/^政令$/, 'CabinetOrder'],
  [/^勅令$/, 'ImperialOrder'],
  [/省令$|府令$/, 'MinisterialOrdinance'],
  [/規則$/, 'Rule'],
];

/**
 * Era, year and number of a text, where it prints its law number before its first clause; what it does not print is left
 * out and listed, though the standard asks for it.
 */
export function findAct(tree: Container, writing: Writing): ActFacts {
  for (const child of tree.children) {
    if ('children' in child) break;
    const bare = child.value.replace(/^[\s（(]+|[\s）)]+$/g, '');
    const folded = foldWidth(bare);
    const read = readLawNumber(folded, 0);
    if (!read || read.end < folded.trimEnd().length) continue;
    const [, era = '', year = '', kind = '', number = ''] =
      /^(明治|大正|昭和|平成|令和)(\d+|元)年(.+)第(\d+)号$/.exec(read.number) ?? [];
    const type = types.find(([pattern]) => pattern.test(kind))?.[1] ?? 'Misc';
    return {
      number: bare,
      attributes: {
        Era: eras[era],
        Year: year === '元' ? '1' : year,
        Num: number,
        LawType: type,
        Lang: 'ja',
      },
    };
  }
  writing.leftOut.push({
    node: 'root',
    reason:
      'the standard asks for the era, year and number of the law; the text prints none, so they were left out',
  });
  return { attributes: { LawType: 'Misc', Lang: 'ja' } };
}
