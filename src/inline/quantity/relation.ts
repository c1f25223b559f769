import type { Quantity } from '../../model/annotation.ts';
import { findCloser } from '../../text/bracket/bracket.ts';
import { skipSpaces } from '../../text/sentence.ts';

export type Relation = NonNullable<Quantity['relation']>;

interface RelationWord {
  relation: Relation;
  pattern: RegExp;
}

const digitAhead = '(?=\\s*[0-9一二三四五六七八九十百千])';

/** The particle に belongs to the relation, において does not. */
const particle = '(?:に(?!お))?';

function compile(table: readonly (readonly [Relation, string])[]): RelationWord[] {
  return table.map(([relation, pattern]) => ({
    relation,
    pattern: new RegExp(pattern.replaceAll('NI', particle), 'y'),
  }));
}

/** What bounds any number; the first that fits counts. */
const bounds = [
  ['each', '(?:まで)?(?:ごと|毎)NI|につき|に付き|[あ当]たり|当り'],
  ['each', `について${digitAhead}|に${digitAhead}(?=\\s*[0-9一二三四五六七八九十]+\\s*[回度])`],
  ['orMore', '以上'],
  ['orLess', '以下|を(?:限度|上限)|を[超越]えない'],
  ['orMore', 'を下(?:らない|ることができない)'],
  ['under', '未満|に満たな[いか]|に満たず|を下回[るっ]'],
  ['over', 'を[超越](?:え(?:る|た|て)?|す)|を超過(?:する|した|して)?|超(?![過え])|を上回[るっ]'],
] as const;

/** After a length of time: `14日前までに`, `2週間を経過`, `31日目から`. */
const ofDurations = compile([
  ['within', '以内NI|内(?:NI|(?=の))|を[超越]えない(?:範囲内?|期間内?)(?:において|で)?'],
  // 前後 is about, and 前日, 前年 are words of their own.
  ['before', '(?:より)?(?:以前|前(?![後日年月項条]))(?:まで|迄)?NI'],
  ...bounds,
  ['after', 'を?経過後NI|を?経過|を経(?:て|た)|以後|後(?![半段日述者])NI'],
  ['from', `(?<=目)から|から${digitAhead}|以降`],
  ['until', '(?:まで|迄)NI'],
]);

/** After anything else that is counted: `2人以上`, `5回まで`. */
const ofNumbers = compile([...bounds, ['from', '以降'], ['orLess', '(?:以内|まで|迄)NI']]);

/** After a day: `令和8年2月1日から`, `6月30日以前`. */
const ofDates = compile([
  ['before', '(?:よりも?前|以前|前(?=[のに、]))NI'],
  ['until', '(?:まで|迄)NI|限り'],
  ['from', '以降|以後|から|より'],
  ['after', '(?:を?経過後|後(?=[のに、]))NI'],
]);

/** After a time of the day: `午後5時まで`, `22時を過ぎて`. */
const ofTimes = compile([
  ['before', '(?:よりも?前|以前|前(?=[のに、まで]))(?:まで|迄)?NI'],
  ['until', '(?:まで|迄)NI'],
  ['from', '以降|以後|から|より'],
  ['after', 'を?(?:過ぎ|経過し|[超越]え)(?:る|た|て)?|すぎ|後(?=[のに、])NI'],
]);

/** Words before a number that bound it: `最大10名`, `少なくとも2回`. */
const leading: readonly (readonly [Relation, RegExp])[] = [
  ['orLess', /(?:最大|最長|最高|上限)(?:で|は|を)?\s*$/],
  ['orMore', /(?:最低|最短|最小|少なくとも)(?:で|は)?\s*$/],
];

/** Longest bracket that is looked over; a text of openers must not cost more than its length. */
const bracketReach = 200;

/** Which words may follow a quantity. */
export type RelationScope = 'duration' | 'number' | 'date' | 'time';

const tables: Readonly<Record<RelationScope, readonly RelationWord[]>> = {
  duration: ofDurations,
  number: ofNumbers,
  date: ofDates,
  time: ofTimes,
};

/**
 * Reads the relation that follows a quantity ending at `start`: `日前までに` after 14日 → before.
 * A bracket between the two is looked over (`6週間(…)以内`, `(…14週間)以内`); then `end` stays where the quantity ends.
 */
export function readRelation(
  text: string,
  start: number,
  scope: RelationScope,
): { relation: Relation; end: number } | undefined {
  const direct = match(text, skipSpaces(text, start), scope);
  if (direct || (text[start] !== '(' && text[start] !== ')')) return direct;
  const closer = text[start] === ')' ? 0 : findCloser(text.slice(start, start + bracketReach), 0);
  const beyond = closer < 0 ? undefined : match(text, start + closer + 1, scope);
  return beyond && { relation: beyond.relation, end: start };
}

function match(
  text: string,
  start: number,
  scope: RelationScope,
): { relation: Relation; end: number } | undefined {
  if (start >= text.length) return undefined;
  for (const { relation, pattern } of tables[scope]) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return { relation, end: pattern.lastIndex };
  }
  return undefined;
}

/** Reads the relation that stands before a number: `最大10名` → orLess. */
export function readLeadingRelation(text: string, start: number): Relation | undefined {
  const before = text.slice(Math.max(0, start - 8), start);
  return leading.find(([, pattern]) => pattern.test(before))?.[0];
}
