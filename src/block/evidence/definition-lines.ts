import { memberForm } from './announced-items.ts';
import type { LineEvidence } from './evidence.ts';

/** Words that announce definitions: `用語の定義は、次のとおりとする。` */
const announcing =
  /(?:用語|定義|意義|意味)[^。]*(?:次|以下|下記|左記?)[のに][^。]*。$|(?:次|以下|下記|左記?)の[^。]*用語[^。]*。$/;
/** Words that announce anything: `次の役員を置く。` */
const announcingAny = /(?:次|以下|下記|左記?)[のに][^。]*[。：:]$/;
/** `情報資産 情報処理により…。`: a term, one gap, and a sentence. */
const definition = /^[^\s　。、]{2,20}[ 　](?=[^\s　]).{8,}。$/;
/** `会長（1名）…本会を代表する。`, `監事 若干名`: a name that points or a count part from what it is. */
const led =
  /^[^\s　。、…]{2,20}(?:…+[^…]{4,}|[ 　]+(?:[0-9０-９一二三四五六七八九十]+|若干|各[^\s]{1,8}|複数)[^。]{0,6}名.*)$/;
const mostLines = 60;

/** Members that carry no sign, each a term before its sentence or a name before its count, below words that announce them; lists may stand between. */
export function markDefinitionLines(lines: readonly LineEvidence[]): void {
  for (const [index, { line, forms }] of lines.entries()) {
    if (forms.some(({ type }) => type === 'caption')) continue;
    const words = line.text.slice(-120);
    if (announcing.test(words)) mark(lines, index, definition, 3);
    else if (announcingAny.test(words)) mark(lines, index, led, 2);
  }
}

function mark(lines: readonly LineEvidence[], index: number, member: RegExp, fewest: number): void {
  const found: LineEvidence[] = [];
  for (const here of lines.slice(index + 1, index + mostLines)) {
    const [form] = here.forms;
    if (form?.type === 'list' && form.marker?.kind === 'bullet' && found.length > 0) continue;
    if (form || here.line.role !== 'text' || !member.test(here.line.text)) break;
    found.push(here);
  }
  if (found.length >= fewest) for (const here of found) here.forms = [memberForm(here)];
}
