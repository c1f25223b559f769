import type { Container } from '../../../model/node.ts';
import { isContainer, walk } from '../../../model/tree-walk.ts';
import { wordsOf } from '../../deadline/phrase.ts';
import { conditionsOf, type RuleSentence } from '../../deadline/rule-sentence.ts';
import type { DraftCore, DraftExample } from '../rule-draft.ts';

const any = /いずれか|各号の[一1]|どれか|何れか|一つ|ひとつ|1つ|[一1]に該当|の[一1]に|原因の一/;
const all = /すべて|全て|いずれ(?:に)?も|全部|を満た|各号の要件/;
const saysAll = /すべて|全て|いずれ(?:に)?も|全部/;
/** 次の各号に該当する場合, 次の事由があるとき: what follows are cases, and no things that are listed; 次表 and 次条 stand elsewhere. */
const cases =
  /(?:次[のに](?!表)|次各号|次(?=いずれ)|(?<![\d年月日回人円%名個])以下(?!の?表)|下記)[^、。]{0,36}?(?:該当|満た|場合|とき|事由|要件|条件|当たる|あたる|による)[^、。]{0,16}/;
/** 次の各号に該当する場合を除き, いずれにも該当しないもの: it holds where no case is met. */
const excludes =
  /を除(?:き|いて|く)|でない限り|でなければ(?!な)|しない限り|以外|該当しない|当たらない|あたらない/;
const mostItems = 60;

/** Drafts the test that a list of cases sets: 次の各号のいずれかに該当するときは. */
export function draftLists(sentence: RuleSentence, article: readonly RuleSentence[]): DraftCore[] {
  const { clause, leaf, text } = sentence;
  if (!clause.children.includes(leaf)) return [];
  const items = clause.children.filter(
    (child): child is Container =>
      isContainer(child) && (child.type === 'item' || child.type === 'subitem') && child.deleted !== true,
  );
  if (items.length < 2 || items.length > mostItems) return [];
  const condition = conditionsOf(sentence).find(({ start, end }) => cases.test(text.slice(start, end)));
  const pointing = condition ? text.slice(condition.start, condition.end) : cases.exec(text)?.[0];
  if (pointing === undefined || (!condition && !/該当|満た|当たる|あたる/.test(pointing))) return [];
  const isExcluded = excludes.test(condition ? text.slice(condition.start, condition.end + 6) : pointing);
  const isAll = all.test(pointing) && !any.test(pointing) && !/にも[^、。]*ない/.test(pointing);
  const isSaid = saysAll.test(pointing) || any.test(pointing);
  const names = items.map((_, place) => `号${place + 1}`);
  const words = items.map(ownWords);
  const what = sentence.norms.at(-1)?.actor;
  const head = wordsOf(sentence, { start: condition?.end ?? 0, end: leaf.value.length }).replace(
    /^[、,]/,
    '',
  );
  return [
    {
      shape: 'conditions',
      kind: 'condition',
      title: `${what === undefined ? '' : `${what}: `}${shorten(head, 30)}`,
      inputs: Object.fromEntries(
        names.map((name, place) => [name, { kind: 'flag', about: shorten(words[place], 120) }]),
      ),
      ofClause: true,
      parameters: {},
      covered: article
        .filter(({ clause: { id } }) => id.startsWith(`${clause.id}__`))
        .flatMap(({ quantities }) => quantities)
        .map((quantity) => ({ quantity, reason: '号に当たるかは人が判断する。' })),
      outputs: {},
      answer: { test: writeTest(names, isAll, isExcluded) },
      say: `${isAll ? 'すべての号' : 'いずれかの号'}に当たる${isExcluded ? '場合を除く' : 'かを見る'}。`,
      questions: [
        ...(isSaid
          ? []
          : [
              `「いずれか」「すべて」の語がありません。${isAll ? 'すべての号を要する' : 'いずれかの号に当たれば足りる'}と読みました。`,
            ]),
        ...words.flatMap((one, place) =>
          /[\d０-９一二三四五六七八九十]+\s*(?:日|月|年|回|円|%|％|割|人|名)/.test(one)
            ? [`第${place + 1}の号には数値があります。当たるかどうかを人が判断する入力にしました。`]
            : [],
        ),
        ...(items.some((item) => item.children.some(isContainer))
          ? ['号の下に細目があります。号ごとに一つの入力としました。']
          : []),
      ],
      examples: tryLists(names, isAll, isExcluded),
      // What stands behind it says how, and not whether.
      ...(condition && { consumed: [condition.start], carried: [condition], casesUntil: condition.end }),
    },
  ];
}

function writeTest(names: readonly string[], isAll: boolean, isExcluded: boolean): string {
  const test = names.join(isAll ? ' and ' : ' or ');
  return isExcluded ? `not (${test})` : test;
}

function tryLists(names: readonly string[], isAll: boolean, isExcluded: boolean): DraftExample[] {
  const expect = (isMet: boolean) => ({
    status: isMet === isExcluded ? ('not-met' as const) : ('met' as const),
  });
  const give = (isSet: (place: number) => boolean) =>
    Object.fromEntries(names.map((name, place) => [name, isSet(place)]));
  const last = names.length - 1;
  return [
    { given: give(() => false), expect: expect(false) },
    { given: give((place) => place === 0), expect: expect(!isAll) },
    { given: give((place) => place === last), expect: expect(!isAll) },
    { given: give(() => true), expect: expect(true) },
  ];
}

function ownWords(item: Container): string {
  const words: string[] = [];
  walk(item, (node) => {
    if (!isContainer(node)) words.push(node.value.trim());
  });
  return [item.label, item.caption, ...words].filter(Boolean).join(' ').replace(/\s+/g, ' ');
}

function shorten(words: string, most: number): string {
  const letters = [...words.replace(/。$/, '')];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
}
