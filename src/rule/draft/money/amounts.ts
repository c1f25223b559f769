import type { Quantity } from '../../../model/annotation.ts';
import { readPhrase, wordsOf } from '../../deadline/phrase.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';
import { toName } from '../names.ts';
import type { DraftCore } from '../rule-draft.ts';

const sets =
  /^[\s\ue000]*(?:と(?:する|し|いた|致|なり|なる|定め)|です|を(?:支払|支給|請求|徴収|お支払|申し受け|納入|納付|加算|預け)|の(?:支払|手数料|違約金|会費)|。|$|、[^、。]{1,16}は[^、。]{0,10}円)/;
const caps = /限度|上限/;
/** 1か月当たり is counted in months. */
const lengths: Readonly<Record<string, string>> = {
  P1D: '日',
  P1W: '週',
  P1M: '月',
  P1Y: '年',
  PT1H: '時間',
};

/** Drafts an amount that a sentence fixes (手数料は1,000円とする) or limits (15万円を限度とする), by each unit that it names. */
export function draftAmounts(sentence: RuleSentence): DraftCore[] {
  if (sentence.inTable) return [];
  return sentence.quantities.flatMap((quantity) => {
    const { kind, relation, value, unit, at } = quantity;
    if (
      kind !== 'money' ||
      value === 'unknown' ||
      unit !== undefined ||
      sentence.text[at[0].start] === '\ue000'
    )
      return [];
    const tail = sentence.text.slice(at[0].end);
    const isCap =
      caps.test(quantity.text) ||
      /^(?:を?(?:もって)?(?:限度|上限)|をもって限度)/.test(tail.replace(/^[\s\ue000]+/, ''));
    if (relation !== undefined && !isCap) return [];
    if (!isCap && !sets.test(tail)) return [];
    const core = draftAmount(sentence, quantity, isCap);
    return core ? [core] : [];
  });
}

function draftAmount(sentence: RuleSentence, quantity: Quantity, isCap: boolean): DraftCore | undefined {
  const named = readSubject(sentence, quantity);
  const unit = readUnit(sentence, quantity);
  // A limit holds for whatever is computed; an amount of nothing that is named is none.
  if ((named === undefined && !isCap) || unit === 'unclear') return undefined;
  const subject = named ?? '算定した額';
  const { per, words } = unit;
  const times = per ? ' * 数' : '';
  const perInput = per && {
    数: {
      kind: 'count' as const,
      about: `${words}の数`,
      ...(per.unit !== undefined && { unit: per.unit }),
    },
  };
  const questions = [
    ...(named === undefined ? ['何の額の限度かが文言から決まりません。入力の説明を直してください。'] : []),
    ...askAmount(sentence, quantity, subject),
    ...(per ? [`「${per.text.trim()}」の額として、${words}の数を乗じました。`] : []),
  ];
  const value = Number(quantity.value);
  if (isCap) return draftCap(quantity, { subject, times, perInput, questions, value, ...(per && { per }) });
  return {
    shape: 'amount',
    kind: 'amount',
    title: `${subject}の額`,
    inputs: { ...perInput },
    parameters: { 定額: quantity },
    ...(per && { covered: [{ quantity: per, reason: '数を乗じることで表した。' }] }),
    outputs: { 額: { kind: 'number', about: `${subject}の額(円)` } },
    formulas: { 額: `定額${times}` },
    answer: { give: ['額'] },
    say: `${subject}の額は{額}円。`,
    questions,
    examples: (per ? [0, 1, 3] : [1]).map((count) => ({
      given: per ? { 数: count } : {},
      expect: { status: 'value', value: { 額: value * count } },
    })),
  };
}

