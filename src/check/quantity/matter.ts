import type { Quantity } from '../../model/annotation.ts';
import { ancestorsOf, type PlacedSentence } from '../../model/tree-index.ts';
import { maskBrackets } from '../../text/bracket/mask-brackets.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import type { CheckContext } from '../define-check.ts';
import { acts, anyone, consent, light, person, pointer, side } from './matter-words.ts';

/** What a sentence is about: its words by their dictionary forms, without its quantities. */
export interface Matter {
  placed: PlacedSentence;
  /** Id of the article. */
  article: string;
  /** Of the article. */
  caption: string;
  /** Who acts, where a topic or subject names someone. */
  actor: string;
  /** To whom: 当社|に届け出る. */
  addressee?: { name: string; start: number; end: number };
  /** Nouns with what is joined to them, and verbs by their base; acts that are one under several names are one. */
  words: ReadonlySet<string>;
  /** The words of what stands before it in its article, with the caption: what 前項 and この場合 lean on. */
  around: Pick<ReadonlySet<string>, 'has'>;
  /** What is done, with its place: verbs and nouns of acts. */
  deeds: readonly { word: string; start: number }[];
  quantities: readonly Quantity[];
}

/** What was read for each run of checks. */
const known = new WeakMap<CheckContext, readonly Matter[]>();

/** Reads what each sentence of an article is about, once for all checks; none of a table, of the 附則 and of a list. */
export function listMatters(context: CheckContext): readonly Matter[] {
  const matters = known.get(context) ?? readMatters(context);
  known.set(context, matters);
  return matters;
}

function readMatters({ document, index, readMorphemes }: CheckContext): Matter[] {
  if (!readMorphemes) return [];
  const byLeaf = new Map<string, Quantity[]>();
  for (const quantity of document.quantities) {
    const leaf = quantity.at[0]?.leaf ?? '';
    appendTo(byLeaf, leaf, quantity);
  }
  const around = new Map<string, WordsBefore>();
  return index.sentences.flatMap((placed) => {
    const { sentence, clause, row } = placed;
    if (row || (clause.type !== 'article' && clause.type !== 'paragraph')) return [];
    const above = [clause, ...ancestorsOf(index, clause.id)];
    const article = above.find(({ type }) => type === 'article');
    if (!article || above.some(({ type }) => type === 'supplProvision')) return [];
    const quantities = byLeaf.get(sentence.id) ?? [];
    const words = readMorphemes(maskBrackets(sentence.value));
    const read = readSentence(words, quantities);
    const before =
      around.get(article.id) ?? new WordsBefore(readSentence(readMorphemes(article.caption ?? ''), []).words);
    around.set(article.id, before);
    const { id, caption = '' } = article;
    const matter = { placed, article: id, caption, quantities, around: before.now(), ...read };
    before.add(read.words);
    return [matter];
  });
}

/** The words of an article, sentence by sentence: which stand before a sentence is told without a list for each. */
class WordsBefore {
  /** The sentence in which a word stands first. */
  readonly #first = new Map<string, number>();
  #count = 0;

  constructor(words: Iterable<string>) {
    this.add(words);
  }

