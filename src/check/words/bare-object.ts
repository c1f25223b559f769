import type { TreeIndex } from '../../model/tree-index.ts';
import type { Draft } from '../define-check.ts';
import { isQuoted, placeOf, scanSentences } from '../scan-sentences.ts';
import { adverbialNouns } from './adverbial-nouns.ts';
import { isQuotedWord, placeWords, type SentenceWords } from './sentence-words.ts';

/** Verbs that take に, and stand behind no noun without it. */
const takesNi = /^(?:関する|基づく|対する|応ずる|応じる|反する|係る|先立つ|伴う|従う|際する|属する)$/;
/** 前項|場合: a pointer that の joins to what it tells. */
const pointer = /(?<![\p{Script=Han}])(?:前|次|同|本)(?:条|項|号|各号)(?=場合(?:は|に|の|、)|定めに)/gu;

/** Finds nouns that a verb follows which takes に: 業務|関する. */
export function* findBareObjects(sentence: SentenceWords): Generator<Draft> {
  for (let place = 0; place < sentence.words.length; place++) {
    const verb = sentence.words[place];
    const noun = sentence.words[place - 1];
    if (!noun || verb.pos !== '動詞' || !takesNi.test(verb.base) || noun.end !== verb.start) continue;
    if (
      noun.pos !== '名詞' ||
      adverbialNouns.has(noun.surface) ||
      !/[\p{Script=Han}ァ-ヶー]$/u.test(noun.surface) ||
      isQuotedWord(sentence, noun)
    )
      continue;
    yield {
      node: sentence.node,
      at: [placeWords(sentence, noun, verb)],
      reason: `「${noun.surface}」と「${verb.surface}」の間に助詞がありません。「${noun.surface}に${verb.surface}」などとするのが通例です。`,
    };
  }
}

/** Finds pointers that stand before a noun without の: 前項場合. */
export function* findBarePointers(index: TreeIndex): Generator<Draft> {
  for (const found of scanSentences(index, pointer)) {
    if (isQuoted(found)) continue;
    const noun = found.placed.sentence.value.slice(found.end, found.end + 2);
    yield {
      node: found.node,
      at: [{ ...placeOf(found), end: found.end + 2 }],
      reason: `「${found.words}」と「${noun}」の間に助詞がありません。「${found.words}の${noun}」などとするのが通例です。`,
    };
  }
}
