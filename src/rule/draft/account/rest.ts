import { type Phrase, topic, wordsOf } from '../../deadline/phrase.ts';
import { conditionsOf, type RuleSentence } from '../../deadline/rule-sentence.ts';
import type { AccountEntry, DraftCore } from '../rule-draft.ts';

/** Words of a sentence that no quantity, day, base or case of a draft stands for. */
export interface Rest {
  /** Who or what it is about, and what is done or holds: they are said beside the draft. */
  parts: AccountEntry[];
  /** All else, in brackets as well. */
  left: AccountEntry[];
}

const amountShapes: ReadonlySet<DraftCore['shape']> = new Set(['interest', 'share', 'limit', 'amount']);
/** What is done with an amount, and leaves it as it is. */
const pays =
  /支払|払|請求|申し?受|収受|徴収|返還|返金|支給|支弁|負担|納付|納入|充当|賠償|いただ|受領|引き?落|と(?:する|し|します|いたします|致します|なる|なります)$|です$|(?:額|金|料)$/;
/** Nouns of grammar, which say nothing by themselves. */
const formal =
  /場合|とき|ところ|もの|こと|者|等|旨|際|当該|以内|以上|以下|未満|超え|より|まで|から|起算|数え|経過/g;
const content = /[\p{Script=Han}\p{Script=Katakana}\p{L}\p{N}]/gu;
const definition =
  /以下[^（(]{0,24}(?:[いゆ言]う|[い言]います|する|します|呼|称|同じ|同様)|^[(（][^)）]*(?:第[\d一二三四五六七八九十百千〇]+号|とは、)/;

/**
 * Reads what is left of a sentence when all that a draft has taken from it is taken away.
 * @param names what the draft calls what it asks for and computes
 */
export function readRest(
  sentence: RuleSentence,
  core: DraftCore,
  account: readonly AccountEntry[],
  names: readonly string[],
): Rest {
  const rest: Rest = { parts: [], left: [] };
  const last = lastPlace(sentence);
  const consumed = conditionsOf(sentence).filter(({ start }) => core.consumed?.includes(start));
  for (const at of listOpen(sentence, account)) {
    const words = wordsOf(sentence, at);
    if (weigh(takeNames(words, names)) < 2) continue;
    const isInside = consumed.some((one) => at.start >= one.start && at.end <= one.end);
    const role = isTopic(words)
      ? 'subject'
      : at.end >= last && isAct(words, core)
        ? 'act'
        : isObject(words, core)
          ? 'act'
          : isInside && isActor(takeNames(words, names))
            ? 'subject'
            : undefined;
    const entry = { at: { leaf: sentence.leaf.id, ...at }, words };
    if (role) rest.parts.push({ ...entry, as: role });
    else rest.left.push({ ...entry, as: 'question' });
  }
  for (const at of listBrackets(sentence, account)) {
    const words = sentence.leaf.value.slice(at.start, at.end);
    rest.left.push({ at: { leaf: sentence.leaf.id, ...at }, as: 'question', words });
  }
  return rest;
}

/** 会員は, 当社が; には and では narrow what is said. */
function isTopic(words: string): boolean {
  return /[^にでてとはらも](?:は|が|も)$/.test(words) && !/(?:より|ため|ごと|毎)(?:は|も)$/.test(words);
}

/** 会員がサービスを|廃止: who does what that the draft calls by its act. */
function isActor(words: string): boolean {
  return words
    .split(/(?<=[がはを])/)
    .every(
      (part) => weigh(part) < 2 || (/[がはを]$/.test(part) && !/により|によって|なく|で[^す]/.test(part)),
    );
}

/** 受領した料金を、|14日以内に、|返還する: what is done by then, it is done to. */
function isObject(words: string, { shape }: DraftCore): boolean {
  return (shape === 'deadline' || shape === 'duty') && /[^か]を$/.test(words);
}

function isAct(words: string, { shape }: DraftCore): boolean {
  return !amountShapes.has(shape) || pays.test(words);
}

/** Where the last words of a sentence end. */
function lastPlace({ text }: RuleSentence): number {
  return text.replace(/[\s。、\ue000]+$/, '').length;
}

/** The stretches that nothing stands for, parted at 、 and behind a topic. */
function listOpen({ text }: RuleSentence, account: readonly AccountEntry[]): Phrase[] {
  const stops = new Set([...text.matchAll(topic)].map(({ index }) => index + 1));
  const isTaken = taken(account);
  const found: Phrase[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    // Brackets within words are read apart: 書面（電磁的記録を含む。）で.
    const isOpen = at < text.length && !isTaken(at) && !/[、。，,]/.test(text[at]);
    if (start >= 0 && (!isOpen || stops.has(at))) {
      found.push({ start, end: at });
      start = -1;
    }
    if (isOpen && start < 0 && !/[\s\ue000]/.test(text[at])) start = at;
  }
  return found;
}

function listBrackets({ text, leaf }: RuleSentence, account: readonly AccountEntry[]): Phrase[] {
  const isTaken = taken(account);
  return [...text.matchAll(/\ue000+/g)]
    .map(({ index, 0: masked }) => ({ start: index, end: index + masked.length }))
    .filter(({ start, end }) => {
      const words = leaf.value.slice(start, end);
      return (
        !isTaken(start) &&
        !isTaken(end - 1) &&
        (weigh(words) > 2 || /[税除限込]/.test(words)) &&
        !definition.test(words)
      );
    });
}

function taken(account: readonly AccountEntry[]): (place: number) => boolean {
  const places = new Set<number>();
  for (const { at } of account) for (let place = at.start; place < at.end; place++) places.add(place);
  return (place) => places.has(place);
}

/** Words without what the draft says by its names: 正当な理由なく|無断欠勤|が → 正当な理由なくが. */
function takeNames(words: string, names: readonly string[]): string {
  if (names.some((name) => name.includes(words.replace(/[はがをにのでと]+$/, '')))) return '';
  let rest = words;
  for (const name of names) if (name.length >= 2) rest = rest.replace(name, ' ');
  return rest;
}

/** How many signs of words stand for something: kanji, katakana, letters and digits. */
function weigh(words: string): number {
  return [...words.replace(formal, '').matchAll(content)].filter(
    ({ 0: sign }) => !/\p{Script=Hiragana}/u.test(sign),
  ).length;
}
