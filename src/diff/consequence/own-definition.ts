import type { Definition } from '../../model/annotation.ts';
import type { Consequence } from '../../model/comparison.ts';
import { foldTerm } from '../../text/term-key.ts';

/** 「秘密情報」とは…情報を意味します（以下…「開示者」…）: a predicate is what the sentence says of its own term. */
const predicate = /[をと](?:意味|指|い|言|称|総称)(?:し)?(?:ます|する|す|う)$/;

/** Whether the words of a definition are its own, and not those of another term that its sentence defines. */
export function hasOwnWords({ text }: Definition): boolean {
  return !predicate.test(text);
}

/** Without changed definitions that differ only in the words of another one that changed: 主催者 in 主催者が主催する勉強会. */
export function withoutFollowing(found: readonly Consequence[]): Consequence[] {
  const changes = found.flatMap(({ kind, before, after }) =>
    kind === 'changed-definition' && before && after
      ? [{ before: foldTerm(before), after: foldTerm(after) }]
      : [],
  );
  return found.filter(({ kind, before, after }) => {
    if (kind !== 'changed-definition' || !before || !after) return true;
    const [was, is] = [foldTerm(before), foldTerm(after)];
    return !changes.some(
      (other) => other.before.length < was.length && was.replaceAll(other.before, other.after) === is,
    );
  });
}
