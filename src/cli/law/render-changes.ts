import { effectNames } from '../../export/law/effect-names.ts';
import type { LawChanges, TouchedClause } from '../../model/law-change.ts';

const mostWords = 160;

/** Prints changes of laws, and the clauses that they touch, the worst first. */
export function renderLawChanges({ laws, touched }: LawChanges): string {
  if (laws.length === 0)
    return 'コーパスには、二つ以上の版のある法令で、この期間に改正されたものがありません。版は yakkan add --law で加えます。\n';
  const heads = laws.map(({ title, newTitle, from, to, provisions, repealed }) => {
    const name = newTitle === undefined ? title : `${title} → ${newTitle}`;
    return `${name}  ${from} → ${to}  ${repealed ? '廃止' : `${provisions.length} の規定`}`;
  });
  const clauses = touched.flatMap(renderTouched);
  const count =
    touched.length === 0 ? '影響を受ける条項はありません。' : `影響を受ける条項: ${touched.length} 件`;
  return `${[...heads, '', count, ...clauses].join('\n')}\n`;
}

function renderTouched(one: TouchedClause): string[] {
  const { effect, document, revision, citation, text, action, before, after } = one;
  return [
    '',
    `[${effectNames[effect]}] ${document}@${revision} ${citation}「${shorten(text)}」`,
    `  ${action}`,
    ...(before === undefined || effect === 'number' ? [] : [`  - ${shorten(before)}`]),
    ...(after === undefined || effect === 'number' ? [] : [`  + ${shorten(after)}`]),
  ];
}

function shorten(words: string): string {
  const line = words.replace(/\s*\n\s*/g, ' ');
  return line.length > mostWords ? `${line.slice(0, mostWords)}…` : line;
}
