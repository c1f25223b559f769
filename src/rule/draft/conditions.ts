import { isContainer } from '../../model/tree-walk.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { type Phrase, wordsOf } from '../deadline/phrase.ts';
import { conditionsOf, type RuleSentence } from '../deadline/rule-sentence.ts';
import type { DraftCore } from './rule-draft.ts';

/** A case that a draft asks for: whether what the words say is so. */
export interface AskedCase {
  words: string;
  /** The words begin a ただし書 that says what holds instead. */
  isProviso: boolean;
  /** Id of the sentence that holds them, and where in it they stand. */
  node: string;
  at: Phrase;
}

/** The conditions of a sentence and its exceptions, without those that a draft has taken in itself. */
export interface Cases {
  when: AskedCase[];
  unless: AskedCase[];
  /** Conditions behind what the draft is about, or beside it (又は), in words: they are not asked for. */
  behind: AskedCase[];
}

const either = /^[、,\s]*(?:又は|または|若しくは|もしくは|あるいは)/;
const refersBack = /^(?:この|その|前項の|前号の|前条の|同項の)(?:場合|とき)/;

/** Reads the cases of a sentence; `at` is the place of what the draft is about. */
export function readCases(
  sentence: RuleSentence,
  {
    consumed = [],
    casesFrom,
    casesUntil = Infinity,
    cases = [],
    parameters,
  }: Pick<DraftCore, 'consumed' | 'casesFrom' | 'casesUntil' | 'cases' | 'parameters'>,
  provisos: readonly RuleSentence[],
): Cases {
  const { norms, leaf } = sentence;
  const exceptions = norms.flatMap(({ exception = [] }) => exception.filter((one) => one.leaf === leaf.id));
  const isException = (one: Phrase): boolean => overlapsAny(one, exceptions);
  const open = ownConditions(sentence, casesFrom).filter(
    // 招集の際に通知すべき事項 describes a noun and is no case.
    ({ start, end }) =>
      !consumed.includes(start) &&
      !(/際に$/.test(sentence.text.slice(start, end)) && sentence.text[end] !== '、'),
  );
  // 承認したとき、又は…したとき: either will do, so none of the two can be required.
  const own = Object.values(parameters).flatMap(({ at: [at] }) => (at.leaf === leaf.id ? [at] : []));
  const first = Math.min(...own.map(({ start }) => start));
  const last = Math.max(...own.map(({ end }) => end));
  const isAsked = (one: Phrase) =>
    one.start < casesUntil &&
    !either.test(sentence.text.slice(one.end)) &&
    !either.test(sentence.text.slice(one.start)) &&
    !isAlternative(sentence, one) &&
    !isOfOtherAmount(sentence, one, first) &&
    !isOfOther(sentence.text, one, first) &&
    !(last > 0 && isFinished.test(sentence.text.slice(last, one.start)));
  const asked = open.filter(isAsked);
  const toCase = (phrase: Phrase): AskedCase => ({
    words: wordsOf(sentence, phrase),
    isProviso: false,
    node: leaf.id,
    at: phrase,
  });
  return {
    behind: open.filter((one) => !isAsked(one)).map(toCase),
    when: [...asked.filter((one) => !isException(one) && !overlapsAny(one, cases)), ...cases]
      .map(toCase)
      .filter(({ words }) => !refersBack.test(words)),
    unless: [
      ...asked.filter(isException).map(toCase),
      ...provisos.map((proviso) => ({
        words: wordsOf(proviso, { start: 0, end: proviso.leaf.value.length }),
        isProviso: true,
        node: proviso.leaf.id,
        at: { start: 0, end: proviso.leaf.value.length },
      })),
    ],
  };
}

/** 20名以内|とし、|15名未満の場合は: what is set before another case is set without it. */
const isFinished = /(?:とし|であり|することとし|ものとし|です|ます|でき|れ)[、,][\s]*$/;

