import { readListMarker } from './marker/list.ts';

/** Signs that are markers wherever they stand behind white space. */
const sureKinds: ReadonlySet<string> = new Set(['circled', 'parenDigit', 'parenKanji', 'parenKana']);
/** Fewer signs on one line may refer to members of a list. */
const fewest = 3;
/** Characters in which a marker is read. */
const longestMarker = 12;

/**
 * Where the members of a list stand on one line: `(1)氏名 (2)住所 (3)電話番号`. One sign counts from 1 to three at least, each
 * behind white space; the first may stand behind the words that announce it.
 */
export function innerItems(text: string): number[] {
  const runs = new Map<string, number[]>();
  for (const match of text.matchAll(/(?<=^|[\s　:：])[(（①-⑳⑴-⒇㈠-㈩]/g)) {
    const marker = readListMarker(text.slice(match.index, match.index + longestMarker));
    if (!marker || !sureKinds.has(marker.kind) || marker.gap === 'end') continue;
    const run = runs.get(marker.shape) ?? [];
    if (marker.value === run.length + 1) runs.set(marker.shape, [...run, match.index]);
  }
  const [run] = [...runs.values()].filter(({ length }) => length >= fewest);
  return run?.filter((at) => at > 0) ?? [];
}

/** Where a list sign stands in the middle of a line, behind a sentence: `…とします。 - 2 当社は`. */
export function innerSigns(text: string): number[] {
  return [...text.matchAll(/(?<=。[\s　]+)[-–•・][\s　]+(?=[0-9０-９(（①-⑳第])/g)].map(({ index }) => index);
}
