import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { isQuoted, scanSentences } from '../scan-sentences.ts';

/** Ends of a predicate: a sentence that ends so lacks its 。 */
const predicate =
  /(?:ます|ません|ました|です|でした|である|とする|ものとする|をいう|という|できる|できない|しない|ならない|られる|された|されない|この限りでない)$/;

/** A text that closes fewer sentences with 。 has no custom. */
const fewestClosed = 5;

/** 料金を支払うものとし、 */
export const languageSentenceEnd = defineCheck({
  id: 'language-sentence-end',
  family: 'language',
  severity: 'warning',
  finds: '読点で終わる文や、句点のない文。',
  why: '続きが抜け落ちたおそれがあり、規定の内容が定まりません。',
  examples: {
    failing: [
      {
        text: '第1条（料金）\n会員は、料金を支払うものとし、\n第2条（通知）\n当社は、会員に通知する。\n',
        quotes: ['し、'],
      },
      {
        text: '第1条（料金）\n会員は、料金を支払うものとする\n第2条（通知）\n当社は、会員に通知する。\n',
        quotes: ['する'],
      },
      {
        text: '第1条（料金）\n会員は、料金を支払うものとするただし、免除を受けた者を除く。\n',
        quotes: ['するただし'],
      },
      {
        text: '第1条（届出）\n会員は、氏名を届け出る。当社は、これを記録する。\n2　会員は、変更を届け出る。当社は、これを記録する。\n3　会員は、退会を当社に届け出る\n4　当社は、これを記録する。\n',
        quotes: ['出る'],
      },
      { text: '第1条（料金）\n会員は、料金を支払います当社は、領収書を渡します。\n', quotes: ['ます当社'] },
    ],
    passing: [
      {
        text: '第1条（料金）\n当社は、次の場合には、\n(1) 支払を停止したとき\n(2) 破産したとき\n契約を解除することができる。\n',
      },
      { text: '第1条（料金）\n料金は、次のとおりとする。\n(1) 月額料金\n(2) 手数料\n' },
    ],
  },
  *run({ index, readMorphemes }) {
    const isOfOpenList = makeOpenLists(index);
    const endsInVerb = makeVerbEnd(index.sentences, readMorphemes);
    const isUsuallyOpen = oftenLacksMark(index.sentences.map(({ sentence }) => sentence.value));
    yield* findDots(index);
    yield* findRunOn(index);
    for (const owner of index.containers) {
      const last = lastSentence(owner);
      if (!last || goesOn(owner, index.byId.get(index.parentOf.get(owner.id) ?? '') as Container | undefined))
        continue;
      const { value, id } = last;
      const isOpen = /[、，]$/.test(value);
      if (isOpen && goesOnAbove(owner, index)) continue;
      if (!isOpen && isOfOpenList(owner)) continue;
      if (!isOpen && !(owner.type === 'paragraph' && (predicate.test(value) || endsInVerb(value)))) continue;
      const start = Math.max(0, value.length - 2);
      const end = { leaf: id, start: value.length, end: value.length };
      // A text that goes without 。 as often as not has that style.
      const severity = isOpen ? 'error' : isUsuallyOpen ? 'info' : undefined;
      yield {
        node: owner.id,
        at: [{ ...end, start }],
        ...(severity && { severity }),
        reason: isOpen
          ? '文が読点で終わっています。続きが抜けていないか確かめてください。'
          : '文に句点「。」がありません。',
        ...(!isOpen && { fix: [{ at: end, text: '。' }] }),
      };
    }
  },
});

/** Makes what tells whether most clauses beside one end without 。, as the lines of a form do: 3. 手数料は甲の負担とする. */
function makeOpenLists({ byId, parentOf }: TreeIndex): (owner: Container) => boolean {
  const known = new Map<string, boolean>();
  return ({ id }) => {
    const above = parentOf.get(id) ?? '';
    const parent = byId.get(above);
    const others = known.has(above) || !parent || !('children' in parent) ? [] : parent.children;
    const ends = others.flatMap((one) => (isContainer(one) ? (lastSentence(one)?.value ?? []) : []));
    const isOpen =
      known.get(above) ??
      (ends.length > 2 && ends.filter((value) => !/。$/.test(value)).length * 2 > ends.length);
    known.set(above, isOpen);
    return isOpen;
  };
}

