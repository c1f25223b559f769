import { type Draft, defineCheck } from '../define-check.ts';
import { findBareObjects, findBarePointers } from './bare-object.ts';
import { openCompanyTable } from './company/company-table.ts';
import { findMissing } from './company/find-missing.ts';
import { readComplements } from './company/read-complements.ts';
import { isQuotedWord, listMaskedWords, placeWords } from './sentence-words.ts';

/** 契約書面記載する */
export const languageMissingParticle = defineCheck({
  id: 'language-missing-particle',
  family: 'language',
  severity: 'warning',
  finds:
    '助詞が抜けたとみられるところ（「保証金返還する」「本区画明け渡す」など）。規約や法令での語の結び付きの数と比べます。',
  why: '誰が、何をが読み取れません。',
  examples: {
    failing: [
      {
        text: '第1条（通知）\n乙は、修繕を要する箇所を発見したときは、直ちに甲通知する。\n',
        quotes: ['甲通知'],
      },
      { text: '第1条（通知）\n会員は、遅滞なく書面提出しなければならない。\n', quotes: ['書面提出'] },
      { text: '第1条（著作権）\n乙は、委託業務関する成果物を甲に渡す。\n', quotes: ['業務関する'] },
      { text: '第1条（解除）\n前項場合において、会員は、料金を支払う。\n', quotes: ['前項場合'] },
    ],
    passing: [
      { text: '第1条（返還）\n当社は、保証金を返還する。保証金の返還請求は、書面による。\n' },
      { text: '第1条（登録）\n会員は、会員登録し、30日経過した日に、一部利用することができる。\n' },
      { text: '第1条（問合せ）\n削除に関する問合せには、原則応じない。変更は、都度通知する。\n' },
      { text: '第1条（株主）\n当会社は、権利行使すべき株主を定める。権利行使の方法は、別に定める。\n' },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    if (!context.readMorphemes) return;
    yield* findBarePointers(context.index);
    for (const sentence of listMaskedWords(context)) yield* findBareObjects(sentence);
    const table = openCompanyTable();
    const sentences = [...listMaskedWords(context)].map((sentence) => ({
      sentence,
      complements: [...readComplements(sentence.words)],
    }));
    // What the text makes one word of elsewhere is one word: 会員登録の手続.
    const compounds = new Set(
      sentences.flatMap(({ complements }) =>
        complements.filter(({ isCompound }) => isCompound).map(({ noun, verb }) => `${noun} ${verb}`),
      ),
    );
    for (const { sentence, complements } of sentences) {
      for (const complement of complements) {
        const { place, noun, verb } = complement;
        const missing = compounds.has(`${noun} ${verb}`) ? undefined : findMissing(complement, table);
        const [first, second] = [sentence.words[place], sentence.words[place + 1]];
        // What a bracket parts is not one stretch.
        if (!missing || isQuotedWord(sentence, second) || first.end < second.start) continue;
        yield {
          node: sentence.node,
          at: [placeWords(sentence, first, second)],
          ...(!missing.isKnown && { severity: 'info' as const, state: 'judgement' as const }),
          reason: `「${noun}」と「${verb}」の間に助詞がありません。「${noun}${missing.particle}${verb}」などとするのが通例です。`,
        };
      }
    }
  },
});
