import type { PrintedDefinition } from '../../text/printed-definition.ts';
import { type DefiningSentence, makeDefinition } from './defining-sentence.ts';
import { trimSpan } from './trim.ts';

/** One party and its name: 見本株式会社を「委託者」, 見本株式会社を甲. */
const member = '[^、。「」]{1,80}?を ?(?:「[^「」]{1,12}」|[甲乙丙丁戊])';
const chain = new RegExp(
  `${member}(?:[、,] ?(?:及び|並びに|また)?${member}){1,4} ?と(?:して[、,]?|し[、,]|する|します)`,
  'g',
);
const named =
  /(?<who>[^、。「」]{1,80}?)を ?(?:「(?<quoted>[^「」]{1,12})」|(?<letter>[甲乙丙丁戊]))(?=[、,]| ?と)/g;
const party = /^[甲乙丙丁戊]$|(?:[者人主側先元客店]|会社|業者|会員|組合|法人|団体)$/;

/**
 * Finds the names that the parties of a contract are given side by side: 見本株式会社を「甲」、手本株式会社を「乙」とし、
 * 見本株式会社を甲、手本株式会社を乙として. One name alone may be any words: 件名を「解約」とし.
 */
export function findParties(sentence: DefiningSentence): PrintedDefinition[] {
  const { folded, value } = sentence;
  if (!/[」甲乙丙丁戊] ?とし|[」甲乙丙丁戊] ?とする/.test(folded)) return [];
  return [...folded.matchAll(chain)].flatMap(({ 0: words, index }) => {
    const names = [...words.matchAll(named)];
    const given = names.map(({ groups }) => groups?.quoted ?? groups?.letter ?? '');
    if (names.length < 2 || !given.every((name) => party.test(name))) return [];
    return names.flatMap(({ 0: all, index: at, groups }, place) => {
      const name = given[place];
      const start = index + at + all.length - name.length - (groups?.quoted === undefined ? 0 : 1);
      const who = trimSpan(value, index + at, index + at + (groups?.who.length ?? 0));
      if (!who) return [];
      const text = value.slice(...who);
      return makeDefinition(sentence, {
        start,
        end: start + name.length,
        kind: 'inline',
        text,
        fromHere: true,
      });
    });
  });
}
