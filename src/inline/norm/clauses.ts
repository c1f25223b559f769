import type { Morpheme } from '../../text/dictionary/morpheme.ts';

/** A stretch of a sentence with a predicate of its own: indexes of its first morpheme and of the one behind its last. */
export interface Clause {
  start: number;
  end: number;
}

/** Dictionary forms before 、 that close a rule in mid-sentence: …ものとし、 …てはならず、 …場合があり、 */
const closings: readonly (readonly (string | readonly string[])[])[] = [
  [['もの', 'こと'], 'と', 'する'],
  ['て', 'は', 'なる', 'ず'],
  ['ば', 'なる', 'ず'],
  [['できる', '出来る'], 'ず'],
  [['負う', '得る'], 'ず'],
  [['こと', '場合', '事'], ['が', 'も'], 'ある'],
  ['できる', 'ます'],
  [['ことができる', '出来る', 'できる']],
];
const persons = /(?:[者人員社主方長会]|[甲乙丙]|ユーザー?|様|さま|法人|機関|組合|ベンダ|当館|当店|当行)$/;

/**
 * Parts a sentence at the 、 behind which another rule begins:
 * `譲渡してはならず、|違反したときは違約金を支払うものとし、|当社は、これを請求できます。`
 * A plain verb before 、 parts only where the words behind have a person of their own as topic.
 */
export function partClauses(morphemes: readonly Morpheme[], conditions: readonly Clause[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let place = 1; place < morphemes.length - 1; place++) {
    if (morphemes[place].surface !== '、' || place - start < 3) continue;
    // 振替ができず、8時間に及んだ場合、: both are the condition.
    if (conditions.some((one) => place > one.start && place < one.end)) continue;
    if (!closes(morphemes, place) && !(isVerb(morphemes[place - 1]) && hasOwnTopic(morphemes, place + 1)))
      continue;
    clauses.push({ start, end: place });
    start = place + 1;
  }
  clauses.push({ start, end: morphemes.length });
  return clauses;
}

function closes(morphemes: readonly Morpheme[], comma: number): boolean {
  return closings.some((words) =>
    words.every((word, index) => {
      const morpheme = morphemes[comma - words.length + index];
      if (!morpheme) return false;
      const forms = typeof word === 'string' ? [word] : word;
      return forms.includes(morpheme.base) || forms.includes(morpheme.surface);
    }),
  );
}

/** 報告し, 行い: a verb whose form goes on. */
function isVerb({ pos, surface, base }: Morpheme): boolean {
  return pos === '動詞' && surface !== base && !/[るうくすつぬむぐぶ]$/.test(surface);
}

/** Whether the first words name a person as topic: 甲はこれを検査する. */
function hasOwnTopic(morphemes: readonly Morpheme[], from: number): boolean {
  for (let place = from; place < Math.min(morphemes.length, from + 8); place++) {
    const { surface, pos } = morphemes[place];
    if (surface === '、') return false;
    if (pos === '助詞' && surface === 'は') return place > from && persons.test(morphemes[place - 1].surface);
  }
  return false;
}
