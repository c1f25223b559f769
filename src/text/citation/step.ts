import type { Container, Leaf, Node } from '../../model/node.ts';
import { findDates } from '../era-date.ts';
import { type CitationTree, containersOf, findAll, findNearest, sentencesOf } from './tree.ts';
import {
  captionKey,
  headingLevels,
  labelKey,
  type NumberedType,
  normaliseWords,
  numberedUnits,
  readLabelWords,
  rowKey,
  typeOfUnit,
} from './words.ts';

/** One step of a citation: how many characters it takes, and what it leads to from each place reached so far. */
export interface Step {
  length: number;
  /** Nodes that the step means; a list that is one answer (各号, 本文) and not a choice is marked by `together`. */
  follow: (from: Container) => readonly Node[];
  together?: boolean;
  /** Which of all nodes found the citation means, counted from 1. */
  nth?: number;
  /** What the step looks for, to name near ones where there is none. */
  wanted?: { type: NumberedType; number: string };
}

type ReadStep = (rest: string, tree: CitationTree, places: readonly Container[]) => Step | undefined;

const levels = `[${numberedUnits.map(([unit]) => unit).join('')}]`;
const numbered = new RegExp(`^第?(\\d+)(${levels})((?:の\\d+(?!\\d|${levels}|[行列番表文]))*)`);
const numberGoesOn = new RegExp(`^(?:\\d|${levels})`);
const ordinalBehind = /^\((\d+)番目\)/;
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

function readNumbered(rest: string): Step | undefined {
  const match = numbered.exec(rest);
  const type = match && typeOfUnit.get(match[2]);
  if (!type) return undefined;
  const number = [match[1], ...match[3].split('の').slice(1)].map(Number).join('-');
  const ordinal = ordinalBehind.exec(rest.slice(match[0].length));
  return {
    length: match[0].length + (ordinal?.[0].length ?? 0),
    ...(ordinal && { nth: Number(ordinal[1]) }),
    wanted: { type, number },
    follow: (from) => findNumbered(from, type, number),
  };
}

/** Levels that a citation may leave out above what it names: 第13条第3号 where 第1項 is the only one. */
const passes: Readonly<Partial<Record<NumberedType, ReadonlySet<string>>>> = {
  item: new Set([...headingLevels, 'paragraph']),
};

/** The nodes of a type and number below a place; a range that holds the number where no node has it. */
export function findNumbered(from: Container, type: NumberedType, number?: string): Container[] {
  const passed = passes[type] ?? headingLevels;
  const find = (fits: (node: Container) => boolean) =>
    findNearest(
      from,
      (node) => node.type === type && fits(node),
      (node) => passed.has(node.type),
    );
  if (number === undefined) return find(() => true);
  const found = groupNearest(from, type, passed).get(number);
  if (found) return found;
  return find(
    (node) =>
      node.through !== undefined &&
      Number(number) > Number(node.number) &&
      Number(number) <= Number(node.through),
  );
}

const nearest = new WeakMap<Container, Map<NumberedType, ReadonlyMap<string, Container[]>>>();

/** What `findNearest` finds for each number, looked for once: a document has as many citations as clauses. */
function groupNearest(
  from: Container,
  type: NumberedType,
  passed: ReadonlySet<string>,
): ReadonlyMap<string, Container[]> {
  const known = nearest.get(from) ?? new Map<NumberedType, ReadonlyMap<string, Container[]>>();
  nearest.set(from, known);
  const made = known.get(type);
  if (made) return made;
  const groups = new Map<string, Container[]>();
  for (let level = [from]; level.length > 0; ) {
    const below = level.flatMap((node) => containersOf(node));
    const own = new Map<string, Container[]>();
    for (const node of below) {
      if (node.type !== type || node.number === undefined || groups.has(node.number)) continue;
      const alike = own.get(node.number);
      if (alike) alike.push(node);
      else own.set(node.number, [node]);
    }
    for (const [number, nodes] of own) groups.set(number, nodes);
    level = below.filter((node) => passed.has(node.type));
  }
  known.set(type, groups);
  return groups;
}

/** `附則(平成16年7月1日変更)`, `附則(2)`, `附則2`, `附則(2004-07-01)`, `平成16年7月1日変更附則`, `附則`. */
function readSupplementary(rest: string): Step | undefined {
  const match = /^(.{0,40}?)の?(?:附則|付則)/.exec(rest);
  if (!match || (match[1] !== '' && !/\d年|\d-\d/.test(match[1]))) return undefined;
  const behind = rest.slice(match[0].length);
  const bracket = readBracket(behind);
  const index = /^第?(\d+)(?![\d年-]|[編章節款目条項号])/.exec(behind);
  const date = /^(?:\d{4}-\d\d-\d\d|[^\d第]{0,2}\d+年\d+月\d+日)(?:変更|改正|改定|施行|実施|制定)?/.exec(
    behind,
  );
  const said = match[1] || bracket?.words || index?.[1] || date?.[0] || '';
  const taken = bracket?.length ?? index?.[0].length ?? date?.[0].length ?? 0;
  return { length: match[0].length + taken, follow: (from) => findSupplementary(from, said) };
}

function readBracket(rest: string): { words: string; length: number } | undefined {
  if (!rest.startsWith('(')) return undefined;
  let depth = 0;
  for (let index = 0; index < rest.length; index++) {
    if (rest[index] === '(') depth++;
    if (rest[index] === ')' && --depth === 0) return { words: rest.slice(1, index), length: index + 1 };
  }
  return undefined;
}

