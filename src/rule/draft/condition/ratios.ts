import type { Quantity } from '../../../model/annotation.ts';
import { joiner, reachOverNouns, readPhrase, wordsOf } from '../../deadline/phrase.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';
import { toName } from '../names.ts';
import type { DraftCore, DraftExample } from '../rule-draft.ts';
import { type FoundBound, holds, isForbidden, nameBound, operators } from './bounds.ts';

/** What a share is of, and what is counted. */
interface Share {
  bases: string[];
  /** In words: 賛成; nothing where the words do not name it. */
  counted?: string;
  /** Where the words begin of what is compared with the base. */
  from?: number;
}

const ofBase = /(?:の(?:うち|内)?|に対し(?:て)?)[、\s\ue000]*(?<each>各)?[、\s]*$/;
const joins = /、|及び|および|並びに|ならびに/;
const amounts = /(?:料|金|額|費|代|賃|運賃|代金|価格|報酬|給与)等?$/;
const predicate = /^を(?:超|下回|上回)|^に満た/;

/** 欠席時数, 不就労時間: what has a size of its own. */
const sizes = /(?:[額数量率]|時間|期間|面積|残高|重さ)$/;
/** 賛成|の数; an amount is its own measure: 契約保証金|の額. */
const measureOf = (counted: string): string =>
  sizes.test(counted) ? '' : amounts.test(counted) ? 'の額' : 'の数';

/** 会員総数のうち、条文の要件に当たる数; of an amount another amount. */
const countedOf = (base: string): string =>
  `${base}のうち、条文の要件に当たる${amounts.test(base) ? '額' : '数'}`;

type RatioCore = Pick<
  DraftCore,
  'inputs' | 'answer' | 'say' | 'examples' | 'title' | 'parameters' | 'carried'
> & {
  about: string;
};

/** Drafts the test of a share: 正会員総数の3分の2以上の賛成, of several bases one test each: 組合員総数及び議決権総数の各4分の3以上. */
export function draftRatio(sentence: RuleSentence, bound: FoundBound): RatioCore | undefined {
  const [quantity] = bound.quantities;
  if (bound.quantities.length > 1) return undefined;
  const share = readShare(sentence, bound);
  if (!share) return undefined;
  const { bases, counted, from } = share;
  const about =
    counted === undefined ? countedOf(bases[0]) : `${bases[0]}に対する${counted}${measureOf(counted)}`;
  const names = bases.map((base, place) => ({
    base,
    total: toName(base, `総数${place + 1}`),
    counted: bases.length === 1 ? toName(counted ?? '', '該当する数') : `該当する数${place + 1}`,
  }));
  if (new Set(names.flatMap((one) => [one.total, one.counted])).size < names.length * 2) return undefined;
  const operator = operators[quantity.relation];
  const isKept = isForbidden(sentence, bound);
  const test = names
    .map(({ total, counted: name }) => `${name} ${operator} ${total} * 割合`)
    .join(isKept ? ' or ' : ' and ');
  return {
    about,
    title: `${about}が${nameBound(bound)}${isKept ? 'ことがないか' : 'か'}`,
    inputs: Object.fromEntries(
      names.flatMap(({ base, total, counted: name }) => [
        [total, { kind: 'number' as const, about: base, least: 0 }],
        [
          name,
          {
            kind: 'number' as const,
            about: counted === undefined ? countedOf(base) : `${base}に対する${counted}${measureOf(counted)}`,
            least: 0,
          },
        ],
      ]),
    ),
    parameters: { 割合: quantity },
    answer: { test: isKept ? `not (${test})` : test },
    say: `${names.map(({ base, total, counted: name }) => `${base}{${total}}に対し{${name}}`).join('、')}で、基準は{割合}。`,
    examples: tryRatio(bound, names, isKept),
    ...(from !== undefined && { carried: [{ start: from, end: quantity.at[0].start }] }),
  };
}

