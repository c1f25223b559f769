import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { placeWords } from '../../term/word-index.ts';

/** Stands for every character of a name of the side that sets the terms. */
export const business = 'Ｂ';
/** Stands for every character of a name of the side that accepts them. */
export const counterpart = 'Ｃ';

const usualBusiness =
  /(?:当|弊)(?:社|店|館|行|会|院|校|塾|園|組合|法人|ホテル|旅館|クラブ|協会|団体|施設|スクール|サロン)|事業者|運営者|賃貸人|会社/g;
const usualCounterpart =
  /(?:契約|利用|加入|購入|受講|登録|申込|参加|入居|旅行|保護|消費|賃借|寄託|荷送|荷受|労働)(?:者|人)|会員|お客様|お客さま|顧客|ユーザー?|受講生|生徒|宿泊客|従業員|社員|借主|荷主/g;
const body = /(?:社|店|館|塾|校|会|院|園|組合|法人|クラブ|センター|事業者|運営者|ホテル)$/;
const person = /(?:者|員|客|様|人|生|主|ユーザー?|メンバー)$/;

/** Puts signs of the same length for the names of both sides, and half-width digits: 当社は、会員に３日 → ＢＢは、ＣＣに3日. */
export type MaskParties = (sentence: string) => string;

/** The masks of each document, for one party a side and for 甲 and 乙; several checks read the same sentences. */
const known = new WeakMap<YakkanDocument, Map<boolean, MaskParties>>();

/** Makes the function that masks the names of the parties, those that the text defines among them. */
export function makePartyMask(document: YakkanDocument, isBilateral = false): MaskParties {
  const masks = known.get(document) ?? new Map<boolean, MaskParties>();
  known.set(document, masks);
  const mask = masks.get(isBilateral) ?? rememberMasked(makeMask(document, isBilateral));
  masks.set(isBilateral, mask);
  return mask;
}

function rememberMasked(mask: MaskParties): MaskParties {
  const masked = new Map<string, string>();
  return (sentence) => {
    const text = masked.get(sentence) ?? mask(sentence);
    masked.set(sentence, text);
    return text;
  };
}

function makeMask({ definitions }: YakkanDocument, isBilateral: boolean): MaskParties {
  const names = definitions.map(({ term }) => term).filter((term) => term.length > 1 && term.length <= 8);
  const own = names.filter((term) => body.test(term) && !person.test(term));
  const other = names.filter((term) => person.test(term) && !/賃貸人|事業者|運営者/.test(term));
  const [maskOwn, maskOther] = [makeNameMask(own, business), makeNameMask(other, counterpart)];
  return (sentence) => {
    const masked = maskOwn(maskOther(sentence))
      .replace(usualCounterpart, (name) => counterpart.repeat(name.length))
      .replace(usualBusiness, (name) => business.repeat(name.length))
      .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
    return isBilateral
      ? masked.replace(/甲(?=[はがのにをと、])/g, business).replace(/乙(?=[はがのにをと、])/g, counterpart)
      : masked;
  };
}

/** Makes what writes a sign over names, the longest of several; a text may define hundreds, and is read once. */
function makeNameMask(names: readonly string[], sign: string): MaskParties {
  const placeNames = placeWords(names);
  return (sentence) => {
    const found = placeNames(sentence);
    if (found.length === 0) return sentence;
    let masked = '';
    for (const { word, at } of found.toSorted(
      (left, right) => left.at - right.at || right.word.length - left.word.length,
    ))
      if (at >= masked.length) masked += sentence.slice(masked.length, at) + sign.repeat(word.length);
    return masked + sentence.slice(masked.length);
  };
}