function findSupplementary(from: Container, said: string): Container[] {
  const blocks = containersOf(from, 'supplProvision');
  if (said === '') return blocks;
  if (/^\d+$/.test(said)) return blocks.slice(Number(said) - 1, Number(said));
  const exact = blocks.filter((block) => captionKey(block) === said);
  if (exact.length > 0) return exact;
  const dates = readDates(said);
  const hasDate = ({ caption = '' }: Container) =>
    readDates(caption).some((date) => dates.some((cited) => date.startsWith(cited)));
  return blocks.filter((block) => (dates.length > 0 ? hasDate(block) : captionKey(block)?.includes(said)));
}

function readDates(text: string): string[] {
  return findDates(text).flatMap(({ value }) => value ?? []);
}

/** `別表第1`, `料金表`, `付録2`. */
function readAppendix(
  rest: string,
  { root, appendices }: CitationTree,
  places: readonly Container[],
): Step | undefined {
  if (places[0] !== root) return undefined;
  const index = /^付録(\d+)/.exec(rest);
  if (index) {
    const found = appendices.slice(Number(index[1]) - 1, Number(index[1]));
    return { length: index[0].length, follow: () => found };
  }
  const keys = appendices.map((appendix) => appendixKey(appendix.label ?? '', rest));
  const length = Math.max(0, ...keys.map((key) => key.length));
  if (length === 0) return undefined;
  return { length, follow: () => appendices.filter((_, at) => keys[at].length === length) };
}

/** How the label of an appendix stands at the start of the rest, with or without 第; empty where it does not. */
function appendixKey(printed: string, rest: string): string {
  const key = normaliseWords(printed);
  for (const form of [key, key.replace('第', '')]) {
    if (form === '' || !rest.startsWith(form)) continue;
    // 別表第1 is not the start of 別表第12, nor of 別表第1項.
    const cutsNumber = /\d$/.test(form) && numberGoesOn.test(rest.slice(form.length));
    if (!cutsNumber) return form;
  }
  return '';
}

/** 目次 and 前文. */
function readNamed(rest: string): Step | undefined {
  for (const [name, type] of [
    ['目次', 'toc'],
    ['前文', 'preamble'],
  ] as const) {
    if (rest.startsWith(name)) return { length: name.length, follow: (from) => containersOf(from, type) };
  }
  return undefined;
}

const holdsTables: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem']);

/** `の表`, `の第2表`, `の3行目`, `の見出し行`, `の2列目`. */
function readTable(rest: string): Step | undefined {
  const table = /^(?:第(\d+)表|表(\d+)(?![\d行列])|表)/.exec(rest);
  if (table) {
    const at = table[1] ?? table[2];
    const find = (from: Container) =>
      findNearest(
        from,
        ({ type }) => type === 'table',
        ({ type }) => holdsTables.has(type),
      );
    return {
      length: table[0].length,
      follow: at ? (from) => find(from).slice(Number(at) - 1, Number(at)) : find,
    };
  }
  const cell = /^(?:(\d+)行目|(\d+)列目|見出し行)/.exec(rest);
  if (!cell) return undefined;
  const at = Number(cell[1] ?? cell[2]);
  const rowsOf = (from: Container, head: boolean) =>
    containersOf(from, 'tableRow').filter((row) => (row.head ?? false) === head);
  const follow = (from: Container) => {
    if (cell[2]) return containersOf(from, 'tableCell').slice(at - 1, at);
    return cell[1] ? rowsOf(from, false).slice(at - 1, at) : rowsOf(from, true);
  };
  return { length: cell[0].length, follow };
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

const parts: readonly (readonly [pattern: RegExp, pick: (sentences: Leaf[]) => Leaf[], together: boolean])[] =
  [
    [/^(?:ただし書き?|但し?書き?)/, (all) => all.filter((one) => one.function === 'proviso'), false],
    [/^本文/, (all) => all.filter((one) => one.function !== 'proviso'), true],
    [/^前段/, (all) => mainOf(all).slice(0, 1), false],
    [/^後段/, (all) => mainOf(all).slice(1, 2), false],
    [/^(?:柱書き?|各号列記以外の部分)/, (all) => all, true],
  ];

/** A ただし書 is neither 前段 nor 後段. */
function mainOf(sentences: Leaf[]): Leaf[] {
  return sentences.filter((sentence) => sentence.function !== 'proviso');
}

/** `ただし書`, `本文`, `前段`, `後段`, `柱書`, `第2文`: sentences of a clause, or of the paragraphs of an article. */
function readSentence(rest: string): Step | undefined {
  const counted = /^第?(\d+)文/.exec(rest);
  const follow = (pick: (all: Leaf[]) => Leaf[]) => (from: Container) =>
    (sentencesOf(from).length > 0 ? [from] : containersOf(from, 'paragraph')).flatMap((owner) =>
      pick(sentencesOf(owner)),
    );
  if (counted) {
    const at = Number(counted[1]);
    return { length: counted[0].length, follow: follow((all) => all.slice(at - 1, at)) };
  }
  for (const [pattern, pick, together] of parts) {
    const match = pattern.exec(rest);
    if (match) return { length: match[0].length, follow: follow(pick), together };
  }
  return undefined;
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
