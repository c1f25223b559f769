import type { ReadMorphemes } from '../../../text/dictionary/morpheme.ts';
import { alwaysBare, bareInStatutes, longVerbs } from './customs.ts';

/** Whose okurigana a text follows: those of texts for readers at large, which drop none, or those of statutes. */
export type OkuriganaStyle = 'official' | 'statute';

const kanji = '\\p{Script=Han}';
const joinedVerbs = new RegExp(`^(${kanji})([ぁ-ん]*)(${kanji})([ぁ-ん]*)$`, 'u');

/** Writes a verb as both styles do: 申込む → 申し込む, 行なう → 行う; `undefined` where it is written so, or not known. */
export function standardVerb(surface: string, reading: string, read: ReadMorphemes): string | undefined {
  for (const [long, right] of longVerbs)
    if (surface.startsWith(long)) return right + surface.slice(long.length);
  if (!/^\p{Script=Han}{2}[ぁ-ん]+$/u.test(surface)) return undefined;
  const [first, second] = surface;
  const tail = surface.slice(first.length + second.length);
  const joined = fillIn(first, second + tail, reading, read, '動詞');
  const start = joined === undefined ? first + second : joined.slice(0, joined.length - tail.length);
  return fillIn(start, tail, reading, read, '動詞') ?? joined;
}

/** Writes a noun of two verbs as a style does: 申込み → 申し込み, 取り扱い → 取扱い, 手続き → 手続. */
export function standardNoun(
  surface: string,
  reading: string,
  style: OkuriganaStyle,
  read: ReadMorphemes,
): string | undefined {
  const bare = surface.replace(/[ぁ-ん]/g, '');
  if (alwaysBare.has(bare)) return undefined;
  const full = fullNoun(surface, reading, read) ?? guessInner(surface, read);
  if (full === undefined) return undefined;
  const form = style === 'official' ? full : bareInStatutes.has(bare) ? bare : inStatutes(full);
  return form === surface ? undefined : form;
}

/** 申し込み → 申込み, 見積もり → 見積り, 問い合わせ → 問合せ */
function inStatutes(full: string): string | undefined {
  const [, first, inner, second, last] = joinedVerbs.exec(full) ?? [];
  // 心当たり has one verb only, but for 見積もり, whose first has no kana.
  if (inner === '' && second !== '積') return full;
  // がり of 立ち上がり and the like keep their kana.
  return first === undefined || last.length > 2 || /がり$/.test(last)
    ? undefined
    : first + second + last.slice(-1);
}

/** The noun with all kana that the dictionary knows it with: 申込 → 申し込み. */
function fullNoun(surface: string, reading: string, read: ReadMorphemes): string | undefined {
  const [, first, inner, second, last] = joinedVerbs.exec(surface) ?? [];
  if (first === undefined) return undefined;
  const kana = toHiragana(reading);
  for (let outer = 2; outer >= 0; outer--) {
    const tail = last.length >= outer ? last : kana.slice(kana.length - outer);
    if (!kana.endsWith(tail)) continue;
    const known = inner !== '' ? first + inner + second + tail : fillIn(first, second + tail, reading, read);
    const form = known ?? first + second + tail;
    if (isOneWord(form, reading, read) && (inner === '' || known === form)) return form;
  }
  return undefined;
}

/** Last kana of the first of two verbs. */
const endings = [...'いきぎしちりびみけげせてべめれえね'];

/** The same where the dictionary cuts the noun in two and reads its parts by themselves: 申|込み → 申し込み. */
function guessInner(surface: string, read: ReadMorphemes): string | undefined {
  const [, first, inner, second, last] = joinedVerbs.exec(surface) ?? [];
  if (first === undefined || inner !== '' || last === '') return undefined;
  const forms = endings
    .map((kana) => first + kana + second + last)
    .filter((form) => {
      const [word, ...more] = read(form);
      return (
        more.length === 0 && word !== undefined && /^(?:名詞|動詞)$/.test(word.pos) && word.reading !== ''
      );
    });
  return forms.length === 1 ? forms[0] : undefined;
}

/** Puts kana between two parts of a verb so that the dictionary has it as one word of the same reading. */
function fillIn(
  first: string,
  rest: string,
  reading: string,
  read: ReadMorphemes,
  pos = '',
): string | undefined {
  const kana = toHiragana(reading);
  for (let end = 1; end < kana.length; end++)
    for (const length of [1, 2]) {
      if (end - length < 1) continue;
      const form = first + kana.slice(end - length, end) + rest;
      if (isOneWord(form, reading, read, pos)) return form;
    }
  return undefined;
}

/** Whether the dictionary has the whole as one verb or noun that is read so. */
function isOneWord(form: string, reading: string, read: ReadMorphemes, pos = ''): boolean {
  const [word, ...more] = read(form);
  return (
    more.length === 0 &&
    word?.reading === reading &&
    (pos === '' ? /^(?:名詞|動詞)$/.test(word.pos) : word.pos === pos)
  );
}

function toHiragana(reading: string): string {
  return reading.replace(/[ァ-ヶ]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x60));
}
