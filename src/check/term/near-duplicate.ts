import { formatCitation } from '../../text/citation.ts';
import { foldTerm, foldTermWithMap } from '../../text/term-key.ts';
import { type CheckContext, defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { listSlips, shortest } from './find-slips.ts';
import { makeNearLister } from './near-terms.ts';
import { makeReplacedKanji } from './replaced-kanji-slip.ts';
import { placeWords } from './word-index.ts';

/** A slip is made once or twice. */
const mostSlips = 3;
/** マルチコントローラサービス where マルチコントロールサービス is defined */
export const termNearDuplicate = defineCheck({
  id: 'term-near-duplicate',
  family: 'term',
  severity: 'warning',
  finds: '定義された用語とわずかに違う言葉（長音、小さい仮名、抜けた字）。',
  why: '用語の書き誤りであれば定義が及ばず、別の物であれば定義が要ります。',
  examples: {
    failing: [
      {
        text: '第1条（定義）\nこの規約において「マルチコントロールサービス」とは、機器を制御する役務をいう。\n第2条（料金）\n会員は、マルチコントローラサービスの料金を支払う。マルチコントロールサービスの解約は、届け出る。\n',
        quotes: ['マルチコントローラサービス'],
      },
      {
        text: '第1条（荷物）\n会員が預ける荷物（以下「預託荷物」という。）は、当社が保管する。預託荷物は、点検する。会員は、預託荷持を引き取る。\n',
        quotes: ['預託荷持'],
      },
      {
        text: '第1条（定義）\n国立研究開発法人通信機構（以下「国立研究開発法人通信機構」という。）は、調査する。\n第2条（料金）\n会員は、国立研究開発通信機構に届け出る。\n',
        quotes: ['国立研究開発通信機構'],
      },
    ],
    passing: [
      {
        text: '第1条（会員）\n月ごとに会費を納める者（以下「月払会員」という。）及び年ごとに納める者は、届け出る。月払会員は、退会する。年払会員は、退会しない。\n',
      },
      {
        text: '第1条（定義）\nこの規約において「データ通信サービスA」とは、甲の役務をいい、「データ通信サービスB」とは、乙の役務をいう。\n第2条（料金）\n会員は、データ通信サービスA及びデータ通信サービスBの料金を支払う。\n',
      },
    ],
  },
  *run({ document, index, ignoredTerms, readMorphemes }) {
    const excerpts = findExcerpts(index);
    const terms = new Map(document.definitions.map((one) => [foldTerm(one.term), one]));
    // The name of an institution is in the title of the law that set it up.
    const laws = document.references.flatMap(({ law }) =>
      law?.title ? [foldTerm(law.title), foldTerm(law.title).replace(/法$/, '')] : [],
    );
    const known = [...new Set([...terms.keys(), ...laws])];
    const long = known.filter((term) => term.length >= shortest);
    if (known.length === 0) return;
    const listReplaced = readMorphemes ? makeReplacedKanji([...terms.keys()], readMorphemes) : () => [];
    const knownWords = new Set(known);
    const listNear = makeNearLister(long);
    const slips: Slip[] = [];
    for (const { sentence, clause, row } of index.sentences) {
      if (standsIn(excerpts, clause.id, index)) continue;
      const { key: text, toOriginal } = foldTermWithMap(sentence.value);
      for (const { start, end, term } of listReplaced(text)) {
        const [from, to] = [toOriginal(start), toOriginal(end - 1) + 1];
        const words = text.slice(start, end);
        if (!ignoredTerms.has(words))
          slips.push({ node: (row ?? clause).id, sentence, from, to, words, term });
      }
      for (const { start, end, term, words } of listSlips(text, listNear(text), knownWords)) {
        const [from, to] = [toOriginal(start), toOriginal(end - 1) + 1];
        if (ignoredTerms.has(sentence.value.slice(from, to)) || !isSlip(words, term)) continue;
        slips.push({ node: (row ?? clause).id, sentence, from, to, words, term });
      }
    }
    if (slips.length === 0) return;
    const whole = index.sentences.map(({ sentence }) => foldTerm(sentence.value)).join('\n');
    const counts = countWords(whole, new Set(slips.map(({ words }) => words)));
    for (const { node, sentence, from, to, words, term } of slips) {
      // What is written so again and again is another thing.
      if ((counts.get(words) ?? 0) > mostSlips) continue;
      const definition = terms.get(term);
      const where = definition ? `${formatCitation(definition.node, document.tree)}で定義された` : '';
      yield {
        node,
        at: [{ leaf: sentence.id, start: from, end: to }],
        reason: `「${sentence.value.slice(from, to)}」は、${where}「${definition?.term ?? term}」とわずかに違います。同じものであれば表記をそろえてください。`,
        ...(definition && { related: [definition.node] }),
      };
    }
  },
});

interface Slip {
  node: string;
  sentence: CheckContext['index']['sentences'][number]['sentence'];
  /** Where the words stand in the sentence. */
  from: number;
  to: number;
  /** The folded words, and the folded term that they may mean. */
  words: string;
  term: string;
}

/** How often each word stands in a text, without overlaps. */
function countWords(text: string, words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const { word, at } of placeWords(words)(text)) {
    if (at < (ends.get(word) ?? 0)) continue;
    ends.set(word, at + word.length);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Numbers, letters and opposites tell things from one another; kana and a missing character are slips. */
function isSlip(words: string, term: string): boolean {
  const strip = (text: string) => text.replace(/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ\s/・]/g, '');
  if (strip(words) === strip(term)) return false;
  const { own, other, start, end } = trimShared(words, term);
  const difference = own + other;
  if (/[0-9A-Za-z一二三四五六七八九十甲乙丙丁上下前後新旧内外男女大小全半第非不無有再]/.test(difference))
    return false;
  if (/^[ァ-ヶー]+$/.test(difference)) return true;
  // 特定…, …等 and …法 are other words; a slip of kanji is within the word.
  const isOmission = own === '' || other === '';
  return (
    isOmission && start > 0 && end > 0 && (difference === '法人' || /^\p{Script=Han}$/u.test(difference))
  );
}

/** What is left of two words without what they begin and end with alike, and how much that is. */
function trimShared(left: string, right: string): { own: string; other: string; start: number; end: number } {
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return {
    own: left.slice(start, left.length - end),
    other: right.slice(start, right.length - end),
    start,
    end,
  };
}
