import type { Quantity } from '../../model/annotation.ts';
import { ancestorsOf, type PlacedSentence } from '../../model/tree-index.ts';
import { maskBrackets } from '../../text/bracket/mask-brackets.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import type { CheckContext } from '../define-check.ts';

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

/** Acts that terms call by several names, without okurigana. */
const acts: readonly (readonly [act: string, names: RegExp])[] = [
  ['通知', /^(?:届出?|申出?|申入|通知|連絡|通告|予告|申告|告知|報告)$/],
  ['怠', /^(?:怠|遅滞|遅延|延滞|滞納|遅)$/],
  ['返還', /^(?:返還|返却|返金|払戻|返戻|還付)$/],
  ['支払', /^(?:支払|払|納付|納入金|納)$/],
  ['終了', /^(?:終了|満了|終)$/],
  ['提出', /^(?:提出|差出)$/],
  ['存続', /^(?:存続|効力)$/],
];
/** Words without which a sentence says the same. */
const light =
  /^(?:為|有|居|成|行|出来|得|場合|際|時|事|物|者|旨|日|月|年|額|定|以後|以内|以上|以下|当該|各|必要|方法|次|前項|前条|本条|本項|同条|同項|各号|規定|規約|約款|契約書|範囲|場所|理由|内容|割合|利率|料率|率|相当|限度|上限|上|後|前|間|限|基|際|係|関|対|応|伴|因|経|掛|際|達|属|及|又|若|並|計算|算出|算定|乗|の|ため|もの|こと|とき|ところ|うち|ほか|する|ある|なる|いる|できる|よる|おる|つく|いう|みる|いただく|ください|くださる)$/;
/** Nouns of persons and bodies, by their last sign. */
const person =
  /(?:社|者|員|客|主|人|店|館|塾|校|会|行|様|さま|方|長|甲|乙|局|署|庁|所|課|部|先|生|師|事|役|係|室|ユーザー?|センター|会社|法人)$/;
/** Whoever it is of the sides that a sentence speaks of. */
const anyone = /^(?:(?:一方の?|各|両|契約)?当事者|者|第三者)$/;
/** What one asks of someone: 店長の承認を受ける. */
const consent = /^(?:承認|許可|承諾|同意|認可|決裁|了承|了解)$/;
const pointer =
  /^本(?:規約|約款|契約|規程|規則)$|^(?:前|次|同|本|当該|第[0-9０-９〇一二三四五六七八九十]+)(?:の)?[条項号章]/;

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
  const words = new Set<string>();
  const deeds: { word: string; start: number }[] = [];
  let actor = '';
  let addressee: Matter['addressee'];
  let asked: Matter['addressee'];
  let topic = '';
  for (const { name, start, end, particle, isDeed, isApart } of listPhrases(morphemes, quantities)) {
    const key = keyOf(name);
    if (asked && consent.test(name)) {
      addressee = asked;
      words.delete(keyOf(asked.name));
    }
    asked = undefined;
    if (/^[はがも]$/.test(particle) && person.test(name)) {
      // 甲が…したときは、乙は: who the sentence is of is its topic.
      if (particle === 'は' && topic === '') topic = isApart || anyone.test(name) ? '' : key;
      else actor ||= isApart || anyone.test(name) ? '' : key;
    } else if (/^(?:に|へ|に対し|に対して|に宛てて)$/.test(particle) && person.test(name)) {
      addressee = { name, start, end };
    } else if (!light.test(key) && !pointer.test(name)) {
      if (particle === 'の' && person.test(name)) asked = { name, start, end };
      words.add(key);
      if (isDeed) deeds.push({ word: key, start });
    }
  }
  if (topic !== '') actor = topic;
  return { actor, words, deeds, ...(addressee && { addressee }) };
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
