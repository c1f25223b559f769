import type { Source } from '../../model/line.ts';

const htmlStart = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i;
/** Law XML: its root, or the envelope in which the API of e-Gov answers. */
const lawStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:Law|DataRoot|law_data_response)\b/;
const akomaNtosoStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:\w+:)?akomaNtoso\b/;
/** Signs of a program around markup. */
const program =
  /<\?(?:php\b|=)|<%|^<template\b|\{[#/:@%]|^(?:["']use \w+["'];?|import|export|const|let|function|async)\b|^---$/m;
const heading = /^#{1,6}[ \t　]+\S/gm;
const delimiterRow = /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*\r?$/m;
/** One `#` is what a converter leaves behind; a person who writes Markdown writes more. */
const fewestHeadings = 2;

/** Whether a text of no other format has signs of a program around markup, which most have not. */
export function mayBeTemplate(value: string, told: Source['format']): boolean {
  return (told === 'plain' || told === 'markdown') && program.test(value);
}

/**
 * The format of a decoded text that is no template: HTML by its doctype, law XML by its root, Markdown by several headings or a
 * table's delimiter row, else plain.
 * `'# 規約\n## 第1条\n'` → `markdown`; `'- (1) 甲\n# 表題\n'` → `plain`
 */
export function tellTextFormat(value: string): Source['format'] {
  const start = value.slice(0, 1000);
  if (htmlStart.test(start)) return 'html';
  if (lawStart.test(start)) return 'egov-xml';
  if (akomaNtosoStart.test(start)) return 'akoma-ntoso';
  if (delimiterRow.test(value)) return 'markdown';
  const headings = value.match(heading)?.length ?? 0;
  return headings >= fewestHeadings ? 'markdown' : 'plain';
}
