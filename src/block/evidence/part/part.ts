import type { LineEvidence } from '../evidence.ts';
import type { ClassifiedLine } from '../form.ts';
import { isTitleLike } from '../title.ts';

/** Words that the title of terms, regulations and statutes ends with. */
const titleWord =
  /(?:約款|規約|規程|規定|規則|細則|会則|定款|条項|約定|契約書|覚書|要綱|要領|内規|ポリシー|ガイドライン|法|令|条例|通則|総則)(?:[」』)）】〕\]］\s]|（[^）]*）|\([^)]*\)|【[^】]*】|[<＜〈][^>＞〉]*[>＞〉]|[\s　](?:[0-9０-９]{4}|令和|平成|昭和)[^。、]{4,30}|[\s　]*[|｜][^|｜。、]{1,30})*$/;

const longestTitle = 100;

/** Whether a line could be the title of a document: 〇〇契約約款. */
export function looksLikeDocumentTitle(printed: string): boolean {
  if (printed.length > 2 * longestTitle) return false;
  // 約 款: letters that are set apart.
  const text = /^(?:\S[\s　]){3}/.test(printed) ? printed.replace(/[\s　]/g, '') : printed;
  return (
    text.length <= longestTitle &&
    titleWord.test(text) &&
    !text.includes('。') &&
    !/^[（(]|^[「【]?(?:目次|附則|付則)|^(?:[IVXⅠ-Ⅻ\d.．\s]*|第\S{1,3}[\s　]*)[総通]則$/.test(text)
  );
}

const commentary = /^[^。、]{0,40}(?:コメント|逐条解説|解説|注釈)[】）)]?$/;
const ownTerms = /^[^。]{0,40}(?:特約|特則|特約条項|特別約款|追加条項|追加規定)(?:[（(].{0,30}[）)])?$/;

/** Whether words name terms that go with the main ones: 家族特約. */
export function isOwnTerms(text: string): boolean {
  return ownTerms.test(text);
}

/** 第１表　料金: a table of fees has tables of its own. */
const feeTable = /^第\s*[0-9０-９一二三四五六七八九十]+\s*表(?:[　 ][^。、]{1,30})?$/;

/** Whether the label of an annex stands before a line, behind the last article. */
function followsAnnex(lines: readonly LineEvidence[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { forms } = lines[at];
    const type = forms[0]?.type;
    if (type === 'appdx' || forms.some(({ part }) => part === 'appdx')) return true;
    if (type === 'article' || type === 'toc') return false;
  }
  return false;
}

/** 【個人情報の取扱いに関する条項】: a title in brackets, which may be a caption as well. */
function isBracketed(text: string, forms: LineEvidence['forms']): boolean {
  return forms.length === 1 && forms[0].type === 'caption' && /^[【＜《〈].*[】＞》〉]$/.test(text);
}

/** `2011年10月1日現在`: of when a text is says no title. */
const isDay = /^(?:令和|平成|[0-9０-９]{4}年)[^。]*日(?:現在|付|版)?$/;

/** Whether a line may begin a part: a short one with no other form, or a heading without a number. */
function mayBeginPart({ line, forms, ended }: LineEvidence): boolean {
  if (line.text.length > 100 || line.listDepth > 0 || ended || isDay.test(line.text)) return false;
  if (line.continues && !line.pageBefore) return false;
  if (line.role === 'heading') return forms.every(({ type }) => type === 'title');
  // (1) 運転者限定特約: terms of their own may be numbered.
  const numbered = forms.length === 1 && forms[0].type === 'list' && ownTerms.test(line.text);
  return (forms.length === 0 || numbered || isBracketed(line.text, forms)) && line.role === 'text';
}

/** Whether a line is set off from the one before. */
function isSetOff({ line }: LineEvidence): boolean {
  return (
    line.blankBefore > 0 ||
    line.pageBefore === true ||
    line.role === 'heading' ||
    line.style?.centred === true
  );
}

/** Reads a line as the beginning of a part behind the articles: 特約条項, 〇〇コメント, a further document. */
export function readPart(lines: readonly LineEvidence[], index: number): ClassifiedLine | undefined {
  const here = lines[index];
  if (index === 0 || !mayBeginPart(here)) return undefined;
  const { line } = here;
  const { text } = line;
  const form = (part: ClassifiedLine['part'], strong: boolean): ClassifiedLine => ({
    line,
    type: 'part',
    body: 0,
    strong,
    part,
  });
  const apart = isSetOff(here);
  if (apart && feeTable.test(text) && followsAnnex(lines, index)) return form('appdx', true);
  if (commentary.test(text) && apart) return form('commentary', true);
  const kind = kindOf(lines, index, apart);
  return kind && form(...kind);
}

/** What a title is, by what stands behind it, and whether that is sure. */
function kindOf(
  lines: readonly LineEvidence[],
  index: number,
  apart: boolean,
): [part: NonNullable<ClassifiedLine['part']>, strong: boolean] | undefined {
  const { line, forms } = lines[index];
  const { text } = line;
  const own = ownTerms.test(text);
  const heading = line.role === 'heading';
  if (beginsArticles(lines, index, own ? 30 : 2)) {
    if (own || isBracketed(text, forms)) return ['appdx', apart];
    if (looksLikeDocumentTitle(text)) return [apart ? 'document' : 'appdx', true];
    return isTitleLike(text) && !heading ? ['appdx', false] : undefined;
  }
  const named = (heading && line.depth === 1) || (looksLikeDocumentTitle(text) && apart);
  return named && beginsArticles(lines, index, 30) ? ['document', true] : undefined;
}

/** Whether the lines behind a title begin articles or chapters of their own: at 1 again. */
function beginsArticles(lines: readonly LineEvidence[], from: number, within: number): boolean {
  for (let index = from + 1; index < lines.length && index <= from + within; index++) {
    const [form] = lines[index].forms;
    if (!form) continue;
    const { type, marker } = form;
    if (type === 'article') return marker?.value === 1 && marker.branches.length === 0;
    if (type === 'heading' && marker?.value !== 1) return false;
    if (type === 'supplProvision' || type === 'dated') return false;
  }
  return false;
}
