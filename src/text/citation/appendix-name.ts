import { readKanjiNumeral } from '../numeral.ts';

/** 別紙, a number ahead of the noun (1の2|様式), the noun, what stands behind it (様式|1の2). */
const parts =
  /^(別[記紙添](?=[様書\d〇一二三四五六七八九十]))?([-\dの〇一二三四五六七八九十]+(?=様式|書式))?(\D*?[表紙記添図書式])(.*)$/;

/** Brings the names of an appendix to one form: `別表 第一` → `別表1`, `別紙様式第3号` → `別紙様式3`, `第1号様式` → `様式1`. */
export function normaliseAppendixName(name: string): string {
  const plain = name.replace(/[\s第号]/g, '');
  const [, own = '', ahead, noun = plain, behind = ''] = parts.exec(plain) ?? [];
  const rest = ahead ?? behind;
  return (
    own +
    noun +
    rest.replace(/[〇一二三四五六七八九十]+/g, (run) => String(readKanjiNumeral(run, 0)?.value ?? run))
  );
}
