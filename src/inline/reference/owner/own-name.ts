import type { Pointer } from '../../../text/pointer.ts';
import { normaliseAppendixName } from '../appendix.ts';
import type { ScanState } from '../scan-state.ts';
import { isOfAnother } from './document-name.ts';
import { doubtVersion } from './doubt.ts';
import { readVersion, type WordsBefore } from './words-before.ts';

/** What a name says before the noun: 本 of 本約款, 当会 of 当会会則. */
const house = /^[本当](?:会(?!則|約|規)|組合|法人|協会|[社店])/;
const head = /^[本当](?:会(?!則|約|規)|組合|法人|協会)?/;

/** Takes names of this document and of its parts: 本契約, 約款 where it says 以下「約款」, この特約, 見本特約. */
export function readOwnName(state: ScanState, words: WordsBefore, pointer: Pointer): boolean {
  const { self, appendixNames } = state.context;
  const plain = words.name.replace(/ /g, '');
  const noun = plain.replace(head, '');
  if (appendixNames.has(plain)) {
    pointer.start = words.start;
    pointer.steps = [
      { level: 'appdx', way: 'number', number: normaliseAppendixName(plain) },
      ...pointer.steps,
    ];
    return true;
  }
  const isPart = !self.title.endsWith(noun) && [...appendixNames].some((each) => each.endsWith(noun));
  if (isPart && isPronoun(state, words)) {
    pointer.start = followsThis(state, words) ? words.start - 2 : words.start;
    pointer.steps = [{ level: 'appdx', way: 'own' }, ...pointer.steps];
    return true;
  }
  if (!namesOwnText(state, words)) return false;
  pointer.start = words.start;
  takeSelf(state, pointer, /./);
  return true;
}

/** Whether words name this document: 本約款, its title, or a short name that it gives itself; 会員規約（法人用） is another one. */
export function namesOwnText(state: ScanState, words: WordsBefore): boolean {
  const { self } = state.context;
  const plain = words.name.replace(/ /g, '');
  const isAnother = words.qualifier !== undefined && !self.title.includes(words.qualifier);
  if (isAnother || isOfAnother(state.text.folded, words.start)) return false;
  if (isPronoun(state, words) || self.aliases.has(plain)) return true;
  // 本会会則 is this document where it is the 会則, and another one where it is not.
  const noun = plain.replace(head, '');
  return noun.length > 0 && self.title.endsWith(house.test(plain) ? noun : plain);
}

function isPronoun(state: ScanState, words: WordsBefore): boolean {
  const plain = words.name.replace(/ /g, '');
  return (/^[本当]/.test(plain) && !house.test(plain)) || followsThis(state, words);
}

function followsThis({ text }: ScanState, { start }: WordsBefore): boolean {
  return text.folded.startsWith('この', start - 2);
}

/** Versions of this document that are not the text at hand. */
export const formerVersion = /[前旧]|現行/;

/** The words that make another version of this document of a name: 旧 of 旧規約, 改正後の of 改正後の|規約. */
export function readOwnVersion({ text: { folded }, context }: ScanState, start: number): string | undefined {
  const first = /^[旧新]/.exec(folded.slice(start, start + 1))?.[0];
  const within = first !== undefined && !context.self.title.startsWith(first) ? first : undefined;
  return within ?? readVersion(folded, start);
}

/** 改正前の|見本規約第3条 is this document as it was. */
export function takeSelf(state: ScanState, pointer: Pointer, versions: RegExp): void {
  const words = readOwnVersion(state, pointer.start);
  if (words === undefined || !versions.test(words)) pointer.self = true;
  else pointer.doubt = doubtVersion(words);
}
