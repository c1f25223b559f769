import type { Morpheme } from '../../text/dictionary/morpheme.ts';

/** A condition: indexes of its first morpheme and of the one behind its last. */
export interface Condition {
  start: number;
  end: number;
}

const cases = new Set(['とき', '時', '場合', '際', '限り', 'かぎり']);
/** この場合において and その際 refer back and set no condition. */
const pointers = new Set(['この', 'その', 'かかる', '当該', 'これらの', 'あの', '上記']);
/** What may stand between 場合 and 、: において, にあっては, を除き, に限り. */
const trailing = new Set([
  'に',
  'は',
  'も',
  'で',
  'て',
  'を',
  '、',
  'において',
  'にあって',
  'おく',
  'ある',
  '限り',
  '限る',
  '除く',
  '除き',
  'のみ',
  'だけ',
  'には',
]);
const longestTrail = 6;

/**
 * Finds the conditions of a sentence:
 * `当社は、契約者が違反したときは、解除します。` → 契約者が違反したときは.
 * A condition begins behind the topic, or behind the condition before it.
 */
export function findConditions(morphemes: readonly Morpheme[]): Condition[] {
  const found: Condition[] = [];
  let start = skipConjunction(morphemes);
  for (let place = start; place < morphemes.length; place++) {
    const { surface, pos } = morphemes[place];
    if (pos === '助詞' && surface === 'は' && isTopic(morphemes, place)) {
      start = morphemes[place + 1]?.surface === '、' ? place + 2 : place + 1;
      continue;
    }
    if (surface === '、' && partsClause(morphemes, place)) {
      start = place + 1;
      continue;
    }
    const end = leavesOut(morphemes, place) ? place + 1 : readEnd(morphemes, place);
    if (end === undefined) continue;
    const points = place - start <= 1 && pointers.has(morphemes[start].surface);
    if (!points && place > start) found.push({ start, end });
    start = morphemes[end]?.surface === '、' ? end + 1 : end;
    place = start - 1;
  }
  return found;
}

/** Skips ただし、 なお、 また、 at the head. */
function skipConjunction(morphemes: readonly Morpheme[]): number {
  let place = 0;
  while (
    place < morphemes.length &&
    (morphemes[place].pos === '接続詞' || morphemes[place].surface === '但し')
  )
    place++;
  return place > 0 && morphemes[place]?.surface === '、' ? place + 1 : place;
}

function isTopic(morphemes: readonly Morpheme[], place: number): boolean {
  const before = morphemes[place - 1];
  if (!before || cases.has(before.surface)) return false;
  return before.pos === '名詞' || before.pos === '記号';
}

/** Words before 、 that belong to the main clause, so that a condition begins behind them: するものとし、 契約者に対し、 */
const parting = [
  ['もの', 'と', 'する'],
  ['こと', 'と', 'する'],
  ['とともに'],
  ['に対し'],
  ['に対して'],
  ['まで', 'に'],
  ['ほか'],
];

function partsClause(morphemes: readonly Morpheme[], comma: number): boolean {
  return parting.some((words) =>
    words.every((word, place) => {
      const morpheme = morphemes[comma - words.length + place];
      return morpheme?.base === word || morpheme?.surface === word;
    }),
  );
}

/** Behind ば these make a demand or a wish of it: しなければ|ならない, すれば|よい. */
const demanded = new Set(['なる', 'いける', 'よい', '良い', 'いい', '足りる', '済む', 'すむ', 'だめ', '。']);

/** 別に定めのある事項を|除き、 */
function leavesOut(morphemes: readonly Morpheme[], place: number): boolean {
  return morphemes[place].surface === '除き' && morphemes[place + 1]?.surface === '、';
}

/** Where the condition ends whose case noun or ば stands at `place`; nothing where none stands there. */
function readEnd(morphemes: readonly Morpheme[], place: number): number | undefined {
  const { surface, detail } = morphemes[place];
  const next = morphemes[place + 1];
  if (surface === 'ば' && detail === '接続助詞')
    return next && !demanded.has(next.base) ? place + 1 : undefined;
  if (!cases.has(surface) || !describes(morphemes[place - 1])) return undefined;
  if (next?.surface === 'に' && morphemes[place + 2]?.base === '限る') {
    return morphemes[place + 2].surface === '限り' ? place + 3 : place + 2;
  }
  if (surface === '限り' && next?.pos !== '助詞' && next?.pos !== '助動詞') return place + 1;
  let end = place + 1;
  while (end < morphemes.length && end - place <= longestTrail && isTrail(morphemes[end])) {
    if (morphemes[end].surface === '、') return end;
    end++;
    if (morphemes[end - 1].surface === 'は') return end;
  }
  return end > place + 1 && morphemes[end - 1].surface === 'に' ? end : undefined;
}

function isTrail({ surface, base }: Morpheme): boolean {
  return trailing.has(surface) || trailing.has(base);
}

/** A case noun that is described: 違反した|とき, 緊急の|場合, 必要な|場合. */
function describes(before: Morpheme | undefined): boolean {
  if (!before) return false;
  // による, に関する and their like are one particle to the dictionary.
  if (before.pos === '助詞') return before.surface === 'の' || /..[るた]$/.test(before.surface);
  return before.pos === '動詞' || before.pos === '助動詞' || before.pos === '形容詞';
}
