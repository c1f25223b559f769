import { type BracketSpan, maskedBracket } from '../../text/bracket/mask-brackets.ts';
import type { Stretch } from './application-sentence.ts';

/** One replacement of words, as stretches of its sentence; quotation marks are left out. */
export interface SubstitutionStretches {
  from: Stretch;
  to: Stretch;
  /** Ends where the provision is named in which the words stand: 同条第2項 of 同条第2項中「甲」とあるのは. */
  within?: Stretch;
  /** The words stand in a caption and not in the text: 同条の見出し中. */
  inCaption?: boolean;
}

const connective = '(?:及び|並びに|又は|若しくは|および|ならびに|または|もしくは|と|[、,・])';
const startsList = new RegExp(`^${connective}`);
const onlyConnective = /^(?:及び|並びに|又は|若しくは|および|ならびに|または|もしくは)$/;
const onlyComma = /^[、,と・]+$/;
const replaced =
  /^(?:の(?:語|用語|字句|文言|文字|部分|箇所|規定))?とある|^(?:の(?:語|用語|字句|文言|文字))?[をは][、,]?(?:それぞれ)?[、,]?$/;
const replacedAlso = /^とあ(?:り|って|つて)/;
/** After the new words the sentence goes on with と; a row of a list may end with them. */
const replacing = /^(?:[とに]|へ|[、,]と|[。.]?$)/;
const provisionBefore = /(?:中の?|における|に(?:規定|掲げ|定め)(?:する|る)|の)$/;
const allProvisions = /(?:これらの|当該各?|同|上記の?)規定(?:中の?|における|の)$/;
const captionBefore = /(?:見出し|条名|章名|題名|表題)中?の?$/;
/** 読み替え, 読替え, 読み替えて. */
const rereads = /読み?[替換]え?/;

type Scope = Pick<SubstitutionStretches, 'within' | 'inCaption'>;
type Replaced = Omit<SubstitutionStretches, 'to'>;

/**
 * Reads the replacements of a sentence:
 * `同条中「甲」とあるのは「乙」と、「丙」とあるのは「丁」と読み替える` → 甲→乙, 丙→丁, both within 同条.
 * @param masked the sentence with its brackets masked and its width folded
 * @param brackets the brackets that were masked
 */
export function readSubstitutions(masked: string, brackets: readonly BracketSpan[]): SubstitutionStretches[] {
  const rereading = rereads.test(masked);
  if (!rereading && !masked.includes('とあ')) return [];
  const quotes = brackets.filter((span) => span.quoted);
  const pairs: SubstitutionStretches[] = [];
  let froms: Replaced[] = [];
  let tos: Stretch[] = [];
  let scope: Scope = {};
  let respectively = false;
  let awaiting: 'from' | 'to' = 'from';
  for (const [index, quote] of quotes.entries()) {
    const inside = { start: quote.start + 1, end: quote.end - 1 };
    const gap = bare(masked.slice(quote.end, quotes[index + 1]?.start ?? masked.length));
    if (awaiting === 'from') {
      scope = readScope(masked, quotes[index - 1]?.end ?? 0, quote.start) ?? scope;
      froms.push({ from: inside, ...scope });
      if (replacedAlso.test(gap)) continue;
      if (replaced.test(gap) && (rereading || gap.startsWith('と'))) {
        awaiting = 'to';
        respectively = gap.includes('それぞれ');
      } else if (!startsList.test(gap)) froms = [];
      continue;
    }
    tos.push(inside);
    const more =
      froms.length > tos.length && (onlyConnective.test(gap) || (respectively && onlyComma.test(gap)));
    if (more) continue;
    if (replacing.test(gap)) pairs.push(...pair(froms, tos));
    froms = [];
    tos = [];
    awaiting = 'from';
  }
  return pairs.length > 0 || !rereading ? pairs : readUnquoted(masked);
}

function bare(gap: string): string {
  return gap.replaceAll(maskedBracket, '').replaceAll(' ', '');
}

/** Several words for one: each is replaced by it; as many as there are new ones: each by its own. */
function pair(froms: readonly Replaced[], tos: readonly Stretch[]): SubstitutionStretches[] {
  return froms.map((from, index) => ({ ...from, to: tos[Math.min(index, tos.length - 1)] }));
}

/** The provision named between two quotations; nothing where none is, so that the one named before holds on. */
function readScope(masked: string, start: number, end: number): Scope | undefined {
  let stop = end;
  while (stop > start && masked[stop - 1] === ' ') stop--;
  const before = masked.slice(start, stop);
  if (allProvisions.test(before)) return {};
  const named = provisionBefore.exec(before);
  if (!named || named.index === 0) return undefined;
  return {
    within: { start, end: start + named.index },
    ...(captionBefore.test(before) && { inCaption: true }),
  };
}

const plainWord = '[^、。,はをのが中にと\\s\\ue000\\ue001]{1,30}';
const unquoted = new RegExp(
  `(?<=^|[、,はの中 ])(${plainWord})を[、,]?(${plainWord})[とに](?=[、,]?(?:それぞれ)?読み?[替換])`,
  'd',
);

/** `前条の規定は、契約者を利用者と読み替えて準用します。` → 契約者→利用者. */
function readUnquoted(masked: string): SubstitutionStretches[] {
  const [, from, to] = unquoted.exec(masked)?.indices ?? [];
  if (!from || !to) return [];
  return [{ from: { start: from[0], end: from[1] }, to: { start: to[0], end: to[1] } }];
}
