import { outsideQuotes } from './outside-quotes.ts';

/** What is done to a 改正規定 of an amending text. */
export interface ProvisionChange {
  /** What the 改正規定 does, as the amendment names it: 第二条第一項, 第三条を第四条とする; or a place of the text's own 附則. */
  named: string;
  isOwn?: true;
  kind: 'words' | 'delete' | 'replace' | 'insertAfter';
  /** Of words: 「A」を「B」に改める。 */
  words?: string;
  /** Lines that stand instead or behind, without the indentation that quoting adds. */
  lines: string[];
  sentence: string;
  line: number;
}

/** 附則第二項中「A」を「B」に改める。 */
const ownPart =
  /^(附則(?:第[0-9０-９一二三四五六七八九十百]+[条項])?)(?:本文|ただし書|前段|後段)?中、?(「(?!.*改正規定).*。)$/s;

/** 第二条第一項の改正規定中…に改め、: the end of one change of several in a sentence. */
const ending = /(?:改め|加え|削り)、(?!「)/g;

/**
 * Reads what a sentence does to the 改正規定 of an amending text: 第二条第一項の改正規定中「三十日」を「六十日」に改める。
 * @returns nothing where a part of it is not understood
 */
export function readProvisionChanges(
  sentence: string,
  lines: readonly string[],
  line: number,
): ProvisionChange[] | undefined {
  const own = ownPart.exec(sentence);
  if (own) {
    const [, named, words] = own;
    return [{ named, isOwn: true, kind: 'words', words, lines: [], sentence, line }];
  }
  const changes: ProvisionChange[] = [];
  const bare = outsideQuotes(sentence);
  let start = 0;
  while (start < sentence.length) {
    const named = bare.indexOf('改正規定', start);
    if (named < 0) return undefined;
    ending.lastIndex = named;
    const found = ending.exec(bare);
    const end = found ? found.index + found[0].length : sentence.length;
    const name = sentence.slice(start, named).replace(/の$/, '');
    const change = readAsked(sentence.slice(named + '改正規定'.length, end), lines);
    if (!change || name === '') return undefined;
    changes.push({ ...change, named: name, sentence, line });
    start = end;
  }
  return changes;
}

function readAsked(
  asked: string,
  lines: readonly string[],
): Pick<ProvisionChange, 'kind' | 'words' | 'lines'> | undefined {
  if (/^を(?:削る|削り|削除する)[。、]$/.test(asked)) return { kind: 'delete', lines: [] };
  if (/^を次のように改め(?:る。|、)$/.test(asked)) return { kind: 'replace', lines: [...lines] };
  if (/^の次に次のように加え(?:る。|、)$/.test(asked)) return { kind: 'insertAfter', lines: [...lines] };
  const [, words] = /^(?:の?うち|中)、?(「.*[。、])$/s.exec(asked) ?? [];
  return words === undefined ? undefined : { kind: 'words', words: words.replace(/、$/, '。'), lines: [] };
}
