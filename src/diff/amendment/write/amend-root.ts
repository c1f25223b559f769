import type { Draft } from '../../../text/draft.ts';
import { Inexpressible } from '../live-text.ts';
import { prefaceOf } from '../pieces.ts';
import { type Amending, directWords, fold, writeEdits } from './amend-clause.ts';
import { amendLevel } from './amend-siblings.ts';

/** Amends a whole text: title, the lines below it, then the clauses. */
export function amendRoot(young: Draft, amending: Amending): void {
  amendTitle(young, amending);
  amendPreface(young, amending);
  const { root } = amending.live;
  amendLevel({ old: root, new: young }, amending);
}

function titleOf(root: Draft): string | undefined {
  return directWords(root).find(({ type }) => type === 'title')?.value;
}

function amendTitle(young: Draft, { live }: Amending): void {
  const [old, words] = [titleOf(live.root), titleOf(young)];
  if (fold(old) === fold(words)) return;
  if (old === undefined || words === undefined)
    throw new Inexpressible('root', 'a title was added or taken away');
  live.write({ kind: 'caption', place: { steps: [{ kind: 'title' }] }, words }, 'root');
  live.endSentence();
}

function amendPreface(young: Draft, { live, cut }: Amending): void {
  const [before, after] = [prefaceOf(live.root), prefaceOf(young)];
  const isSame = before.length === after.length;
  if (isSame && before.every(({ value }, index) => fold(value) === fold(after[index].value))) return;
  const place = { steps: [{ kind: 'preface' as const }] };
  live.endSentence();
  if (!isSame) {
    const lines = after
      .map(({ value }) => value)
      .join('\n\n')
      .split('\n');
    if (after.length === 0) throw new Inexpressible('root', 'the lines below the title were taken away');
    live.write({ kind: 'replace', place, lines }, 'root');
    return;
  }
  for (const [index, words] of before.entries()) {
    if (fold(words.value) === fold(after[index].value)) continue;
    writeEdits({ words, value: after[index].value, clause: 'root' }, place, { live, cut });
    live.endSentence();
  }
}
