import type { PrintedDefinition } from '../../text/printed-definition.ts';
import { readDefiniens } from './definiens.ts';
import {
  blank,
  type DefiningSentence,
  type Enclosure,
  type FoundTerm,
  findEnclosure,
  makeDefinition,
  readLevel,
} from './defining-sentence.ts';
import { trimPhrase, trimSpan } from './trim.ts';

/** What follows a quoted name: という, といいます (also misprinted いいいます), と称する, と総称します, とします … */
const namingVerb =
  / *と *(?:(?<plain>い(?:う|い+ます|い(?=[、,]))|言(?:う|い(?:ます)?)|称(?:する|します|し)|呼(?:ぶ|びます|び|称)|略(?:称|記)?(?:する|します|す|し)?|(?:定義|表記|記載|表示)(?:する|します|し))|(?<collective>総称(?:する|します|し))|(?<weak>(?:す(?:る)?|し)(?:ます)?))(?:(?:こと|場合)[がも]あ(?:る|ります)|(?:もの|こと)?(?:とする|とします)?)(?= *[。、,)]| *$)/y;

const connector =
  /^[ 、,・/]*(?:及び|又は|若しくは|並びに|または|および|もしくは|ならびに|あるいは|或いは|と)?[ 、,]*$/;
const alternative = /又は|若しくは|または|もしくは|あるいは|或いは|\//;

/** How the words end that lead to a name without 以下: これを「X」という, 両社を併せて「X」とします. */
const leadsToName = /(?:を|して|て|において|もって|それぞれ|各々|単に|個[別々]に)[ 、,]*$/;
/** Between a name and the next one with which it shares the verb: 甲を「委託者」|、乙を|「受託者」という. */
const sharesVerb =
  /^(?: *と)?[ 、,]+[^。、\0]{1,30}(?:を|に|して|て|それぞれ|各々|個[別々]に)(?:以下)?[ 、,]*$/;
const together = /総称|併せて|あわせて|合わせて|合せて|まとめて/;
const below = '以下';

/** Longest stretch between 以下 and the name, UTF-16 units. */
const longestLead = 120;

/**
 * Finds names that are given in quotation marks: （以下「契約者」といいます。）, （以下、本約款において「X」）, 両社を併せて
 * 「NTT」とします, これを「X」という. Names joined by 又は are one definition with aliases.
 */
export function findNamings(sentence: DefiningSentence): PrintedDefinition[] {
  const definitions: PrintedDefinition[] = [];
  const { enclosures } = sentence;
  for (let index = 0; index < enclosures.length; index++) {
    if (!enclosures[index].quoted) continue;
    const group = readGroup(sentence, index);
    const last = group[group.length - 1];
    index = enclosures.indexOf(last, index);
    definitions.push(...readNaming(sentence, group));
  }
  return definitions;
}

/** Quotations one behind the other, with nothing but connectors between: 「甲」又は「乙」. */
export function readGroup({ folded, enclosures }: DefiningSentence, first: number): Enclosure[] {
  const group = [enclosures[first]];
  for (let index = first + 1; index < enclosures.length; index++) {
    const next = enclosures[index];
    const between = folded.slice(group[group.length - 1].close + 1, next.open);
    if (!next.quoted || !connector.test(between)) break;
    group.push(next);
  }
  return group;
}

function readNaming(sentence: DefiningSentence, group: readonly Enclosure[]): PrintedDefinition[] {
  const { folded } = sentence;
  const [first] = group;
  const last = group[group.length - 1];
  const bracket = first.within;
  const verb = readVerb(sentence, last);
  const from = startOfSegment(sentence, first);
  const level = readLevel(sentence, from, first.open);
  const belowAt = level.lastIndexOf(below);
  const lead = belowAt < 0 ? level : level.slice(belowAt + below.length);
  const isBare =
    belowAt >= 0 &&
    bracket !== undefined &&
    endsBracket(folded, last.close + 1, bracket) &&
    isNaming(lead, true, false, false);
  if (!isBare && !(verb && isNaming(lead, belowAt >= 0, bracket !== undefined, verb.weak !== undefined)))
    return [];
  const isCollective =
    verb?.collective !== undefined || together.test(lead.slice(lead.lastIndexOf(blank) + 1));
  const leadAt = first.open - lead.length;
  const fromHere = belowAt >= 0 || bracket !== undefined;
  const before = () => trimSpan(folded, from, belowAt < 0 ? first.open : from + belowAt) ?? [from, from];
  return nameTerms(sentence, group, lead, {
    kind: isCollective ? 'collective' : 'inline',
    text:
      (bracket && (isCollective ? belowAt >= 0 : belowAt < 0) && readSaid(sentence, lead, leadAt)) ||
      (bracket ? readDefiniens(sentence, bracket.open, isCollective) : sentence.value.slice(...before())),
    scope: fromHere ? readScope(lead, leadAt) : readOwnScope(lead, leadAt),
    ...(fromHere && { fromHere }),
  });
}

