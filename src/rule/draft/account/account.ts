import { type Phrase, wordsOf } from '../../deadline/phrase.ts';
import { conditionsOf, type RuleSentence } from '../../deadline/rule-sentence.ts';
import type { Cases } from '../conditions.ts';
import type { AccountEntry, DraftCore } from '../rule-draft.ts';
import { readRest } from './rest.ts';

/**
 * Words of grammar that narrow, shift or add to what a sentence says: of what a draft does not carry, those that hold one of
 * them are told.
 */
const limits =
  /場合(?!が(?:あ|ござ))|とき(?!に?は?でき)|時(?=は|に限)|際(?=に|は|、)|限(?:り|る|っ)|以外|(?<![解控免削排])除[いくき]|かかわらず|なければ(?!な(?:ら|り))|ごとに|毎[年月週日回期]|翌[年月日々営]|隔[年月週日]|前[年月日](?![項条号])|[当同][年月日](?!者)|半期|営業日|休日|休業日|原則|別に定め|別途|まで(?!も)|(?:早|遅|多|少な|高|低|短|長)い(?:方|額|日|期間)|加算|加え|控除|差し引|減じ|税|準じ|準用|超過|にあっては|にあつては|については|に関しては/g;

/**
 * Says of all words of a sentence what became of them: they are computed, asked for, or named as who does it and what is done;
 * what is left is told. Words of grammar that limit are told each by itself, the others together.
 */
export function accountFor(
  sentence: RuleSentence,
  core: DraftCore,
  cases: Cases,
): { account: AccountEntry[]; questions: string[] } {
  const account = listCarried(sentence, core, cases);
  const questions: string[] = [];
  const places = [
    ...[...sentence.text.matchAll(limits)].map(({ index }) => index),
    ...(core.shape === 'threshold' ? [...listHeads(sentence, core), ...listOthers(sentence, core)] : []),
  ];
  for (const index of places) {
    if (account.some(({ at }) => index >= at.start && index < at.end)) continue;
    const place = partAround(sentence, index, account);
    const words = wordsOf(sentence, place);
    const at = { leaf: sentence.leaf.id, ...place };
    if (isNamed(words, core)) {
      account.push({ at, as: 'computed', words });
      continue;
    }
    account.push({ at, as: 'question', words });
    questions.push(`「${words}」は、この下書きに入れていません。`);
  }
  const { parts, left } = readRest(sentence, core, account, namesOf(core));
  if (left.length > 0)
    questions.push(
      `ほかに${left.map(({ words }) => `「${words}」`).join('')}も、この下書きに入れていません。`,
    );
  const whole = [...account, ...parts, ...left].sort((one, other) => one.at.start - other.at.start);
  return { account: whole, questions: [...questions, ...askAlternatives(core), ...askNames(core)] };
}

const joint = /又は|または|若しくは|もしくは|あるいは|及び|および|並びに|ならびに|かつ|それぞれ/;

/** 年額又は総額: whether each of what an input names counts by itself, or all together, is for a person to say. */
function askAlternatives({ inputs, questions }: DraftCore): string[] {
  return Object.values(inputs).flatMap(({ kind, about }) =>
    kind === 'flag' ||
    kind === 'choice' ||
    !joint.test(about) ||
    questions.some((one) => /並んでいます/.test(one))
      ? []
      : [
          `「${about.replace(/\([^)]*\)$/, '')}」は二つ以上のものを挙げています。それぞれによるのか、合わせるのかを決めてください。`,
        ],
  );
}

/** Two things, or a verb before a noun without an object: 継続勤務し所定労働日. */
const joinsTwo =
  /(?:[がを]|から(?!の[日週月年]数))[^がをうくぐすつぬぶむるたいな]+$|\p{Script=Han}{2}し\p{Script=Han}[^うくぐすつぬぶむるた]*$/u;

/** 欠勤が所定労働日数, 者から見積書: a particle with no verb behind it joins two things, and no one thing is called so. */
function askNames({ inputs }: DraftCore): string[] {
  return Object.values(inputs).flatMap(({ kind, about }) => {
    const name = about.replace(/\([^)]*\)$|「.*」/g, '');
    return kind === 'number' && joinsTwo.test(name)
      ? [`「${about}」は一つのものの名ではないかもしれません。何の値を入れるかを決め、説明を直してください。`]
      : [];
  });
}

/** What a draft calls what it asks for and computes, with and without what it adds: 「無断欠勤の日数」, 無断欠勤. */
function namesOf({ inputs, title, shape }: DraftCore): string[] {
  const said = [...Object.values(inputs).map(({ about }) => about), ...(isTitled.has(shape) ? [title] : [])];
  return said.flatMap((about) => {
    const bare = about.replace(/\([^)]*\)$/, '');
    const inner = /「(?<words>.+)」/.exec(bare)?.groups?.words;
    const base = bare.replace(continuity, '').replace(/の?(?:日数|週数|月数|年数|回数|年齢|数|額|日)$/, '');
    return [bare, base, ...(inner === undefined ? [] : [inner])].filter((name) => name.length >= 2);
  });
}

