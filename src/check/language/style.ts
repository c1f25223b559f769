import type { PlacedSentence, TreeIndex } from '../../model/tree-index.ts';
import { ancestorsOf } from '../../model/tree-index.ts';
import { maskBrackets } from '../../text/bracket/mask-brackets.ts';
import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';

const polite = /(?:ます|ません|ました|ませんでした|です|でした|ください|ましょう)(?=。)/g;
const plain =
  /(?:である|でない|ではない|とする|する|(?<!ま)した|しない|できる|できない|なる|ならない|いう|される|された|されない|られる|られない|限らない|限られない|ある|もつ|負う|よる|行う|定める)(?=。)/g;

/** A text is of one style when this much of it is. */
const usualShare = 0.8;
const fewest = 4;
/** From so many sentences on, one of the other style is asserted to be a slip. */
const enough = 8;

interface Ending {
  placed: PlacedSentence;
  isPolite: boolean;
  start: number;
  end: number;
}

/** …支払うものとする。 in a text of …します。 */
export const languageStyle = defineCheck({
  id: 'language-style',
  family: 'language',
  severity: 'warning',
  finds: 'です・ます体とである体の混在。',
  why: '別の文書から写した規定であることが多く、用語や引用も合っていないおそれがあります。',
  examples: {
    failing: [
      {
        text: `第1条（料金）\n${'会員は、料金を支払います。'.repeat(9)}\n第2条（通知）\n当社は、会員に通知するものとする。\n`,
        quotes: ['とする'],
      },
    ],
    passing: [
      {
        text: `第1条（料金）\n${'会員は、料金を支払います。'.repeat(9)}\n第2条（返却）\n会員は、自転車（当店の二輪の車をいう。以下同じ。）を返します。\n`,
      },
      {
        text: `第1条（料金）\n${'会員は、料金を支払います。'.repeat(9)}\n別表\n品目\t備考\n容器\t返却する。\n`,
      },
      { text: `第1条（料金）\n${'会員は、料金を支払います。'.repeat(9)}\n(1) 料金を支払うこと。\n` },
      { text: `第1条（料金）\n${'会員は、料金を負うものとする。'.repeat(9)}\n` },
      {
        text: `第1条（料金）\n${'会員は、料金を支払います。'.repeat(9)}当社は、会員の情報を以下の目的で利用します。\n\n商品を会員に届ける。\n会員に料金を知らせる。\n`,
      },
      {
        text: `第1条（料金）\n${'会員は、料金を支払います。'.repeat(9)}額は、次のとおりとします。\n(1) 税を含む額とする。\n(2) 端数を切り捨てた額とする。\n`,
      },
    ],
  },
  *run({ index, readMorphemes }) {
    const excerpts = findExcerpts(index);
    const endings = index.sentences.flatMap((placed) =>
      standsIn(excerpts, placed.clause.id, index) || isAnnex(placed, index)
        ? []
        : endingsOf(placed, readMorphemes),
    );
    const politeCount = endings.filter(({ isPolite }) => isPolite).length;
    const isUsuallyPolite = politeCount > endings.length / 2;
    const usual = isUsuallyPolite ? politeCount : endings.length - politeCount;
    if (usual < fewest || usual < endings.length * usualShare) return;
    const lists = new Map<string, Set<boolean>>();
    const listOf = ({ clause, row }: PlacedSentence) => index.parentOf.get((row ?? clause).id) ?? '';
    for (const { placed, isPolite } of endings)
      lists.set(listOf(placed), (lists.get(listOf(placed)) ?? new Set()).add(isPolite));
    const unsigned = findUnsignedMembers(index);
    // Items, and the cells of a table, may all be written plainly below a polite chapeau.
    const isListForm = (placed: PlacedSentence, isPolite: boolean) =>
      unsigned.has(placed) ||
      ((placed.row || placed.clause.type === 'item' || placed.clause.type === 'subitem') &&
        !lists.get(listOf(placed))?.has(!isPolite));
    const name = isUsuallyPolite ? 'です・ます体' : 'である体';
    for (const { placed, isPolite, start, end } of endings) {
      if (isPolite === isUsuallyPolite || isListForm(placed, isPolite)) continue;
      yield {
        node: (placed.row ?? placed.clause).id,
        at: [{ leaf: placed.sentence.id, start, end }],
        ...((usual < enough || isAside(placed, index)) && { severity: 'info' as const }),
        reason: `「${placed.sentence.value.slice(start, end)}」はほかの文の${name}と違います。文体をそろえてください。`,
      };
    }
  },
});

const announcing = /(?:次|以下|下記|左記)[のに]/;

/** Sentences of a text that are lines below words that announce them, `以下の目的で利用します。`⏎`商品を届ける。`: members of a list that carry no sign. */
function findUnsignedMembers(index: TreeIndex): ReadonlySet<PlacedSentence> {
  const members = new Set<PlacedSentence>();
  let before: PlacedSentence['clause'] | undefined;
  let announced = false;
  for (const placed of index.sentences) {
    const { sentence, clause } = placed;
    const isApart =
      clause !== before &&
      (clause.label !== undefined ||
        !before ||
        index.parentOf.get(clause.id) !== index.parentOf.get(before.id));
    if (isApart || sentence.value.search(polite) >= 0) announced = announcing.test(sentence.value);
    else if (announced) members.add(placed);
    before = clause;
  }
  return members;
}

/** Forms and annexes are documents of their own; a preamble is the words of whoever makes the text. */
function isAnnex({ clause }: PlacedSentence, index: TreeIndex): boolean {
  return [clause, ...ancestorsOf(index, clause.id)].some(
    ({ type }) => type === 'appdx' || type === 'preamble',
  );
}

/** What stands in a chapter before its first article: a note of who made the text. */
function isAside({ clause }: PlacedSentence, index: TreeIndex): boolean {
  const above = [clause, ...ancestorsOf(index, clause.id)].map(({ type }) => type);
  return above.includes('chapter') && !above.includes('article');
}

function endingsOf(placed: PlacedSentence, readMorphemes?: ReadMorphemes): Ending[] {
  const { value } = placed.sentence;
  // （…をいう。以下同じ。） is how terms are defined in texts of either style.
  const masked = maskBrackets(value);
  const list = (pattern: RegExp, isPolite: boolean) =>
    [...masked.matchAll(pattern)].map((match) => ({
      placed,
      isPolite,
      start: match.index,
      end: match.index + match[0].length,
    }));
  const listed = [...list(polite, true), ...list(plain, false)];
  // 「…する。」 quoted from elsewhere keeps its style.
  return [...listed, ...(listed.length === 0 ? lastVerb(placed, masked, readMorphemes) : [])].filter(
    ({ end }) => !/[」』]/.test(value[end + 1] ?? ''),
  );
}

/** 料金を申し受ける。: a verb in its plain form at the end of a sentence. */
function lastVerb(placed: PlacedSentence, masked: string, readMorphemes?: ReadMorphemes): Ending[] {
  if (!readMorphemes || !/[うくぐすつぬぶむる]。$/.test(masked)) return [];
  const last = readMorphemes(placed.sentence.value).at(-2);
  if (last?.pos !== '動詞' || last.surface !== last.base) return [];
  return [{ placed, isPolite: false, start: last.start, end: last.end }];
}
