import type { Message } from '../../../model/message.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { unitOf } from '../../../text/citation/words.ts';
import { type Draft, isDraft, isHeading } from '../../../text/draft.ts';
import type { AmendedDraft } from '../apply/apply-amendment.ts';
import { draftWithLines } from '../lines.ts';
import { writeOrdinal } from '../numeral-style.ts';
import { checkContents } from './check-contents.ts';
import { checkReferences } from './check-references.ts';
import { checkTitles } from './check-titles.ts';
import type { ClauseIds } from './compare-draft.ts';

/** Finds what an amendment that could be applied leaves undone: pointers, gaps in the numbers, the table of contents. */
export function checkAmended(
  { draft, reached, taken }: AmendedDraft,
  { old, young, ids }: { old: YakkanDocument; young: YakkanDocument; ids: ClauseIds },
): Message[] {
  const told = reached.map(
    ({ line, quoted, place, count }): Message => ({
      ruleId: 'amendment-reach',
      severity: 'info',
      reason: `Line ${line}: 「${quoted}」 stands ${count} times in ${place}; all were changed.`,
    }),
  );
  const early = taken.map(
    ({ line, name }): Message => ({
      ruleId: 'amendment-order',
      severity: 'warning',
      reason: `Line ${line}: another clause still has the number ${name} when it is given; renumber that one first.`,
    }),
  );
  return [
    ...told,
    ...early,
    ...checkReferences(old, young, ids),
    ...checkTitles(old.tree, young.tree, ids),
    ...checkGaps(draft, draftWithLines(old.tree)),
    ...checkContents(draft, old),
  ];
}

const listed: ReadonlySet<string> = new Set(['chapter', 'section', 'article', 'paragraph', 'item']);

/** A number that is left out now and was not before. */
function checkGaps(draft: Draft, old: Draft): Message[] {
  const before = new Set(listGaps(old).map(({ key }) => key));
  return listGaps(draft)
    .filter(({ key }) => !before.has(key))
    .map(({ name, next }) => ({
      ruleId: 'amendment-gap',
      severity: 'warning',
      reason: `改正後は${name}の次が${next}となり、番号が抜ける。後の番号を繰り上げるか、「削除」として番号を残す。`,
    }));
}

interface Gap {
  key: string;
  name: string;
  next: string;
}

function gapBetween(before: Draft, child: Draft, path: string): Gap[] {
  if (!listed.has(child.type) || child.label === undefined) return [];
  const numbers = [before.through ?? before.number ?? '', child.number ?? ''];
  const [from, to] = numbers.map((number) => Number.parseInt(number, 10));
  if (!(to > from + 1)) return [];
  const unit = unitOf.get(child.type) ?? '';
  const [name, next] = numbers.map((number) => path + writeOrdinal(number, unit, 'half'));
  return [{ key: `${child.type} ${child.origin?.id ?? next} ${before.origin?.id ?? name}`, name, next }];
}

function listGaps(root: Draft): Gap[] {
  const gaps: Gap[] = [];
  const visit = (node: Draft, path: string): void => {
    const last = new Map<string, Draft>();
    for (const child of node.children.filter(isDraft)) {
      const before = last.get(child.type);
      if (before) gaps.push(...gapBetween(before, child, path));
      if (child.number !== undefined) last.set(child.type, child);
      // Sections begin anew below each chapter.
      if (isHeading(child))
        for (const type of ['section', 'subsection', 'division']) if (type !== child.type) last.delete(type);
      const unit = unitOf.get(child.type);
      visit(child, unit && child.type === 'article' ? writeOrdinal(child.number ?? '', unit, 'half') : path);
    }
  };
  visit(root, '');
  return gaps;
}
