import type { Draft } from '../../../text/draft.ts';
import type { Place } from '../instruction.ts';
import { type Amending, directWords, fold } from './amend-clause.ts';
import { amendLevel } from './amend-siblings.ts';

/** Amends a whole text: the title, then the clauses and the lines among them. */
export function amendRoot(young: Draft, amending: Amending): void {
  amendTitle(young, amending);
  const { root } = amending.live;
  amendLevel({ old: root, new: young }, amending);
}

function titleOf(root: Draft): string | undefined {
  return directWords(root).find(({ type }) => type === 'title')?.value;
}

function amendTitle(young: Draft, { live }: Amending): void {
  const [old, words] = [titleOf(live.root), titleOf(young)];
  if (fold(old) === fold(words)) return;
  const isNew = old === undefined;
  const place: Place = { steps: [{ kind: 'title' }] };
  live.write(
    { kind: 'caption', place, ...(words !== undefined && { words }), ...(isNew && { isNew }) },
    'root',
  );
  live.endSentence();
}