  /** Adds the words of the next sentence. */
  add(words: Iterable<string>): void {
    for (const word of words) if (!this.#first.has(word)) this.#first.set(word, this.#count);
    this.#count++;
  }

  /** The words up to now, whatever is added later. */
  now(): Matter['around'] {
    const [first, count] = [this.#first, this.#count];
    return { has: (word) => (first.get(word) ?? count) < count };
  }
}

function readSentence(
  morphemes: readonly Morpheme[],
  quantities: readonly Quantity[],
): Pick<Matter, 'actor' | 'addressee' | 'words' | 'deeds'> {
  const phrases = [...listPhrases(morphemes, quantities)];
  const told = phrases.filter((_, place) => isTold(phrases, place));
  const deeds = told.flatMap(({ name, start, isDeed }) => (isDeed ? [{ word: keyOf(name), start }] : []));
  const addressee = phrases.findLast((phrase, place) => isAddressed(phrase) || isAsked(phrases, place));
  return {
    actor: readActor(phrases, morphemes),
    words: new Set(told.map(({ name }) => keyOf(name))),
    deeds,
    ...(addressee && { addressee }),
  };
}

/** Whether a phrase says what a sentence is about: none that names who acts or to whom. */
function isTold(phrases: readonly Phrase[], place: number): boolean {
  const phrase = phrases[place];
  const { name, particle } = phrase;
  if (isDoer(phrase) || isAddressed(phrase) || isAsked(phrases, place)) return false;
  return !light.test(keyOf(name)) && !pointer.test(name) && !(particle === 'の' && side.test(name));
}

function isDoer({ name, particle }: Phrase): boolean {
  return /^[はがも]$/.test(particle) && person.test(name);
}

function isAddressed({ name, particle }: Phrase): boolean {
  return /^(?:に|へ|に対し|に対して|に宛てて)$/.test(particle) && person.test(name);
}

/** 店長の|承認: whom one asks for it. */
function isAsked(phrases: readonly Phrase[], place: number): boolean {
  const { name, particle } = phrases[place];
  return (
    particle === 'の' &&
    (side.test(name) || person.test(name)) &&
    consent.test(phrases[place + 1]?.name ?? '')
  );
}

/** Who acts; who does what in a case is not who the sentence is of: 甲が…したときは、乙は. */
function readActor(phrases: readonly Phrase[], morphemes: readonly Morpheme[]): string {
  const lastCase = morphemes.findLast(({ surface }) => /^(?:とき|場合|際)$/.test(surface))?.start ?? -1;
  const doers = phrases.filter(isDoer).filter(({ name, isApart }) => !isApart && !anyone.test(name));
  const doer =
    doers.find(({ particle }) => particle === 'は') ??
    doers.find(({ particle, end }) => particle !== 'が' || end > lastCase);
  return doer ? keyOf(doer.name) : '';
}

interface Phrase {
  name: string;
  start: number;
  end: number;
  /** What follows: は, に; empty where no particle does. */
  particle: string;
  /** Whether it is one of several: 甲又は|乙. */
  isApart: boolean;
  isDeed: boolean;
}

/** The nouns, as long as they are joined, and the verbs of a sentence. */
function* listPhrases(morphemes: readonly Morpheme[], quantities: readonly Quantity[]): Generator<Phrase> {
  let run: Morpheme[] = [];
  let isApart = false;
  const close = function* (next?: Morpheme): Generator<Phrase> {
    if (run.length > 0)
      yield {
        name: run.map(({ surface }) => surface).join(''),
        start: run[0].start,
        end: run[run.length - 1].end,
        particle: next?.pos === '助詞' ? next.surface : '',
        isApart,
        isDeed: run[run.length - 1].detail === 'サ変接続',
      };
    run = [];
  };
  for (const morpheme of morphemes) {
    const { pos, detail, base } = morpheme;
    const isCounted =
      quantities.length > 0 &&
      quantities.some(({ at }) => at.some(({ start, end }) => morpheme.start < end && morpheme.end > start));
    const isNoun = pos === '名詞' && detail !== '数' && detail !== '非自立' && detail !== '代名詞';
    if (isNoun && !isCounted && /[\p{Script=Han}ァ-ヶA-Za-zＡ-Ｚ]/u.test(morpheme.surface))
      run.push(morpheme);
    else {
      yield* close(morpheme);
      isApart = /^(?:又は|または|及び|および)$/.test(morpheme.surface);
      if (pos === '動詞' && detail === '自立' && !isCounted)
        yield {
          name: base,
          start: morpheme.start,
          end: morpheme.end,
          particle: '',
          isApart: false,
          isDeed: true,
        };
    }
  }
  yield* close();
}

/** One key for forms of one word: 届け出る, 届出 and 通知 are one act. */
function keyOf(name: string): string {
  const kanji = name.replace(/[ぁ-ん]+/g, '');
  const key = kanji === '' ? name : kanji;
  return acts.find(([, names]) => names.test(key))?.[0] ?? key;
}
