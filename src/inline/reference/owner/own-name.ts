import { normaliseAppendixName } from '../../../text/citation/appendix-name.ts';
import type { Pointer } from '../../../text/pointer.ts';
import type { ScanState } from '../scan-state.ts';
import { documentNoun, isNameCharacter, isOfAnother, modifier } from './document-name.ts';
import { doubtNoun, doubtVersion } from './doubt.ts';
import { readVersion, type WordsBefore } from './words-before.ts';

/** What a name says before the noun: 本 of 本約款, 当会 of 当会会則. */
const house = /^[本当](?:会(?!則|約|規)|組合|法人|協会|支部|[社店部校学院館所局園団](?!則))/;
const head = /^[本当](?:会(?!則|約|規)|組合|法人|協会)?/;

/** What the kind of a document may leave over where it names no other one unless the text says so: 普通|保険約款. */
const beyondKind = /^(?:普通.{0,4}|要項)?$/;

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
  const whose = judgeName(state, words);
  if (whose === 'other') return false;
  pointer.start = words.start;
  if (whose === 'open') pointer.doubt = doubtNoun(words.name);
  else takeSelf(state, pointer, /./);
  return true;
}

/** Whether words name this document: 本約款, its title, or a short name that it gives itself; 会員規約（法人用） is another one. */
export function namesOwnText(state: ScanState, words: WordsBefore): boolean {
  return judgeName(state, words) === 'own';
}

/**
 * Whose text words name. The end of the title is a name of this text where the text names what stands before it, 見本会 of
 * 見本会会員規約; else it may be one of many: 職員給与規程 in 契約職員給与規程.
 */
function judgeName(state: ScanState, words: WordsBefore): 'own' | 'other' | 'open' {
  const { self } = state.context;
  const { folded } = state.text;
  const plain = words.name.replace(/ /g, '');
  const isAnother = words.qualifier !== undefined && !self.title.includes(words.qualifier);
  if (isAnother || isOfAnother(folded, words.start)) return 'other';
  if (isPronoun(state, words) || self.aliases.has(plain)) return 'own';
  if (self.others.has(plain)) return 'other';
  // 本会会則 is this document where it is the 会則, and another one where it is not.
  const noun = house.test(plain) ? plain.replace(head, '') : plain;
  if (noun.length === 0 || !self.title.endsWith(noun)) return 'other';
  // The whole title may hold particles, at which the reading of a name ends.
  const from = words.start + words.name.length - self.title.length;
  const isWhole =
    noun === self.title || (folded.startsWith(self.title, from) && !isNameCharacter(folded[from - 1] ?? ''));
  if (noun !== plain || isWhole || self.owners.has(self.title.length - noun.length)) return 'own';
  // 個別規程 is not named by its end: 別規程 is another one.
  if (noun[0] === '別') return 'other';
  if (!beyondKind.test(noun.replace(documentNoun, ''))) return 'open';
  // …の取扱いに関する|規程 has more of a name, which is not the title.
  return /[るたの]/.test(folded[words.start - 1] ?? '') ? 'other' : 'own';
}

function isPronoun(state: ScanState, words: WordsBefore): boolean {
  const plain = words.name.replace(/ /g, '');
  // 本規約に関する細則 is no 本規約.
  if (modifier.test(plain)) return false;
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