/** The sentence that a paragraph or a member of a list ends in. */
function lastSentence(owner: Container): { value: string; id: string } | undefined {
  if (!/^(?:paragraph|item|subitem)$/.test(owner.type)) return undefined;
  const last = owner.children.at(-1);
  if (!last || isContainer(last) || last.type !== 'sentence' || last.id === undefined) return undefined;
  return { value: last.value, id: last.id };
}

/**
 * Makes what tells a sentence that ends in a verb and not in 。: …を甲に届け出る. It is silent on a text that has others of
 * them, or no dictionary, and on what says no more than a caption.
 */
function makeVerbEnd(
  sentences: TreeIndex['sentences'],
  readMorphemes: ReadMorphemes | undefined,
): (value: string) => boolean {
  const closed = sentences.filter(({ sentence: { value } }) => /。$/.test(value)).length;
  return (value) => {
    if (!readMorphemes || closed < fewestClosed || !/は、.{6,}[うくぐすつぬぶむる]$/.test(value))
      return false;
    const last = readMorphemes(value).at(-1);
    return last !== undefined && /^(?:動詞|助動詞)$/.test(last.pos) && last.surface === last.base;
  };
}

/** Whether the next clause under the same one has no number of its own, so that the sentence may go on there. */
function goesOn(owner: Container, parent: Container | undefined): boolean {
  const siblings = parent?.children ?? [];
  const next = siblings[siblings.indexOf(owner) + 1];
  if (!next) return false;
  return !isContainer(next) || next.type === 'table' || (isContainer(next) && next.label === undefined);
}

/** Whether a member of a list is followed, behind the list, by words without a number of their own: …が、⏎音声の権利は… */
function goesOnAbove({ id }: Container, { byId, parentOf }: TreeIndex): boolean {
  const parent = byId.get(parentOf.get(id) ?? '') as Container | undefined;
  if (
    !parent ||
    !/^(?:item|subitem)$/.test(byId.get(id)?.type ?? '') ||
    parent.children.at(-1) !== byId.get(id)
  )
    return false;
  const above = byId.get(parentOf.get(parent.id) ?? '') as Container | undefined;
  const next = above?.children[above.children.indexOf(parent) + 1];
  return (
    next !== undefined && (!isContainer(next) || (next.type === 'paragraph' && next.label === undefined))
  );
}

/** Whether a fifth of the sentences that end in a predicate, and more than three, go without 。. */
function oftenLacksMark(values: readonly string[]): boolean {
  const without = values.filter((value) => predicate.test(value)).length;
  const closed = values.filter((value) => /。$/.test(value)).length;
  return without > 3 && without * 5 > without + closed;
}

const runOn =
  /(?:(?<![ぁ-ん]し)ます|ません|ました)(?:ただし、|また、|なお、|この場合、|前[条項]の|(?:当社|弊社|お客様|利用者|契約者|会員|ユーザー|[甲乙])(?=は[、,，])|本(?:サービス|契約|規約|約款)(?=[はのがをに]))|(?:とする|することができる|ならない|この限りでない)(?:ただし、|また、|なお、)/g;

/** …を支払います|当社は、…: two sentences with no 。 between. */
function* findRunOn(index: TreeIndex): Generator<Draft> {
  for (const found of scanSentences(index, runOn)) {
    if (isQuoted(found)) continue;
    const split =
      found.start +
      (/^(?:ます|ません|ました|とする|することができる|ならない|この限りでない)/.exec(found.words)?.[0]
        .length ?? 0);
    const at = { leaf: found.placed.sentence.id, start: split, end: split };
    yield {
      node: found.node,
      at: [{ ...at, start: Math.max(0, split - 2), end: Math.min(found.end, split + 3) }],
      reason: '文に句点「。」がありません。',
      fix: [{ at, text: '。' }],
    };
  }
}

/** …を採用する． where the other sentences end in 。 */
function* findDots({ sentences }: TreeIndex): Generator<Draft> {
  const dotted = sentences.filter(({ sentence: { value } }) => /[ぁ-ん][．.]$/.test(value));
  if (dotted.length > 3) return;
  for (const { sentence, row, clause } of dotted) {
    const end = sentence.value.length;
    const at = { leaf: sentence.id, start: end - 1, end };
    yield {
      node: (row ?? clause).id,
      at: [at],
      reason: `文が「${sentence.value.slice(-1)}」で終わっています。ほかの文と同じく「。」で終えてください。`,
      fix: [{ at, text: '。' }],
    };
  }
}