/** 知り得たとき、|指摘のあったとき又は告発を受けたときは: any of a list will do, so none of it can be required. */
function isAlternative(sentence: RuleSentence, one: Phrase): boolean {
  const all = conditionsOf(sentence);
  const isNext = (left: Phrase, right: Phrase | undefined) =>
    right !== undefined &&
    /^[、,\s]*$/.test(sentence.text.slice(left.end, right.start)) &&
    /(?:とき|場合|者)(?:又は|若しくは|または|もしくは)/.test(sentence.text.slice(right.start, right.end)) &&
    !/[はに]$/.test(sentence.text.slice(left.start, left.end).trimEnd());
  const place = all.findIndex(({ end }) => end === one.end);
  return isNext(one, all[place + 1]) || (place > 0 && isNext(all[place - 1], one));
}

/** 前日に取り消したときは、|30%、|当日に取り消したときは100%: the first case has its own amount, behind which the next one begins. */
function isOfOtherAmount(sentence: RuleSentence, { end }: Phrase, place: number): boolean {
  const next = conditionsOf(sentence).find(({ start }) => start >= end);
  return (
    next !== undefined &&
    place >= next.start &&
    sentence.quantities.some(
      ({ at: [own] }) =>
        own.start >= end &&
        own.end <= next.start &&
        /^[、,\s]+$/.test(sentence.text.slice(own.end, next.start)),
    )
  );
}

/** 半数以上が出席しなければ|開くことができず、|出席者の過半数で決する: what is lacking there keeps from the first, and not from the second. */
function isOfOther(text: string, { start, end }: Phrase, place: number): boolean {
  const isLack = /(?:なければ|ないと|ない限り)[、\s]*$/.test(text.slice(start, end));
  return isLack && place < Infinity && /^[^、]{3,}、/.test(text.slice(end, place));
}

function overlapsAny({ start, end }: Phrase, others: readonly Phrase[]): boolean {
  return others.some((one) => one.start < end && one.end > start);
}

/** The conditions of what begins at an offset: those behind it, without the words that lead up to it; else all. */
function ownConditions(sentence: RuleSentence, from: number | undefined): Phrase[] {
  const all = conditionsOf(sentence);
  if (from === undefined) return all;
  const own = all
    // 30日前までに|申し出た場合は全額、7日前までに…: the case of the period before it.
    .filter(
      ({ start, end }) =>
        end > from && (start >= from || /^(?:まで)?に?[、,]/.test(sentence.text.slice(from))),
    )
    .map(({ start, end }) => ({ start: start < from ? skipJoint(sentence.text, from) : start, end }));
  return own.length > 0 ? own : all;
}

function skipJoint(text: string, from: number): number {
  return from + (/^[に、,\s]*/.exec(text.slice(from))?.[0].length ?? 0);
}

/** Gives the ただし書 that take back what a sentence sets. */
export type FindProvisos = (sentence: RuleSentence) => readonly RuleSentence[];

/** Indexes the ただし書 of a document by the sentence before them. */
export function indexProvisos(sentences: readonly RuleSentence[]): FindProvisos {
  const byNorm = new Map<string, RuleSentence[]>();
  const byId = new Map(sentences.map((one) => [one.leaf.id, one]));
  for (const one of sentences)
    for (const { exceptionTo } of one.norms)
      if (exceptionTo !== undefined) appendTo(byNorm, exceptionTo, one);
  return ({ norms, clause, leaf }) => {
    const found = new Set(norms.flatMap(({ id }) => byNorm.get(id) ?? []));
    // Where the main clause is no norm (手数料は1,000円とする。), its ただし書 stands behind it in the same clause.
    const place = clause.children.findIndex((child) => !isContainer(child) && child.id === leaf.id);
    const next = place < 0 ? undefined : clause.children[place + 1];
    if (next && !isContainer(next) && next.function === 'proviso') {
      const proviso = byId.get(next.id ?? '');
      if (proviso) found.add(proviso);
    }
    return [...found];
  };
}
