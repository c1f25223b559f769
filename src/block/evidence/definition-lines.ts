import { memberForm } from './announced-items.ts';
import type { LineEvidence } from './evidence.ts';

/** Words that announce definitions: `用語の定義は、次のとおりとする。` */
const announcing =
  /(?:用語|定義|意義|意味)[^。]*(?:次|以下|下記|左記?)[のに][^。]*。$|(?:次|以下|下記|左記?)の[^。]*用語[^。]*。$/;
/** `情報資産 情報処理により…。`: a term, one gap, and a sentence. */
const definition = /^[^\s　。、]{2,20}[ 　](?=[^\s　]).{8,}。$/;
const fewest = 3;
const mostLines = 60;

/** Definitions that carry no sign, each a term before its sentence, below words that announce them; lists may stand between. */
export function markDefinitionLines(lines: readonly LineEvidence[]): void {
  for (const [index, { line, forms }] of lines.entries()) {
    if (forms.some(({ type }) => type === 'caption') || !announcing.test(line.text.slice(-120))) continue;
    const found: LineEvidence[] = [];
    for (const here of lines.slice(index + 1, index + mostLines)) {
      const [form] = here.forms;
      if (form?.type === 'list' && form.marker?.kind === 'bullet' && found.length > 0) continue;
      if (form || here.line.role !== 'text' || !definition.test(here.line.text)) break;
      found.push(here);
    }
    if (found.length >= fewest) for (const here of found) here.forms = [memberForm(here)];
  }
}
