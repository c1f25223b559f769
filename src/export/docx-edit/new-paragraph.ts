import type { Span } from '../../model/position.ts';
import { escapeXml } from '../docx-comment/part-xml.ts';
import type { PlacedLine } from './paragraphs.ts';
import { UneditableDocument } from './uneditable.ts';

const label =
  /^[\s　]*(?:第[0-9０-９〇一二三四五六七八九十百]+[編章節款目条](?:の[0-9０-９一二三四五六七八九十]+)*|[（(〔]?(?:[0-9０-９]{1,3}|[〇一二三四五六七八九十百]{1,4}|[ァ-ヶｱ-ﾝ]|[a-zａ-ｚ])[）)〕．.、]?(?=[\s　]|$)|[（(][0-9０-９一二三四五六七八九十ァ-ヶ]{1,3}[）)]|[①-⑳]|・)[\s　]*/u;

/** What a line looks like whatever its number: 第N条, (N), caption. */
export function shapeOfLine(text: string): string {
  const found = label.exec(text)?.[0].trim();
  if (found === undefined) return /^[\s　]*[（(【].*[）)】]$/.test(text) ? 'caption' : 'words';
  return found
    .normalize('NFKC')
    .replace(/[0-9]+|[〇一二三四五六七八九十百]+/g, 'N')
    .replace(/[ァ-ヶ]/g, 'ア');
}

/** The nearest line that looks like a new one, in a paragraph of its own; else the nearest one. */
export function findModel(lines: readonly PlacedLine[], near: number, text: string): PlacedLine {
  const shape = shapeOfLine(text);
  let nearest: PlacedLine | undefined;
  for (let away = 0; away < lines.length; away++) {
    for (const at of [near - away, near + away]) {
      const line = lines[at];
      if (!line?.paragraph || (line.row !== undefined) !== text.includes('\t')) continue;
      if (shapeOfLine(line.text) === shape) return line;
      nearest ??= line;
    }
  }
  if (!nearest) throw new UneditableDocument('新しい段落の手本となる段落がありません');
  return nearest;
}

/** A new paragraph or row with the properties of its model; where that is numbered by Word, it is as well. */
export function printLike(
  { paragraph = [0, 0], row, automatic }: PlacedLine,
  text: string,
  xml: string,
): string {
  if (row) return printRow(xml.slice(...row), text.split('\t'));
  const words = automatic > 0 ? text.replace(label, '') : text;
  return printParagraph(xml.slice(...paragraph), words);
}

function printParagraph(model: string, text: string): string {
  const [open] = /^<[^<>]*>/.exec(model) ?? [''];
  const [, prefix = '', name] = /^<((?:[\w.-]+:)?)(p)/.exec(open) ?? [];
  if (!name || open.endsWith('/>')) throw new UneditableDocument('手本となる段落に語がありません');
  const tag = (local: string) => prefix + local;
  const element = (local: string) =>
    new RegExp(`<${tag(local)}(?:\\s[^<>]*)?>[\\s\\S]*?</${tag(local)}\\s*>`);
  const properties = (element('pPr').exec(model)?.[0] ?? '')
    .replace(element('sectPr'), '')
    .replace(element('pPrChange'), '');
  const run = element('r').exec(model.replace(element('pPr'), ''))?.[0] ?? '';
  const format = (element('rPr').exec(run)?.[0] ?? '').replace(element('rPrChange'), '');
  // Ids of paragraphs are given once.
  const start = open.replace(/\s[\w.-]+:(?:paraId|textId)="[^"]*"/g, '');
  return `${start}${properties}<${tag('r')}>${format}<${tag('t')} xml:space="preserve">${escapeXml(text)}</${tag('t')}></${tag('r')}></${tag('p')}>`;
}

function printRow(model: string, cells: readonly string[]): string {
  const [, prefix = ''] = /^<((?:[\w.-]+:)?)tr/.exec(model) ?? [];
  const parts = new RegExp(`<${prefix}tc(?:\\s[^<>]*)?>[\\s\\S]*?</${prefix}tc\\s*>`, 'g');
  const own = [...model.matchAll(parts)].map(({ 0: cell, index }) => ({ cell, index }));
  if (own.length !== cells.length || /<(?:[\w.-]+:)?(?:tbl|vMerge)(?=[\s/>])/.test(model))
    throw new UneditableDocument('表の行の列数が手本の行と異なるか、結合されたセルがあります');
  let row = '';
  let at = 0;
  for (const [index, { cell, index: start }] of own.entries()) {
    const paragraphs = [
      ...cell.matchAll(new RegExp(`<${prefix}p(?:\\s[^<>]*)?>[\\s\\S]*?</${prefix}p\\s*>`, 'g')),
    ];
    const [first] = paragraphs;
    const last = paragraphs.at(-1);
    if (!first || !last) throw new UneditableDocument('手本となる行に空のセルがあります');
    const end = last.index + last[0].length;
    row +=
      model.slice(at, start) +
      cell.slice(0, first.index) +
      printParagraph(first[0], cells[index]) +
      cell.slice(end);
    at = start + cell.length;
  }
  return (row + model.slice(at)).replace(/\s[\w.-]+:(?:paraId|textId)="[^"]*"/g, '');
}

/** Whether a paragraph can be taken out: it ends no section, and its cell keeps another one. */
export function assertRemovable([from, to]: Span, xml: string): void {
  if (/<(?:[\w.-]+:)?sectPr(?=[\s/>])/.test(xml.slice(from, to)))
    throw new UneditableDocument('削る段落がセクションの終わりになっています');
}
