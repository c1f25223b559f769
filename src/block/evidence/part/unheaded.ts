import type { LineEvidence } from '../evidence.ts';
import { formOf } from '../profile.ts';

/** `この条例は、公布の日から施行する。`, with the number of the first paragraph before it. */
const commencing =
  /^(?:[1１][.．]?[\s　]+)?この[^。、はを]{2,10}は、[^。]{3,40}から(?:施行|実施|適用)(?:する|します)。$/;

/** The words of a 附則 whose heading is gone: they say from when the text is in force, behind an article that is about something else. */
export function markUnheaded(lines: readonly LineEvidence[]): void {
  if (lines.some(({ forms }) => formOf(forms, 'supplProvision'))) return;
  const last = lines.findLastIndex(({ forms }) => formOf(forms, 'article'));
  const article = last < 0 ? undefined : formOf(lines[last].forms, 'article');
  if (
    !article ||
    /施行|実施|適用|発効/.test(
      lines[last].line.text.slice(0, article.body) + (lines[last - 1]?.line.text ?? ''),
    )
  )
    return;
  const holds = article.body < lines[last].line.text.length;
  const here = lines.find(({ line }, at) => at > last + (holds ? 0 : 1) && commencing.test(line.text));
  if (here && here.line.role === 'text')
    here.forms = [{ line: here.line, type: 'supplProvision', body: 0, strong: true }];
}
