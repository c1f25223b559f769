import type { Source } from '../../model/line.ts';
import { readTemplate } from '../template/read-template.ts';

type Format = Source['format'];

const magics: readonly { bytes: string; format: Format }[] = [
  { bytes: '%PDF-', format: 'pdf' },
  { bytes: 'PK\x03\x04', format: 'docx' },
  // The package of older Word files, and of files with a password; their reader says what to do.
  { bytes: '\xd0\xcf\x11\xe0', format: 'docx' },
];
const extensions: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
};
const htmlStart = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i;
/** Law XML: its root, or the envelope in which the API of e-Gov answers. */
const lawStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:Law|DataRoot|law_data_response)\b/;
const akomaNtosoStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:\w+:)?akomaNtoso\b/;
/** Signs of a program around markup; most texts have none of them. */
const mayBeTemplate =
  /<\?(?:php\b|=)|<%|^<template\b|\{[#/:@%]|^(?:["']use \w+["'];?|import|export|const|let|function|async)\b|^---$/m;
const heading = /^#{1,6}[ \t　]+\S/gm;
const delimiterRow = /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*\r?$/m;
/** One `#` is what a converter leaves behind; a person who writes Markdown writes more. */
const fewestHeadings = 2;

/** The format that a file's first bytes or the end of its name say; nothing where only its text can tell. */
export function detectFileFormat(bytes: Uint8Array, name?: string): Format | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const magic = magics.find((candidate) => start.startsWith(candidate.bytes));
  if (magic) return magic.format;
  const extension = /\.([a-z]+)$/i.exec(name ?? '')?.[1].toLowerCase() ?? '';
  return Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
}

/**
 * The format of a decoded text: HTML by its doctype or as the template of a program, law XML by its root, Markdown by several headings or a table's
 * delimiter row, else plain.
 * `'# 規約\n## 第1条\n'` → `markdown`; `'- (1) 甲\n# 表題\n'` → `plain`
 */
export function detectTextFormat(value: string): Format {
  if (htmlStart.test(value.slice(0, 1000))) return 'html';
  if (lawStart.test(value.slice(0, 1000))) return 'egov-xml';
  if (akomaNtosoStart.test(value.slice(0, 1000))) return 'akoma-ntoso';
  if (mayBeTemplate.test(value) && readTemplate(value)) return 'html';
  if (delimiterRow.test(value)) return 'markdown';
  const headings = value.match(heading)?.length ?? 0;
  return headings >= fewestHeadings ? 'markdown' : 'plain';
}

/** The format of a file, from its first bytes, its name and its text (read as UTF-8), in this order. */
export function detectFormat(bytes: Uint8Array, name?: string): Format {
  return detectFileFormat(bytes, name) ?? detectTextFormat(new TextDecoder().decode(bytes));
}
