import type { LineEvidence } from '../evidence.ts';
import { looksLikeDocumentTitle } from '../part/part.ts';
import { isTitleLike } from '../title.ts';
import type { ArticleSystem } from './system.ts';
import { allTitle } from './titled-form.ts';

const fewest = 2;
const fewestApart = 3;
const longest = 20;

/** Words that end as a title does: no kana but of a noun (申込み, 支払い), について and the like. */
const endsAsTitle =
  /(?:\p{Script=Han}[みいきしりえ]|[\p{Script=Han}\p{Script=Katakana}ー）)]|について|こと)$/u;

/**
 * Titles that nothing marks, in a text that numbers at most what stands below them: `注意事項`⏎`当店は、…。`⏎`禁止事項`⏎`・…`. Each stands behind a whole
 * sentence, or an item, and has one below it; no other short line does.
 */
export function readBareTitles(lines: readonly LineEvidence[]): ArticleSystem {
  const titles: number[] = [];
  /** Where lists of numbers begin. */
  const lists: number[] = [];
  for (const [index, here] of lines.entries()) {
    if (isNumber(here, 1)) lists.push(index);
    if (here.forms.length > 0 || here.ended || here.announces || here.line.text.length > longest) continue;
    if (!endsAsTitle.test(here.line.text) || !isTitleLike(here.line.text)) continue;
    const isFirst = index === 0 && !looksLikeDocumentTitle(here.line.text);
    if ((isFirst || isBelowTitle(lines, index) || closes(lines[index - 1])) && opens(lines[index + 1]))
      titles.push(index);
  }
  if (
    titles.filter((index) => index > 0).length < fewest ||
    !lists.every((index) => titles.some((title) => title < index))
  )
    return new Map();
  const apart = titles.every((index) => index === 0 || lines[index].line.blankBefore > 0);
  const all = apart
    ? lines.flatMap((_, index) => (index > 1 && standsApart(lines, index) ? [index] : []))
    : [];
  return new Map([...new Set([...titles, ...all])].map((index) => [index, allTitle(lines[index])]));
}

/** Titles over words that are no sentences, `利用時間`⏎`午前9時から午後9時まで`, where every line that stands apart is one. */
export function readApartTitles(lines: readonly LineEvidence[]): ArticleSystem {
  const apart = lines.flatMap(({ line }, index) => (index > 1 && line.blankBefore > 0 ? [index] : []));
  if (lines[1]?.line.blankBefore > 0) apart.unshift(1);
  return apart.length >= fewestApart && apart.every((index) => standsApart(lines, index))
    ? new Map(apart.map((index) => [index, allTitle(lines[index])]))
    : new Map();
}

/** Whether a line stands over others, apart from those before, as all titles of the text do: `例外（…。）`⏎`・…`, `連絡先`⏎`…`. */
function standsApart(lines: readonly LineEvidence[], index: number): boolean {
  const { line, forms, ended } = lines[index];
  const words = line.text.replace(/[（(][^（）()]*[)）]$/, '');
  if (line.blankBefore === 0 || forms.length > 0 || ended || words.length > longest) return false;
  return lines[index + 1]?.line.blankBefore === 0 && endsAsTitle.test(words) && isTitleLike(words);
}

/** Whether a line stands apart right below the first of all, the title of the document. */
function isBelowTitle(lines: readonly LineEvidence[], index: number): boolean {
  return index === 1 && lines[1].line.blankBefore > 0 && lines[0].forms.length === 0 && !lines[0].ended;
}

/** Whether a line may stand before a title: it ended its sentence, or is an item. */
function closes(here: LineEvidence | undefined): boolean {
  return (
    here !== undefined &&
    (here.ended || /。[（(][^（）()]*[)）]$/.test(here.line.text) || isBullet(here) || isNumber(here))
  );
}

/** Whether a line is a numbered item, of that value where one is given. */
function isNumber({ forms }: LineEvidence, value?: number): boolean {
  const marker = forms[0]?.type === 'list' ? forms[0].marker : undefined;
  return marker !== undefined && marker.kind !== 'bullet' && marker.value === (value ?? marker.value);
}

function opens(here: LineEvidence | undefined): boolean {
  return (
    here !== undefined && ((here.ended && here.forms.length === 0) || isBullet(here) || isNumber(here, 1))
  );
}

function isBullet({ forms }: LineEvidence): boolean {
  return forms[0]?.type === 'list' && forms[0].marker?.kind === 'bullet';
}
