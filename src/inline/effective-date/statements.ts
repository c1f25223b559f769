import type { Reference } from '../../model/annotation.ts';
import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer, walk } from '../../model/tree-walk.ts';
import { readDatedEvents } from '../../text/dated-event.ts';
import { foldWidth } from '../../text/width.ts';
import { readCommencements } from '../commencement.ts';
import { type Candidate, cite } from './candidate.ts';

/** Sentences by the offsets at which they name the document itself. */
export function selfSentences(references: readonly Reference[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { kind, at } of references) {
    if (kind !== 'self' || !at[0]) continue;
    const { leaf, start } = at[0];
    const same = places.get(leaf);
    if (same) same.push(start);
    else places.set(leaf, [start]);
  }
  return places;
}

/** The days on which the whole takes effect. */
export interface Statements {
  stated: Candidate[];
  /** The newest 附則 gives a condition and no day. */
  isOpen: boolean;
}

/** What the 附則 and the articles say of when the whole takes effect, block by block. */
export function readStatements(
  index: TreeIndex,
  selves: ReadonlyMap<string, readonly number[]>,
  published: string | undefined,
): Statements {
  const stated: Candidate[] = [];
  const blocks = index.root.children.filter(isContainer).filter(({ type }) => type !== 'appdx');
  const days: (string | undefined)[] = [];
  for (const block of blocks) {
    const isSupplementary = block.type === 'supplProvision';
    const own = readBlock(block, selves, isSupplementary, published);
    stated.push(...own.stated);
    if (isSupplementary && (own.stated.length > 0 || own.hasCondition)) {
      days.push(
        own.stated
          .map(({ date }) => date)
          .toSorted()
          .at(-1),
      );
    }
  }
  const known = days.filter((day) => day !== undefined);
  const isFalling = known.length > 1 && known[0] > known[known.length - 1];
  return { stated, isOpen: days.length > 0 && (isFalling ? days[0] : days.at(-1)) === undefined };
}

function readBlock(
  block: Container,
  selves: ReadonlyMap<string, readonly number[]>,
  isSupplementary: boolean,
  published: string | undefined,
): { stated: Candidate[]; hasCondition: boolean } {
  const stated = isSupplementary ? readLabel(block) : [];
  let hasCondition = false;
  walk(block, (leaf, owner) => {
    if (isContainer(leaf) || leaf.id === undefined || !owner || leaf.function === 'proviso') return;
    const text = foldWidth(leaf.value);
    if (!/施行|実施|適用|効力|発効/.test(text)) return;
    for (const statement of readCommencements(text)) {
      if (statement.verb === 'amendment') continue;
      const isWhole = concernsWhole(text, statement.subject, selves.get(leaf.id), isSupplementary);
      if (!isWhole) continue;
      const date =
        statement.date ??
        (/^(?:この[^の]{1,8}の)?公布の日$/.test(statement.condition ?? '') ? published : undefined);
      if (date === undefined) hasCondition ||= isSupplementary;
      else
        stated.push({
          date,
          kind: 'effect',
          from: cite(leaf, owner.id, statement.subject[0], statement.end),
        });
    }
  });
  return { stated, hasCondition };
}

/** 附則（令和3年4月1日施行）: a heading that says that it takes effect. */
function readLabel({ id, label, caption }: Container): Candidate[] {
  const words = [label, caption].filter((part) => part !== undefined);
  return words.flatMap((text) =>
    readDatedEvents(foldWidth(text)).map(({ date, kind, start, end }): Candidate => {
      return { date, kind: kind ?? 'plain', from: { text: text.slice(start, end).trim(), node: id } };
    }),
  );
}

/** この約款は, 本規約の改定日は: words that begin with the name of the text itself. */
export const namesText =
  /^(?:この|本)[^、はが]{0,12}(?:約款|規[約程則定準]|会則|定款|細則|要[領綱項]|契約|基準|条件|ポリシー|方針|改[正定訂])(?:の.{0,8}日)?は/;

/**
 * Whether what takes effect is the document: この約款は, or in a 附則 nothing named, or この…の改正は. 第3条の規定は is not.
 */
function concernsWhole(
  text: string,
  [start, end]: readonly [number, number],
  selves: readonly number[] = [],
  isSupplementary: boolean,
): boolean {
  const subject = text.slice(start, end).trim();
  if (
    /^(?:ただし|但し)|第[0-9一二三四五六七八九十百]+(?:条|項|章)|別表|除[くき]/.test(
      subject.replace(/\(.*?\)/g, ''),
    )
  )
    return false;
  if (selves.some((place) => place >= start && place < end)) return true;
  if (isSupplementary) return subject === '' || /^(?:この|本|当|今回の|上記の?)(?!社|会社|人)/.test(subject);
  return namesText.test(subject);
}