function readShare(sentence: RuleSentence, { quantities: [quantity] }: FoundBound): Share | undefined {
  const [{ start, end }] = quantity.at;
  const before = sentence.text.slice(0, start);
  const lead = ofBase.exec(before);
  if (!lead) return undefined;
  const phrase = readPhrase(sentence, lead.index);
  const isEach = lead.groups?.each !== undefined;
  const first = isEach ? reachOverNouns(sentence, phrase.start) : phrase.start;
  // 1人を超えて含まれ、又は…の総数: what reaches over another bound is no base.
  const reaches = sentence.quantities.some(
    ({ relation, at }) => relation !== undefined && at[0].start >= first && at[0].end <= lead.index,
  );
  if (reaches) return undefined;
  const words = wordsOf(sentence, { start: first, end: lead.index }).replace(joiner, '');
  const [own, ...others] = isEach ? words.split(joins).filter((part) => part !== '') : [words];
  if (own === undefined) return undefined;
  const cut = cutSubject(own);
  const bases = [cut?.rest ?? own, ...others];
  // 賃金の2割5分以上の率で計算した額 is what is paid, and tests nothing.
  if (amounts.test(bases[0] ?? '') && /^の(?:率|割合|額|金額)/.test(sentence.text.slice(end)))
    return undefined;
  // 運賃の50％以内 is what is paid at most, and tests nothing.
  if (quantity.relation === 'orLess' && amounts.test(bases[0] ?? '')) return undefined;
  if (bases.some((part) => part.length < 2 || part.length > 40 || isNoBase.test(part))) return undefined;
  const subject = cut ? { words: cut.subject, start: first } : subjectBefore(sentence, first);
  return { bases, ...readCounted(quantity, sentence.text.slice(end), subject) };
}

const isNoBase = /(?:[後前中でにをがはと]|から|より)$/;

/** 減給の額が|賃金の5割; in 契約者が支払う料金 the subject belongs to the verb before the base. */
function cutSubject(words: string): { subject: string; rest: string } | undefined {
  const { subject, rest } = /^(?<subject>[^が]{2,40})が(?<rest>.+)$/.exec(words)?.groups ?? {};
  const isCut =
    rest !== undefined && !/[うくすつぬむるた]/.test(rest.replace(/における|に関する|に対する/g, ''));
  return isCut && subject !== undefined ? { subject, rest } : undefined;
}

/** 欠席時数が|授業時数の3分の1以上の学生: what has a size is compared, and not who has it; else the noun behind is counted. */
function readCounted(
  { text }: Quantity,
  tail: string,
  subject: Subject | undefined,
): Pick<Share, 'counted' | 'from'> {
  const isPredicate = predicate.test(text.replace(/^[^をに]*/, '')) && !/^の/.test(tail);
  if (subject && (isPredicate || sizes.test(subject.words) || amounts.test(subject.words)))
    return { counted: subject.words, from: subject.start };
  const counted = countedBehind(tail.replace(/^以上/, ''));
  return counted === undefined ? {} : { counted };
}

/** What stands before が or は, and where its words begin. */
interface Subject {
  words: string;
  start: number;
}

/** 実労働日数が|所定労働日の75%を超える, 手数料は、|料金の10%を超えない; nothing where no noun stands there. */
function subjectBefore(sentence: RuleSentence, start: number): Subject | undefined {
  const lead = /[がは][、\s]*$/.exec(sentence.text.slice(0, start));
  if (!lead) return undefined;
  const phrase = readPhrase(sentence, lead.index);
  const words = wordsOf(sentence, phrase);
  return sizes.test(words) || amounts.test(words)
    ? { words: words.replace(joiner, ''), start: phrase.start }
    : undefined;
}

function countedBehind(tail: string): string | undefined {
  const noun = /^の(?<noun>[^、。のをがにはで]{1,14})/.exec(tail)?.groups?.noun;
  // 賛成かつ正会員の過半数の賛成: what joins another share ends the noun.
  const first = noun?.split(/かつ|及び|並びに|又は|または/)[0];
  if (first !== undefined && first !== '')
    return /^(?:多数|者|もの|場合|とき|際|ため)$/.test(first) ? undefined : first;
  const verb =
    /^(?:が|を)?(?:[^、。がを]{1,12}(?:で|により|によって))?(?<verb>[\p{Script=Han}\p{Script=Katakana}]{2,6})(?:(?:し|さ)(?!よう)|する)/u.exec(
      tail,
    )?.groups?.verb ??
    /^(?:が|を)?(?<verb>[\p{Script=Han}\p{Script=Katakana}]{2,6})で/u.exec(tail)?.groups?.verb;
  return verb;
}

function tryRatio(
  { quantities: [{ kind, value, relation }] }: FoundBound,
  names: readonly { total: string; counted: string }[],
  isKept: boolean,
): DraftExample[] {
  const [over, under] =
    kind === 'fraction'
      ? value.split('/').map(Number)
      : kind === 'percentage'
        ? [Number(value), 100]
        : [Number(value), 1];
  const [total, edge] = [under * 3, over * 3];
  if (!Number.isSafeInteger(edge) || !Number.isSafeInteger(total) || total <= 0) return [];
  return [edge - 1, edge, edge + 1]
    .filter((counted) => counted >= 0)
    .map((counted) => ({
      given: Object.fromEntries(
        names.flatMap((one) => [
          [one.total, total],
          [one.counted, counted],
        ]),
      ),
      expect: { status: holds(counted, edge, relation) !== isKept ? 'met' : 'not-met' },
    }));
}
