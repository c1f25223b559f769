import type { TreeIndex } from '../../model/tree-index.ts';
import { plainText } from '../../text/width.ts';
import { collectNames, type FoundNames } from './owner/self-alias.ts';

const selfNouns =
  '約款|規約|規程|規則|会則|要領|要綱|要項|申し?合わ?せ|細則|条例|定款|ガイドライン|ポリシー|法律|政令|省令|府令|告示|契約書';
/** Words that name the document itself only where its title ends with them: 本規定 may be a provision. */
const titleNoun =
  /(?:特約|規定|基準|指針|憲法|法|通則|内規|条件書?|協約|規範|綱領|方針|取扱い?|ルール|覚書|マニュアル|宣言)$/;
/** After 本 or 当 these begin another word: 本人確認規程, 当社規程, 当該法律. */
const otherWord = '(?:[該人件社店部体来日邦籍質年月校学行院館所局団]|会(?!則|約|規))';

/** How this document speaks of itself. */
export interface SelfNames extends FoundNames {
  /** `本約款`, `この契約約款`: read at an offset. */
  pronoun: RegExp;
  /** The title and other names, folded, longest first. */
  names: readonly string[];
  /** The title without spaces. */
  title: string;
}

/**
 * Prepares the patterns for the names by which a document calls itself.
 * @param title its title
 * @param selfNames further names; if omitted, none
 */
export function prepareSelfNames(
  index: TreeIndex,
  title: string | undefined,
  selfNames: readonly string[] = [],
): SelfNames {
  const folded = plainText(title ?? '');
  const nouns = [selfNouns, ...(titleNoun.exec(folded) ?? [])].join('|');
  // 会員規約 is a text, 見本の仕事 and ガイドライン等 are not.
  const speaks = new RegExp(`(?:${nouns})(?!.*等$)`).test(folded);
  const pronoun = new RegExp(
    `本則(?= ?の? ?第)|(?:この|此の|(?<![\\u3400-\\u9fff])(?:本|当)(?!${otherWord}))(?:(?!附則|第[0-9〇一二三四五六七八九十])[\\u3400-\\u9fff々ァ-ヺー・A-Za-z0-9/]|(?<=[A-Za-z0-9])[ ]|[ ](?=[A-Za-z])){0,14}?(?:${nouns})(?![\\u3400-\\u9fff]*[会室]則|[人定]|[ァ-ヺ])`,
    'y',
  );
  const names = [speaks ? folded : '', ...selfNames.map((name) => plainText(name))].filter(
    (name) => name.length >= 3,
  );
  return {
    pronoun,
    names: [...new Set(names)].sort((left, right) => right.length - left.length),
    title: folded,
    ...collectNames(index, folded),
  };
}

/** Reads a self-name at an offset: `本約款` → offset after 款, -1 where there is none. */
export function readSelfPronoun(folded: string, at: number, { pronoun }: SelfNames): number {
  pronoun.lastIndex = at;
  return pronoun.test(folded) ? pronoun.lastIndex : -1;
}
