import type { PrintedDefinition } from '../../text/printed-definition.ts';
import { readDefiniens } from './definiens.ts';
import { type DefiningSentence, type Enclosure, makeDefinition, readLevel } from './defining-sentence.ts';
import { readScope } from './naming.ts';
import { trimSpan, trimTerm } from './trim.ts';

/** 以下、契約者といいます; the name holds no particle that would make it a phrase. */
const named =
  /以下[ 、,]*(?<scope>[^、。\0]{0,40}?(?:において|では)[ 、,]*)?(?:単に|総称して|併せて|あわせて)?(?<term>[^、。,\0 ][^、。,\0]{0,29}?) *と(?:い(?:う|い+ます|い(?=[、,]))|言(?:う|い(?:ます)?)|称(?:する|します|し)|呼(?:ぶ|びます|び|称)|略(?:称|記)?(?:する|します|す|し)?|総称(?:する|します|し)|す(?:る)?|します)(?:(?:こと|場合)[がも]あ(?:る|ります))?(?: *$|[。、,])/;
/** 以下本会, with nothing but the name behind 以下. */
const bare =
  /^以下[ 、,]*(?<scope>[^、。\0]{0,40}?において[ 、,]*)?(?<term>[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9ー・&.\- ]{1,30})$/u;
const notName =
  /同(?:じ|様|一)|^(?:の|を|に|は|が|これ|この|その|次|同|略|省略|余白|各|本[条項号]$|前)|(?:とおり|通り|記|略|参照|もの|こと|ため)$|[はがをに]/;

/** 以下≪契約者≫という, in marks that are no quotation marks. */
const pointed = /^[≪《〈<].+[≫》〉>]$/;

/** 〜を以下契約者という, outside brackets. */
const afterParticle = /を$/;

/**
 * Finds names that are given without quotation marks: （以下、契約者といいます）, （以下本会）, …を以下会員という.
 */
export function findUnquotedNamings(sentence: DefiningSentence): PrintedDefinition[] {
  const { folded, enclosures } = sentence;
  if (!folded.includes('以下')) return [];
  const definitions: PrintedDefinition[] = [];
  for (const enclosure of enclosures) {
    if (enclosure.quoted) continue;
    const level = readLevel(sentence, enclosure.open + 1, Math.min(enclosure.close, enclosure.open + 300));
    let at = enclosure.open + 1;
    for (const segment of level.split('。')) {
      const definition = segment.includes('以下') && readSegment(sentence, segment, at, enclosure);
      if (definition) definitions.push(definition);
      at += segment.length + 1;
    }
  }
  const outside = readOutside(sentence);
  if (outside) definitions.push(outside);
  return definitions;
}

function readSegment(
  sentence: DefiningSentence,
  segment: string,
  segmentAt: number,
  bracket: Enclosure,
): PrintedDefinition | undefined {
  const from = Math.max(0, segment.lastIndexOf('以下'));
  const lead = segment.slice(from);
  const isFirst = segment.slice(0, from).trim() === '';
  const found = named.exec(lead) ?? (isFirst ? bare.exec(lead.trimEnd()) : null);
  return found
    ? makeNamed(
        sentence,
        found,
        segmentAt + from,
        readDefiniens(sentence, bracket.open, /総称|併せて|あわせて/.test(lead)),
      )
    : undefined;
}

function readOutside(sentence: DefiningSentence): PrintedDefinition | undefined {
  const { folded, value } = sentence;
  const level = readLevel(sentence, 0, folded.length);
  const at = level.indexOf('を以下') + 1;
  if (at <= 0 || !afterParticle.test(level.slice(0, at))) return undefined;
  const found = named.exec(level.slice(at, at + 120));
  if (found?.index !== 0) return undefined;
  const span = trimSpan(value, level.lastIndexOf('。', at) + 1, at - 1);
  return makeNamed(sentence, found, at, span ? value.slice(...span) : '');
}

function makeNamed(
  sentence: DefiningSentence,
  found: RegExpExecArray,
  foundAt: number,
  text: string,
): PrintedDefinition | undefined {
  const { scope = '', term } = found.groups ?? {};
  if (term === undefined || notName.test(term)) return undefined;
  const words = found[0];
  const start = foundAt + found.index + words.indexOf(term, words.indexOf(scope) + scope.length);
  const marked = pointed.test(term) ? 1 : 0;
  const span = trimTerm(sentence.folded, start + marked, start + term.length - marked);
  if (!span) return undefined;
  return makeDefinition(sentence, {
    start: span[0],
    end: span[1],
    kind: /総称|併せて|あわせて/.test(words) ? 'collective' : 'inline',
    text,
    scope: scope === '' ? undefined : readScope(scope, foundAt + found.index + words.indexOf(scope)),
    fromHere: true,
  });
}