/** What the amount is for one of: 1名につき, 1か月当たり; nothing where it is for all; `unclear` where there are several. */
function readUnit(
  sentence: RuleSentence,
  { at: [{ start }] }: Quantity,
): { per?: Quantity; words: string } | 'unclear' {
  const [per, ...others] = sentence.quantities.filter(
    ({ relation, at }) => relation === 'each' && at[0].end <= start,
  );
  if (!per) return { words: '' };
  // 1か月1世帯当たり: for one of two things.
  const isSecond = sentence.quantities.some(
    ({ id, at }) =>
      id !== per.id &&
      at[0].end <= per.at[0].start &&
      /^\s*$/.test(sentence.text.slice(at[0].end, per.at[0].start)),
  );
  const isOne = per.kind === 'count' ? per.value === '1' : per.kind === 'duration' && per.value in lengths;
  return others.length === 0 && isOne && !isSecond ? { per, words: perWords(sentence, per) } : 'unclear';
}

/** What an amount leaves open: parts of a month or year, and the consumption tax. */
function askAmount({ text, leaf }: RuleSentence, { at: [{ start }] }: Quantity, subject: string): string[] {
  const period = /(?<unit>月|年)(?:額|間)?[\s]*$/.exec(text.slice(0, start))?.groups?.unit;
  const isTaxOpen = !/税|込/.test(leaf.value) && /(?:料金?|代金?|価格)$/.test(subject);
  return [
    ...(period === undefined
      ? []
      : [`${period}ごとの額です。期間の途中から又は途中までの分をどう計算しますか。`]),
    ...(isTaxOpen ? ['消費税を含む額ですか。文言にありません。'] : []),
  ];
}

interface Cap {
  subject: string;
  times: string;
  perInput: DraftCore['inputs'] | undefined;
  questions: string[];
  value: number;
  per?: Quantity;
}

function draftCap(quantity: Quantity, { subject, times, perInput, questions, value, per }: Cap): DraftCore {
  const name = toName(subject, '算定した額');
  const give = (amount: number) => ({ [name]: amount, ...(perInput && { 数: 1 }) });
  return {
    shape: 'limit',
    kind: 'amount',
    title: `${subject}の限度`,
    inputs: { [name]: { kind: 'number', about: `限度をかける前の${subject}(円)`, least: 0 }, ...perInput },
    parameters: { 限度: quantity },
    ...(per && { covered: [{ quantity: per, reason: '数を乗じることで表した。' }] }),
    outputs: { 額: { kind: 'number', about: `限度をかけた後の${subject}(円)` } },
    formulas: { 額: `least(${name}, 限度${times})` },
    answer: { give: ['額'] },
    say: `{${name}}円に対し、限度をかけた額は{額}円。`,
    questions,
    examples: [value - 1, value, value + 1].map((amount) => ({
      given: give(amount),
      expect: { status: 'value', value: { 額: Math.min(amount, value) } },
    })),
  };
}

/** What the amount is: the topic, or what stands before として: 会費は|, 手数料として|. */
function readSubject(sentence: RuleSentence, { at: [{ start }] }: Quantity): string | undefined {
  const before = sentence.text.slice(0, start);
  const as = /として[、\s]*(?:[^、]{0,16})$/.exec(before);
  const topic = [...before.matchAll(/(?:は|の額は|を)[、\s](?=)|は(?=[^、]{0,24}$)/g)].at(-1);
  const end = as ? as.index : topic?.index;
  if (end === undefined) return undefined;
  const words = wordsOf(sentence, readPhrase(sentence, end)).replace(/の(?:金額|額)$/, '');
  return words.length >= 2 &&
    words.length <= 30 &&
    /(?:金|料|費|額|代|賃|手当|報酬|価格|保証|補償|賞与|給|税|見舞金|損害)$/.test(words)
    ? words
    : undefined;
}

/** What is counted: 旅行者|1名につき → 旅行者, 1枠あたり → 枠. */
function perWords({ text }: RuleSentence, { at: [{ start }], unit = '', value }: Quantity): string {
  if (value in lengths) return lengths[value];
  return /[\p{Script=Han}\p{Script=Katakana}ー]{2,10}$/u.exec(text.slice(0, start).trimEnd())?.[0] ?? unit;
}
