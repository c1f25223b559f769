import type { Container } from '../../model/node.ts';
import type { PlacedSentence } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { isCloser, isOpener } from '../../text/bracket/bracket.ts';
import { pairBrackets } from '../../text/bracket/bracket-pairs.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { foldWidth } from '../../text/width.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { findExcerpts, isReplacement, standsIn } from '../excerpt.ts';

/** 会員（以下「甲」という。は */
export const languageBracket = defineCheck({
  id: 'language-bracket',
  family: 'language',
  severity: 'error',
  finds: '対になっていない括弧や引用符。',
  why: 'どこまでが括弧の中か分からず、定義や除外の範囲が争いになります。',
  examples: {
    failing: [
      { text: '第1条（目的）\n会員（以下「甲」という。は、料金を支払う。\n', quotes: ['（'] },
      { text: '第1条（目的）\n会員（以下「甲」という。））は、料金を支払う。\n', quotes: ['）'] },
    ],
    passing: [
      {
        text: '第1条（目的）\n会員（以下「甲」という。）は、a) 又は b) により料金を支払う。第2項ハ）も同じとする。\n',
      },
      { text: '第1条（賞品）\n賞品は、次のとおりとする。例）手拭い3名、団扇2名\n' },
      { text: '第1条（寄附）\n寄附金は、次の口座に振り込む。名義：シャ)アオバノモリノカイ\n' },
      { text: '第1条（加工）\n会員は、次のとおり加工する。\n- 例1) 氏名を削る。\n- 例2) 住所を削る。\n' },
    ],
  },
  *run({ document, index }) {
    // Where the lines of a table are read off a page, words of one cell may come into another.
    const isDrawn = /^(?:plain|pdf)$/.test(document.document.source.format);
    const excerpts = findExcerpts(index);
    const byOwner = new Map<string, PlacedSentence[]>();
    for (const placed of index.sentences) appendTo(byOwner, placed.owner.id, placed);
    for (const sentences of byOwner.values()) {
      // A bracket that is opened before a list may be closed behind it.
      const [{ owner, clause }] = sentences;
      if (standsIn(excerpts, clause.id, index) || isReplacement(owner, index)) continue;
      for (const draft of findUnpaired(sentences, () => listBelow(owner, byOwner)))
        yield isDrawn && sentences[0].row ? { ...draft, severity: 'info' } : draft;
    }
  },
});

const anyBracket = /[（()）｢｣「」『』【】〔〕［\][］｛{}｝〈〉《》“”<>"'«»]/;

/** The sentences of the clauses below one. */
function listBelow(
  { id, children }: Container,
  byOwner: ReadonlyMap<string, readonly PlacedSentence[]>,
): PlacedSentence[] {
  return children
    .filter(isContainer)
    .filter((child) => child.id.startsWith(`${id}__`))
    .flatMap((child) => [...(byOwner.get(child.id) ?? []), ...listBelow(child, byOwner)]);
}

/** Enumerations close what they never open: a), 1). */
const enumerator = /(?:^|[\s、。・)条項号])(?:[0-9]{1,2}|[a-zA-Zｱ-ﾝア-ン])$/;

/** 二）　貸切船舶, 例1) 氏名: the mark of a member of a list that stands in a cell, of an example or a note. */
const leadMark = /^[\p{Script=Han}ァ-ヶーA-Za-z]{0,4}[0-9０-９一二三四五六七八九十]{1,3}$/u;

/** 例） and 注） head what is told as an example or a note. */
const heading = /(?:^|[\s:、。【「(・※])(?:例|注|備考)$/;
/** カ), シャ), ザイ): the form of a company or a body in a bank account. */
const accountHolder = /(?:^|[^ァ-ヶｦ-ﾟー])[ァ-ヶｦ-ﾟー]{1,3}$/;

function* findUnpaired(
  sentences: readonly PlacedSentence[],
  listRest: () => readonly PlacedSentence[],
): Generator<Draft> {
  const text = joinValues(sentences);
  if (!anyBracket.test(text)) return;
  const own = foldWidth(text);
  const { folded, pairs } = pairWithRest(own, listRest);
  const closed = new Set(pairs.values());
  // Quoted words may begin or end within a bracket: 「（」とあるのは
  let quotedUntil = 0;
  for (let at = 0; at < own.length; at++) {
    const code = folded.charCodeAt(at);
    if (!isOpener(code) && !isCloser(code)) continue;
    const isQuoted = at < quotedUntil;
    if (folded[at] === '「' || folded[at] === '『') quotedUntil = Math.max(quotedUntil, pairs.get(at) ?? 0);
    if (isQuoted) continue;
    if (isComparison(folded[at])) continue;
    const isOpen = isOpener(code) && !pairs.has(at);
    const isClose = isCloser(code) && !closed.has(at) && !closesNothing(folded, at);
    if (!isOpen && !isClose) continue;
    const place = placeAt(sentences, at);
    if (!place || (isClose && leadMark.test(place.placed.sentence.value.slice(0, place.start)))) continue;
    const { placed, start } = place;
    const reason = isOpen
      ? `「${text[at]}」が閉じられていません。閉じる括弧を補ってください。`
      : `「${text[at]}」に対応する開く括弧がありません。余分であれば削り、抜けていれば補ってください。`;
    yield {
      node: (placed.row ?? placed.clause).id,
      at: [{ leaf: placed.sentence.id, start, end: start + 1 }],
      reason,
    };
  }
}

/** Signs that also compare or quote, and stand alone then. */
function isComparison(sign: string): boolean {
  return /[<>"'«»〈〉《》“”]/.test(sign);
}

/** Whether what closes was never opened: the mark of a member of a list, シャ)ヒャクネン as banks print the holder of an account. */
function closesNothing(folded: string, at: number): boolean {
  return (
    enumerator.test(folded.slice(Math.max(0, at - 4), at)) ||
    heading.test(folded.slice(Math.max(0, at - 3), at)) ||
    (accountHolder.test(folded.slice(Math.max(0, at - 4), at)) && /^[ァ-ヶｦ-ﾟ]/.test(folded.slice(at + 1)))
  );
}

function joinValues(sentences: readonly PlacedSentence[]): string {
  return sentences.map(({ sentence }) => sentence.value).join('');
}

/** A bracket that is opened before a list may be closed in it. */
function pairWithRest(
  own: string,
  listRest: () => readonly PlacedSentence[],
): { folded: string; pairs: Map<number, number> } {
  const pairs = pairBrackets(own);
  if (!hasOpen(own, pairs)) return { folded: own, pairs };
  const folded = own + foldWidth(joinValues(listRest()));
  return { folded, pairs: pairBrackets(folded) };
}

function hasOpen(text: string, pairs: ReadonlyMap<number, number>): boolean {
  for (let at = 0; at < text.length; at++) if (isOpener(text.charCodeAt(at)) && !pairs.has(at)) return true;
  return false;
}

function placeAt(
  sentences: readonly PlacedSentence[],
  at: number,
): { placed: PlacedSentence; start: number } | undefined {
  let from = 0;
  for (const placed of sentences) {
    const { length } = placed.sentence.value;
    if (at < from + length) return { placed, start: at - from };
    from += length;
  }
  return undefined;
}