const continuity = /^(?:(?:継続|連続|通算|累計|合計)(?:して|で)?|引き続き|合わせて)/;
const caseTail = /(?:とき|時|場合|際)(?:に(?:は|おいて|おいては)?|は|で)*[、\s]*$/;

/** Where the parts begin that stand before a bound and are no topic: 家事の都合により、|…1か月以上欠勤したとき tests the cause as well. */
function listHeads({ text }: RuleSentence, { parameters }: DraftCore): number[] {
  const first = Math.min(...Object.values(parameters).map(({ at }) => at[0].start));
  return [...text.slice(0, first).matchAll(/[^、。,\s\ue000][^、。,\ue000]*/g)]
    .filter(
      ({ 0: words }) =>
        (!/[はもが][\s]*$/.test(words) || /[・･]{2}|[…‥]/.test(words)) && words.trim().length > 2,
    )
    .map(({ index }) => index);
}

/** Where another case begins beside that of a bound: 20歳未満の者|又は車を運転する者は. */
function listOthers({ text }: RuleSentence, { parameters }: DraftCore): number[] {
  const last = Math.max(...Object.values(parameters).map(({ at }) => at[0].end));
  const other = /^[^、。,]*?(?=又は|または|若しくは|もしくは|かつ)/.exec(text.slice(last));
  return other ? [last + other[0].length] : [];
}

/** Shapes whose title says what is computed, and not what is done by then. */
const isTitled: ReadonlySet<DraftCore['shape']> = new Set([
  'interest',
  'share',
  'threshold',
  'limit',
  'amount',
]);

/** Whether an input, or what is computed, is called by these words: 時間外労働に対しては → 時間外労働. */
function isNamed(words: string, core: DraftCore): boolean {
  const bare = words.replace(/(?:に(?:つい|関し|対し)て|にあっ?て)?[はもがをにの]?$/, '');
  return bare.length >= 2 && namesOf(core).some((one) => one.includes(bare));
}

function listCarried(sentence: RuleSentence, core: DraftCore, cases: Cases): AccountEntry[] {
  const bound = new Set(Object.values(core.parameters).map(({ id }) => id));
  const covered = new Set((core.covered ?? []).map(({ quantity }) => quantity.id));
  const consumed = new Set(core.consumed);
  const entry = ({ start, end }: Phrase, as: AccountEntry['as'], words?: string): AccountEntry => ({
    at: { leaf: sentence.leaf.id, start, end },
    as,
    words: words ?? wordsOf(sentence, { start, end }),
  });
  const ofCase = (as: AccountEntry['as']) => (one: { at: Phrase; words: string }) =>
    entry(one.at, as, one.words);
  const carried: Phrase[] = [
    ...(core.carried ?? []),
    ...[...Object.values(core.parameters), ...(core.covered ?? []).map(({ quantity }) => quantity)]
      .filter(({ at }) => at[0].leaf === sentence.leaf.id)
      .map(({ at }) => at[0]),
  ];
  return [
    ...conditionsOf(sentence)
      .filter(({ start }) => consumed.has(start))
      .flatMap((one) => (isRead(core) ? partsOf(sentence, one) : tailOf(sentence, one)))
      .filter(
        (one, _place, all) =>
          all.length === 1 || carried.some((own) => own.start < one.end && own.end > one.start),
      )
      .map((one) => entry(one, 'computed')),
    ...sentence.quantities.map(({ id, at, text }) =>
      entry(at[0], bound.has(id) || covered.has(id) ? 'computed' : 'question', text.trim()),
    ),
    ...(core.carried ?? []).map((one) => entry(one, 'computed')),
    ...cases.when.map(ofCase('input')),
    ...cases.unless.filter(({ isProviso }) => !isProviso).map(ofCase('input')),
    ...cases.behind.map(ofCase('question')),
  ].filter(({ at }) => at.start < at.end);
}

/** Whether a condition that was taken in is expressed by it whole; of others only what the draft names is. */
function isRead({ shape }: DraftCore): boolean {
  return shape === 'conditions' || shape === 'interest';
}

/** 退会した|ときは */
function tailOf({ text }: RuleSentence, { start, end }: Phrase): Phrase[] {
  const tail = caseTail.exec(text.slice(start, end));
  return tail ? [{ start: start + tail.index, end }] : [];
}

/** A condition in its parts: what a draft has taken from one of them does not stand for the others. */
function partsOf({ text }: RuleSentence, { start, end }: Phrase): Phrase[] {
  const parts: Phrase[] = [];
  for (const { index, 0: words } of text.slice(start, end).matchAll(/[^、,]+/g))
    parts.push({ start: start + index, end: start + index + words.length });
  return parts;
}

/** The part of the sentence around a place, between 、 and what is carried already. */
function partAround({ text }: RuleSentence, index: number, account: readonly AccountEntry[]): Phrase {
  const isStop = (at: number) =>
    /[、。，,]/.test(text[at]) ||
    account.some(({ at: own, as }) => as !== 'question' && at >= own.start && at < own.end);
  let start = index;
  while (start > 0 && !isStop(start - 1)) start--;
  let end = index + 1;
  while (end < text.length && !isStop(end)) end++;
  return { start, end };
}
