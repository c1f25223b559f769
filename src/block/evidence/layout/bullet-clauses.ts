import type { Line } from '../../../model/line.ts';
import { leadingSigns } from './sign-throughout.ts';

/** A first sentence that ends as a predicate does: members end with こと, 者, 場合. */
const sentence = /^[^。]*[うくすつむるいんた]。/;
/** Not 18歳以下の者. */
const announcing = /(?:次|(?<![歳才円人名年月日%％])以下|下記|左記|各号)[のに]/;
const speaksOfBefore = /^[^。]{0,8}前[^。]?項/;
/** What announces, or speaks of the paragraph before, is none of the members. */
const own = new RegExp(`${announcing.source}|${speaksOfBefore.source}`);
/** A number and words that announce nothing. */
const title = /^(?:[-・•][\s　]*)?[0-9０-９]{1,2}[.．、][^。：:]{2,30}$/;
const fewestMembers = 2;

/** What a line shares with the others of its list; nothing where it is in none. */
function runOf({ text, role, listLabel, listDepth, indent }: Line): string | undefined {
  if (role === 'listItem') return listLabel ? undefined : `${listDepth}`;
  const sign = role === 'text' && leadingSigns.exec(text)?.[1].trim();
  return sign && !title.test(text) ? `${sign} ${indent}` : undefined;
}

/**
 * Lines behind the signs of a list that are clauses and no members: sentences of which some announce what stands behind them, where
 * nothing else stands behind others. `- 以下の方は、…できます。`⏎`- 会員`⏎`- 同伴者`⏎`- 以下の方は、…できません。`⏎`- 幼児`
 */
export function findBulletClauses(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (let start = 0; start < lines.length; ) {
    const run = runOf(lines[start]);
    let end = start + 1;
    while (run !== undefined && lines[end] && runOf(lines[end]) === run) end++;
    const announced = announcing.test(lines[start - 1]?.text ?? '');
    // 1.応募期間について⏎- 期間は、…。: the words of a title.
    const titled = run !== undefined && title.test(lines[start - 1]?.text ?? '');
    const behind = lines.slice(end, end + 3);
    const next = behind.findIndex(({ text }) => title.test(text));
    const again = behind.slice(0, next < 0 ? 3 : next).some((line) => runOf(line) === run);
    if (end - start === 1 && titled && !again && sentence.test(lines[start].text)) found.add(lines[start]);
    if (end - start > 1)
      for (const clause of clausesOf(lines.slice(start, end), announced)) found.add(clause);
    start = end;
  }
  return found;
}

function clausesOf(run: readonly Line[], announced: boolean): readonly Line[] {
  const clauses = run.filter(({ text }) => sentence.test(text));
  // - この約款は、…。⏎- 前項の…。: nothing but 項
  if (!announced && clauses.length === run.length && run.some(({ text }) => speaksOfBefore.test(text)))
    return run;
  if (clauses.length === 0 || clauses.length > run.length - fewestMembers) return [];
  if ((clauses[0] === run[0]) === announced || !clauses.some(({ text }) => own.test(text))) return [];
  let open = announced;
  const isClause = new Set(clauses);
  for (const line of run) {
    if (isClause.has(line)) open = announcing.test(line.text);
    else if (!open) return [];
  }
  return clauses;
}
