import type { TreeIndex } from '../../model/tree-index.ts';
import { maskBrackets } from '../../text/bracket/mask-brackets.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { isQuotedAt } from '../quotations.ts';
import { listMaskedWords, type SentenceWords } from './sentence-words.ts';

/** Two words for one joint: the one of every day, and the one for the other level where a sentence has two. */
interface Pair {
  plain: RegExp;
  other: RegExp;
  either: RegExp;
  /** How the two are used. */
  rule: string;
}

const pairs: readonly Pair[] = [
  {
    plain: /又は|または/,
    other: /若しくは|もしくは/,
    either: /又は|または|若しくは|もしくは/g,
    rule: '「若しくは」は、「又は」でつないだものの中を更に分けるときに使います',
  },
  {
    plain: /及び|および/,
    other: /並びに|ならびに/,
    either: /及び|および|並びに|ならびに/g,
    rule: '「並びに」は、「及び」でつないだものを更につなぐときに使います',
  },
];

/** 氏名若しくは住所 without 又は */
export const languageConjunction = defineCheck({
  id: 'language-conjunction',
  family: 'language',
  severity: 'info',
  finds: '「又は」のない文の「若しくは」、「及び」のない文の「並びに」、同じ語を三つ以上つないだ並び。',
  why: '法令用語では、二つの段階を書き分ける語です。段階が一つの文に使うと、どこで切れるかが争いになります。',
  source: '法令における漢字使用等について（平成22年内閣法制局総総第208号）',
  examples: {
    failing: [
      { text: '第1条（届出）\n会員は、氏名若しくは住所を変更したときは、届け出る。\n', quotes: ['若しくは'] },
      { text: '第1条（費用）\n材料費並びに交通費は、会員の負担とする。\n', quotes: ['並びに'] },
      { text: '第1条（届出）\n会員は、氏名又は住所又は職業を届け出る。\n', quotes: ['又は'] },
    ],
    passing: [
      { text: '第1条（届出）\n会員は、氏名若しくは住所又は勤務先を変更したときは、届け出る。\n' },
      { text: '第1条（届出）\n会員は、次の書類を提出し、又は郵送し、若しくは持参する。\n' },
      { text: '第1条（費用）\n材料費及び交通費並びに食費は、会員の負担とする。\n' },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    const lists = readLists(context.index);
    for (const sentence of listMaskedWords(context)) {
      const text = maskBrackets(sentence.placed.sentence.value);
      const around = lists.get(context.index.parentOf.get(sentence.placed.clause.id) ?? '') ?? '';
      for (const pair of pairs) {
        yield* findAlone(sentence, text, isMember(sentence) ? around : text, pair);
        yield* findChain(sentence, text, pair);
      }
    }
  },
});

/** The words of each clause with those of the clauses right below it: a list with what announces it. */
function readLists({ sentences, parentOf }: TreeIndex): Map<string, string> {
  const lists = new Map<string, string[]>();
  for (const { sentence, clause } of sentences) {
    for (const id of [clause.id, parentOf.get(clause.id) ?? '']) {
      const words = lists.get(id) ?? [];
      words.push(sentence.value);
      lists.set(id, words);
    }
  }
  return new Map([...lists].map(([id, words]) => [id, words.join('')]));
}

/** A member of a list may be of one level with the others. */
function isMember({ placed }: SentenceWords): boolean {
  return placed.clause.type === 'item' || placed.clause.type === 'subitem';
}

/** The word of the other level in a sentence of one level. */
function* findAlone(
  sentence: SentenceWords,
  text: string,
  around: string,
  { plain, other, rule }: Pair,
): Generator<Draft> {
  if (plain.test(around)) return;
  const found = other.exec(text);
  if (!found || isQuotedAt(text, found.index, found.index)) return;
  yield {
    node: sentence.node,
    at: [placeAt(sentence, found)],
    reason: `「${found[0]}」が一段だけの並びに使われています。${rule}。`,
  };
}

/** 氏名又は住所又は職業: nouns of one level are joined with 、 but for the last. */
function* findChain(sentence: SentenceWords, text: string, { either }: Pair): Generator<Draft> {
  const joints = [...text.matchAll(either)];
  if (joints.length < 2) return;
  for (const [place, joint] of joints.entries()) {
    const before = joints[place - 1];
    if (before?.[0] !== joint[0]) continue;
    const between = sentence.words.filter(
      ({ start, end }) => start >= before.index + before[0].length && end <= joint.index,
    );
    if (between.length === 0 || !between.every(({ pos }) => /^(?:名詞|接頭詞)$/.test(pos))) continue;
    yield {
      node: sentence.node,
      at: [placeAt(sentence, joint)],
      reason: `「${joint[0]}」が続いています。同じ段の三つ以上は「A、B${joint[0]}C」とつなぎます。`,
    };
    return;
  }
}

function placeAt({ placed }: SentenceWords, { 0: words, index }: RegExpExecArray) {
  return { leaf: placed.sentence.id, start: index, end: index + words.length };
}
