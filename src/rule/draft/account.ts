import { foldWidth } from '../../text/width.ts';
import { type Phrase, wordsOf } from '../deadline/phrase.ts';
import { conditionsOf, type RuleSentence } from '../deadline/rule-sentence.ts';
import type { Cases } from './conditions.ts';
import type { AccountEntry, DraftCore } from './rule-draft.ts';

/**
 * Words of grammar that narrow, shift or add to what a sentence says: of what a draft does not carry, those that hold one of
 * them are told.
 */
const limits =
  /場合(?!が(?:あ|ござ))|とき(?!に?は?でき)|時(?=は|に限)|際(?=に|は|、)|限(?:り|る|っ)|以外|(?<![解控免削排])除[いくき]|かかわらず|なければ(?!な(?:ら|り))|ごとに|毎[年月週日回期]|翌[年月日々営]|隔[年月週日]|前[年月日](?![項条号])|[当同][年月日](?!者)|半期|営業日|休日|休業日|原則|別に定め|別途|まで(?!も)|(?:早|遅|多|少な|高|低|短|長)い(?:方|額|日|期間)|加算|加え|控除|差し引|減じ|税|準じ|準用|超過|にあっては|にあつては|については|に関しては/g;

/** Says of every word of grammar that limits the sentence what became of it, and asks about those that nothing carries. */
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
  return { account, questions };
}

/** Where the parts begin that stand before a bound and are no topic: 家事の都合により、|…1か月以上欠勤したとき tests the cause as well. */
function listHeads({ text }: RuleSentence, { parameters }: DraftCore): number[] {
  const first = Math.min(...Object.values(parameters).map(({ at }) => at[0].start));
  return [...text.slice(0, first).matchAll(/[^、。,\s\ue000][^、。,\ue000]*/g)]
    .filter(({ 0: words }) => !/[はもが][\s]*$/.test(words) && words.trim().length > 2)
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
function isNamed(words: string, { inputs, title, shape }: DraftCore): boolean {
  const bare = words.replace(/(?:に(?:つい|関し|対し)て|にあっ?て)?[はもがをに]?$/, '');
  const names = Object.values(inputs).map(({ about }) => about);
  return (
    bare.length >= 2 && [...names, ...(isTitled.has(shape) ? [title] : [])].some((one) => one.includes(bare))
  );
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
      // What a bound measures is told by the words around it, and not by the whole condition.
      .filter(({ start }) => core.shape !== 'threshold' && consumed.has(start))
      .flatMap((one) => partsOf(sentence, one))
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

const refersBack = /^(?:この|その|これ|前記|前段|上記|当該|同|かかる|なお|ただし|但し)/;

/** Asks about sentences of the same clause that go back to this one: この場合において、…. */
export function askNeighbours(
  { leaf, clause }: RuleSentence,
  { ofClause, carriedNodes = [] }: DraftCore,
  provisos: readonly RuleSentence[],
): string[] {
  const place = clause.children.findIndex((child) => 'value' in child && child.id === leaf.id);
  if (place < 0 || ofClause) return [];
  const carried = new Set([...provisos.map((one) => one.leaf.id), ...carriedNodes]);
  return clause.children.slice(place + 1).flatMap((child) => {
    if (!('value' in child) || child.id === undefined || carried.has(child.id)) return [];
    const words = child.value.trim();
    return refersBack.test(foldWidth(words).replace(/^[\s、]+/, ''))
      ? [`続く文「${shorten(words)}」は、この下書きに入れていません。`]
      : [];
  });
}

function shorten(words: string): string {
  const letters = [...words];
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : words;
}
