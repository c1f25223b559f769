import type { LawChanges, TouchedClause } from '../../model/law-change.ts';
import { effectNames } from './effect-names.ts';

const mostWords = 300;

/** Writes changes of laws and the clauses that they touch as Markdown, for a pull request. */
export function lawChangesToMarkdown({ laws, touched }: LawChanges): string {
  if (laws.length === 0)
    return 'コーパスには、二つ以上の版のある法令で、この期間に改正されたものがありません。\n';
  const head = laws.map(
    ({ title, newTitle, from, to, provisions, repealed }) =>
      `- **${escapeCell(title)}**${newTitle === undefined ? '' : ` → **${escapeCell(newTitle)}**`}（${from} → ${to}）: ${repealed ? '廃止' : `${provisions.length} の規定が変わりました`}`,
  );
  const rows = touched.map(
    (one) =>
      `| ${effectNames[one.effect]} | ${escapeCell(one.title)} ${one.revision} ${escapeCell(one.citation)} | ${escapeCell(one.text)} | ${escapeCell(provisionOf(one))} | ${escapeCell(shorten(one.before))} | ${escapeCell(shorten(one.after))} | ${escapeCell(one.action)} |`,
  );
  const table =
    rows.length === 0
      ? ['影響を受ける条項はありません。']
      : [
          `影響を受ける条項: ${rows.length} 件`,
          '',
          '| 影響 | 条項 | 引用 | 規定 | 改正前 | 改正後 | すること |',
          '|---|---|---|---|---|---|---|',
          ...rows,
        ];
  return `${['## 法令の改正', '', ...head, '', ...table].join('\n')}\n`;
}

function provisionOf({ law, provision = '', newProvision }: TouchedClause): string {
  const moved = newProvision === undefined || newProvision === provision ? '' : ` → ${newProvision}`;
  return `${law.title}${provision}${moved}`;
}

function shorten(words = ''): string {
  return words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
}

/** A cell holds one line, and no mark of Markdown. */
function escapeCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
