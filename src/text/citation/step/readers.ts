import type { Container } from '../../../model/node.ts';
import { type CitationTree, containersOf, findAll, findNearest } from '../tree.ts';
import { labelKey, normaliseWords, readLabelWords, rowKey, unnumbered } from '../words.ts';
import { readAppendix } from './appendix.ts';
import { findNumbered, readNumbered } from './number.ts';
import { readSentence } from './sentence.ts';
import type { Step } from './step.ts';
import { readSupplementary } from './supplementary.ts';
import { readTable } from './table.ts';

type ReadStep = (rest: string, tree: CitationTree, places: readonly Container[]) => Step | undefined;

const label =
  /^(?:\((?:[ァ-ヶ]|[a-z]{1,5}|\d{1,4})\)|[ァ-ヶ]|[①-⑳㉑-㉟㊱-㊿❶-❿]|[a-z]|\d{1,4}(?=$|[\p{sc=Hira}\p{sc=Han}(ァ-ヶ]))/u;

/** In this order: what stands first wins where two could read the same words. */
export const stepReaders: readonly ReadStep[] = [
  readSupplementary,
  readAppendix,
  readNumbered,
  readNamed,
  readTable,
  readQuoted,
  readSentence,
  readAllItems,
  readLabel,
];

/** 目次, 前文, 締結文. */
function readNamed(rest: string): Step | undefined {
  for (const [type, name] of unnumbered) {
    if (rest.startsWith(name)) return { length: name.length, follow: (from) => containersOf(from, type) };
  }
  return undefined;
}

/** `「契約者」`: the row of a table that begins with these words, else what has them as its caption. */
function readQuoted(rest: string): Step | undefined {
  const match = /^「([^「」]+)」/.exec(rest);
  if (!match) return undefined;
  const [quoted, words] = match;
  const follow = (from: Container) => {
    const rows = findAll(
      from,
      (node) => node.type === 'tableRow' && node.head !== true && rowKey(node) === words,
    );
    if (rows.length > 0) return rows;
    return findAll(from, ({ caption }) => caption !== undefined && normaliseWords(caption) === words);
  };
  return { length: quoted.length, follow };
}

function readAllItems(rest: string): Step | undefined {
  return rest.startsWith('各号')
    ? { length: 2, follow: (from) => findNumbered(from, 'item'), together: true }
    : undefined;
}

/** `イ`, `(1)`, `①`, or `細目2` where no label is printed. */
function readLabel(rest: string): Step | undefined {
  const index = /^細目(\d+)/.exec(rest);
  if (index) {
    const at = Number(index[1]);
    return { length: index[0].length, follow: (from) => containersOf(from, 'subitem').slice(at - 1, at) };
  }
  const match = label.exec(rest);
  if (!match) return undefined;
  const key = labelKey(match[0]);
  const follow = (from: Container) =>
    findNearest(
      from,
      (node) =>
        (node.type === 'subitem' || node.type === 'item') && readLabelWords(node.label ?? '')?.key === key,
      ({ type }) => type === 'paragraph' || type === 'item',
    );
  return { length: match[0].length, follow };
}
