import type { Morpheme } from '../../text/dictionary/morpheme.ts';

/** Two words of a sentence that say one thing, from the first to the last. */
export interface SameSense {
  first: Morpheme;
  last: Morpheme;
  /** What is enough: one of the two, or 「約」 and 「程度」 by their names. */
  once: readonly string[];
}

const classesOf = (lines: readonly string[]) =>
  new Map(lines.flatMap((line, place) => line.split(' ').map((reading) => [reading, place] as const)));

/** Words of one sense by how they are read, in whatever signs they are written. */
const senses = classesOf([
  'アラカジメ ジゼン マエモッテ',
  'サイド フタタビ アラタメテ',
  'タダチニ スグ ソクザ スミヤカ シキュウ',
  'ソレゾレ オノオノ メイメイ カクジ',
  'スベテ ゼンブ イッサイ コトゴトク',
  'マズ サイショ ハジメ',
  'コンゴ イゴ イコウ',
  'ダケ ノミ',
  'トウ ナド',
  'ヤク オヨソ オオヨソ オオムネ ホボ',
  'ヒキツヅキ ケイゾク',
  'イマダ マダ',
]);
/** Words that are read so, and mean something else: 制度の再度 is no サイド of 側. */
const signs =
  /^(?:[ぁ-ん]+|予め|事前|前もって|再度|再び|改めて|直ちに|即座|速やか|至急|夫々|各々|各自|全て|全部|一切|先ず|最初|初め|今後|以後|以降|等|約|凡そ|概ね|引き?続き|継続|未だ)$/;
/** What opens a phrase that ends in a word of the same sense: 約10日程度, 各会員ごと. */
const frames: readonly (readonly [opens: RegExp, closes: RegExp])[] = [
  [/^(?:約|およそ|おおよそ|凡そ|概ね|おおむね|ほぼ)$/, /^(?:程度|前後|くらい|ぐらい|ほど|内外)$/],
  [/^(?:各|それぞれ|毎[日週月年回])$/, /^(?:ごと|毎|ずつ)$/],
];
/** What joins two words of one sense and adds nothing. */
const joint = /^(?:に|の|は|も|、|，|して|から|で|と)$/;

/** Finds words that say one thing twice: あらかじめ|事前に, 必ず|必要, 約|10日|程度. */
export function* findSameSense(words: readonly Morpheme[]): Generator<SameSense> {
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    const framed = findFrame(words, place);
    if (framed) yield framed;
    const next = nextWord(words, place);
    if (next && (areOneSense(word, next) || isSaidByKanji(word, next)))
      yield { first: word, last: next, once: [next.surface] };
  }
}

/** The next word behind what joins the two. */
function nextWord(words: readonly Morpheme[], place: number): Morpheme | undefined {
  for (let at = place + 1; at < Math.min(words.length, place + 4); at++)
    if (!joint.test(words[at].surface)) return words[at];
  return undefined;
}

function areOneSense(left: Morpheme, right: Morpheme): boolean {
  const one = senseOf(left);
  return one !== undefined && one === senseOf(right) && !isCounted(left);
}

function senseOf({ surface, reading }: Morpheme): number | undefined {
  const sense = senses.get(reading);
  return sense !== undefined && signs.test(surface) ? sense : undefined;
}

/** 以後 and 以降 behind a day, and 等 behind a name, limit what stands before. */
function isCounted({ detail, surface }: Morpheme): boolean {
  return detail === '接尾' && surface !== '等';
}

/** 必ず必要, 未だ未定, 再び再開, あらかじめ予告: an adverb whose kanji, or whose sense, the noun of the act has. */
function isSaidByKanji(adverb: Morpheme, { pos, detail, surface }: Morpheme): boolean {
  if (
    (adverb.pos !== '副詞' && adverb.surface !== '事前') ||
    pos !== '名詞' ||
    !/^(?:サ変接続|形容動詞語幹|一般|副詞可能)$/.test(detail)
  )
    return false;
  if (surface.length < 2) return false;
  const [kanji] = /^\p{Script=Han}/u.exec(adverb.surface) ?? [];
  if (kanji !== undefined && adverb.surface !== '事前') return kanji !== '直' && surface.startsWith(kanji);
  return kanaAdverbs.some(([reading, starts]) => reading === adverb.reading && starts.test(surface));
}

/** Adverbs in kana by the kanji that say the same. */
const kanaAdverbs: readonly (readonly [reading: string, starts: RegExp])[] = [
  ['アラカジメ', /^予[告約定]/],
  ['ジゼン', /^予[告約定]/],
  ['カナラズ', /^必[要須]/],
  ['フタタビ', /^再/],
  ['モットモ', /^最/],
  ['イマダ', /^未/],
  ['マダ', /^未/],
  ['トモニ', /^共/],
];

function findFrame(words: readonly Morpheme[], place: number): SameSense | undefined {
  const first = words[place];
  for (const [opens, closes] of frames) {
    if (!opens.test(first.surface)) continue;
    for (let at = place + 1; at < Math.min(words.length, place + 8); at++) {
      const last = words[at];
      if (at > place + 1 && closes.test(last.surface))
        return { first, last, once: [first.surface, last.surface] };
      if (last.pos !== '名詞' && last.pos !== '接頭詞') break;
    }
  }
  return undefined;
}
