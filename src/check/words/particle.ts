import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { isQuotedWord, listSentenceWords, placeWords } from './sentence-words.ts';

/** Particles of case that no other one of these may follow: 料金を|に, 会員が|を, 会員は|が. */
const followers: Readonly<Record<string, RegExp>> = {
  を: /^[がにへで]$/,
  が: /^[をにへは]$/,
  は: /^[がをにへ]$/,
  に: /^[をがへ]$/,
  へ: /^[をがに]$/,
  で: /^[をが]$/,
};

/** Particles of two words and more, which none of case follows: 料金として|と. */
const compound = /^(?:として|について|により|によって|に対して|に関して|において|をもって)$/;

/** 物件をに改造する */
export const languageParticle = defineCheck({
  id: 'language-particle',
  family: 'language',
  severity: 'error',
  finds: '続けて書かれた二つの格助詞（「をに」「へに」など）。',
  why: '文を直したときの消し忘れで、どちらの意味か決まりません。',
  examples: {
    failing: [
      { text: '第1条（禁止）\n賃借人は、物件をに改造してはならない。\n', quotes: ['をに'] },
      { text: '第1条（連絡）\n会員は、当社へに連絡する。\n', quotes: ['へに'] },
    ],
    passing: [
      { text: '第1条（禁止）\n賃借人は、物件には触れず、当社への通知とともに、これをもって届出とする。\n' },
      { text: '第1条（喫煙）\n会員は、指定する場所においてに限り、喫煙することができる。\n' },
      { text: '第1条（変更）\n会員は、変更後のを届け出る。料金は、当社とで定める。\n' },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    for (const sentence of listSentenceWords(context)) {
      for (let place = 0; place < sentence.words.length; place++) {
        const first = sentence.words[place];
        const second = sentence.words[place + 1];
        if (!second || !isCase(first) || !isCase(second) || first.end !== second.start) continue;
        const isWrong = compound.test(first.surface)
          ? /^[をにへがとで]$/.test(second.surface)
          : followers[first.surface]?.test(second.surface);
        if (!isWrong || isQuotedWord(sentence, first) || limits(second, sentence.words[place + 2])) continue;
        yield {
          node: sentence.node,
          at: [placeWords(sentence, first, second)],
          reason: `助詞「${first.surface}」と「${second.surface}」が続いています。要らないほうを削ってください。`,
        };
      }
    }
  },
});

/** 会社の指定する場所においてに|限り. */
function limits({ surface }: Morpheme, next: Morpheme | undefined): boolean {
  return surface === 'に' && next?.base === '限る';
}

function isCase({ pos, detail }: Morpheme): boolean {
  return pos === '助詞' && (detail === '格助詞' || detail === '係助詞');
}
