import { defineCheck } from '../define-check.ts';
import { type FoundWords, placeOf, scanSentences } from '../scan-sentences.ts';
import { findDoubledSigns, findDoubledWords, listDoubledNames } from '../words/doubled.ts';
import { listSentenceWords } from '../words/sentence-words.ts';

/** A particle twice, where no word begins with the second: とともに, ととのえる, 〜のののしり are words. */
const particles =
  /をを|がが(?!く|い|ん)|(?<!ま)でで(?!き|す|あ|ん)|(?<!も|こ|そ|あ|ど)のの(?!し|ち|ろ|べ|ぞ)|にに(?!く|ぎ|せ|げ|お|ん|あ)|(?<![こご])とと(?!も|の|き|どま|どけ|どこ|り|こ|お|う)|(?<!こ)とと(?=き(?:に|は|、))|はは(?!っ|な)|へへ/g;
/** A word of two kanji or more, or a set phrase, at once again. */
const words =
  /([\p{Script=Han}]{2,6})\1(?![\p{Script=Han}々])|(?<![\p{Script=Hiragana}])(および|または|もしくは|ならびに|ただし|もの|こと|とき|ため|する|した|します|により|について|における)\2|(及び|又は|若しくは|並びに|場合に|については)\3|((?:[\p{Script=Han}\p{Script=Katakana}ー]{2,}[はがをに]、?))\4/gu;

/** 期間を超えるとときは, 契約契約 */
export const languageDoubledWord = defineCheck({
  id: 'language-doubled-word',
  family: 'language',
  severity: 'error',
  finds: '同じ助詞や語の繰り返し。',
  why: '文を直したときの消し忘れで、読み違いのもとになります。',
  examples: {
    failing: [
      {
        text: '第1条（料金）\n会員は、解約することができることができます。\n',
        fixed: '第1条（料金）\n会員は、解約することができます。\n',
      },
      {
        text: '第1条（料金）\n会員は、料金をを支払う。\n',
        quotes: ['をを'],
        fixed: '第1条（料金）\n会員は、料金を支払う。\n',
      },
      {
        text: '第1条（目的）\n当社は、会員情報を守る。当社は、会員情報を用いる。会員は、会員情報を届け出る。\n第2条（提供）\n当社は、会員情情報を提供しない。\n',
        quotes: ['情情'],
        fixed:
          '第1条（目的）\n当社は、会員情報を守る。当社は、会員情報を用いる。会員は、会員情報を届け出る。\n第2条（提供）\n当社は、会員情報を提供しない。\n',
      },
      { text: '第1条（目的）\n本会は、情報を共有するするために集まる。\n', quotes: ['するする'] },
      { text: '第1条（料金）\n当社は、料金を全額全額返金する。\n', quotes: ['全額全額'] },
      { text: '第1条（設備）\n当社は、サーバーサーバーを保守する。\n', quotes: ['サーバーサーバー'] },
      { text: '第1条（料金）\n支払期日を過ぎたとときは、通知する。\n', quotes: ['とと'] },
      {
        text: '第1条（料金）\n会員は、利用料金利用料金を支払う。\n',
        quotes: ['利用料金利用料金'],
        fixed: '第1条（料金）\n会員は、利用料金を支払う。\n',
      },
    ],
    passing: [
      { text: '第1条（料金）\n会員は、申込みとともに料金を支払い、体制をととのえる。\n' },
      { text: '第1条（解除）\n会員が仮差押、差押、競売の申立てを受けたときとする。\n' },
      { text: '第1条（点検）\n点検は、2か月ごととする。\n' },
      { text: '第1条（期間）\n満了の日は、令和9年3月31日まででなければならない。\n' },
      { text: '第1条（料金）\n料金は、当該利用契約の契約の日から計算する。会員は、一人一人届け出る。\n' },
      {
        text: '第1条（休業日）\nロハスロハス スタジオは、月曜日を休業日とする。\n第2条（料金）\n会員は、ロハスロハス スタジオの料金を支払う。\n',
      },
      { text: '第1条（会議）\n理事会は、会議を開く。理事会会議の議事は、記録する。会社社員は、出席する。\n' },
      { text: '第1条（料金）\n当社は、人々に個々の料金を通知することとする。\n' },
    ],
  },
  *run(context) {
    const { index } = context;
    for (const found of scanSentences(index, particles)) yield draftOf(found, 1);
    if (context.readMorphemes) {
      const sentences = listSentenceWords(context);
      const names = listDoubledNames(sentences);
      for (const sentence of sentences) yield* findDoubledWords(sentence, names);
      yield* findDoubledSigns(sentences);
      return;
    }
    for (const found of scanSentences(index, words)) {
      // 一部一部 of numbers and 年年 are read as they are; a chain of names (株式会社会社) too.
      if (/^[〇一二三四五六七八九十百千]/.test(found.words)) continue;
      yield draftOf(found, found.words.length / 2);
    }
  },
});

function draftOf(found: FoundWords, length: number) {
  const once = found.words.slice(0, length);
  return {
    node: found.node,
    at: [placeOf(found)],
    reason: `「${once}」が重なっています。一つにしてください。`,
    fix: [{ at: placeOf(found), text: once }],
  };
}