/** The words that a bracket names itself: （以下、|特許権及びノウハウ|を総称して「特許権等」）, （この項において、|毎月17日|を「支給日」）. */
function readSaid({ value }: DefiningSentence, lead: string, leadAt: number): string | undefined {
  const [all, scope, words] =
    /^(.*において|)[ 、,]*([^\0]+)を(?:(?:総称し|[併合]わ?せ|あわせ|まとめ)て)?[ 、,]*$/.exec(lead) ?? [];
  if (all === undefined || /^(?:これ|両|以上|上記|前記)/.test(words)) return undefined;
  const at = leadAt + lead.indexOf(words, scope.length);
  return value.slice(at, at + words.length);
}

/** The terms of one naming: two that are told with 又は are one with another name. */
function nameTerms(
  sentence: DefiningSentence,
  group: readonly Enclosure[],
  lead: string,
  shared: Omit<FoundTerm, 'start' | 'end'>,
): PrintedDefinition[] {
  const { folded } = sentence;
  const names = group
    .map(({ open, close }) => trimSpan(folded, open + 1, close))
    .filter((span) => span !== undefined);
  if (names.length === 0) return [];
  const joined = folded.slice(group[0].close + 1, group[group.length - 1].open + 1);
  if (names.length > 1 && alternative.test(joined) && !/それぞれ|各々/.test(lead)) {
    const [[start, end], ...aliases] = names;
    return [makeDefinition(sentence, { start, end, aliases, ...shared })];
  }
  return names.map(([start, end]) => makeDefinition(sentence, { start, end, ...shared }));
}

/** Most names that share one verb. */
const mostSharing = 6;

/** The verb behind a name, or behind a later one that shares it: 甲を「委託者」、乙を「受託者」という. */
function readVerb(
  sentence: DefiningSentence,
  name: Enclosure,
): Readonly<Record<string, string | undefined>> | undefined {
  const { folded, enclosures } = sentence;
  let last = name;
  for (let names = 0; names < mostSharing; names++) {
    namingVerb.lastIndex = last.close + 1;
    const verb = namingVerb.exec(folded)?.groups;
    if (verb) return verb;
    let index = findEnclosure(sentence, last.close + 1);
    while (index < enclosures.length && !enclosures[index].quoted) index++;
    const next = enclosures[index];
    if (!next || next.within !== name.within || next.open - last.close > longestLead) return undefined;
    if (!sharesVerb.test(readLevel(sentence, last.close + 1, next.open))) return undefined;
    last = next;
  }
  return undefined;
}

/** Offset of the part of a sentence that leads to a name: behind the last 。 of its bracket, or of its sentence. */
function startOfSegment(sentence: DefiningSentence, name: Enclosure): number {
  const floor = Math.max(name.within ? name.within.open + 1 : 0, name.open - longestLead);
  const stop = readLevel(sentence, floor, name.open).lastIndexOf('。');
  return floor + stop + 1;
}

function endsBracket(folded: string, at: number, bracket: Enclosure): boolean {
  const rest = folded.slice(at, Math.min(bracket.close, at + 4));
  return at + rest.length === bracket.close && /^[ 。]*$/.test(rest);
}

function isNaming(lead: string, isBelow: boolean, inBracket: boolean, isWeak: boolean): boolean {
  if (isBelow)
    return inBracket || /^[ 、,]*$/.test(lead) || leadsToName.test(lead) || lead.includes('において');
  if (isWeak) return together.test(lead) || (inBracket && leadsToName.test(lead));
  return leadsToName.test(lead) || (inBracket && /^[ 、,]*$/.test(lead));
}

const scopeEnd = /において|におきまして|に於いて|では(?=[ 、,]|$)/;

/** Offsets of the words before において that limit a name: 以下この条及び次条において. */
export function readScope(lead: string, leadAt: number): [start: number, end: number] | undefined {
  const end = lead.search(scopeEnd);
  if (end < 0) return undefined;
  const before = lead.slice(0, end);
  const start = Math.max(before.lastIndexOf('。') + 1, before.lastIndexOf(blank) + 1);
  const span = trimPhrase(before, start, end);
  return span && [leadAt + span[0], leadAt + span[1]];
}

/** Offsets of the words before において at the head of a sentence: この章において. */
export function readOwnScope(lead: string, leadAt: number): [start: number, end: number] | undefined {
  return /^[ 、,]*(?:この|本|当)/.test(lead) ? readScope(lead, leadAt) : undefined;
}

/** Whether a bracket gives a name in quotation marks to what stands before it. */
export function isNamed(sentence: DefiningSentence, bracket: Enclosure): boolean {
  const { folded, enclosures } = sentence;
  for (let index = findEnclosure(sentence, bracket.open + 1); index < enclosures.length; index++) {
    const inner = enclosures[index];
    if (inner.open > bracket.close) return false;
    if (!inner.quoted || inner.within !== bracket) continue;
    namingVerb.lastIndex = inner.close + 1;
    if (namingVerb.test(folded) || endsBracket(folded, inner.close + 1, bracket)) return true;
  }
  return false;
}
