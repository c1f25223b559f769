import { appendTo } from '../../text/collection/append-to.ts';
import { type CheckContext, type Draft, defineCheck } from '../define-check.ts';
import { openCompanyTable } from './company/company-table.ts';
import { findLikelier, type LikelierWord, type OwnCounts, ownKey } from './company/judge-sound.ts';
import { type Companion, readCompany } from './company/read-company.ts';
import { isOneWordOfTwo } from './replaced-kanji.ts';
import { isQuotedWord, listSentenceWords, placeWords, type SentenceWords } from './sentence-words.ts';

/** From these odds on a word is asserted to be a slip, and from the lower ones shown to a person. */
const [sure, worthALook] = [8, 6];

/** 相当の機関を定めて for 期間 */
export const languageConversion = defineCheck({
  id: 'language-conversion',
  family: 'language',
  severity: 'warning',
  finds:
    '変換の誤りとみられる同音の語（「相当の機関を定めて」「現状に回復する」など）。規約や法令での語の結び付きの数と比べます。',
  why: '読めば音は合うので見落としやすく、意味は変わります。',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n当社は、相当の機関を定めて催告し、契約を解除することができる。\n',
        quotes: ['機関'],
      },
      { text: '第1条（返還）\n借受人は、物件を現状に回復して返還する。\n', quotes: ['現状'] },
      { text: '第1条（遅滞）\n借受人は、料金の支払を地帯したときは、これを賠償する。\n', quotes: ['地帯'] },
      { text: '第1条（責任）\n当社の責めに期すべき事由による損害は、当社が賠償する。\n', quotes: ['期す'] },
    ],
    passing: [
      {
        text: '第1条（解除）\n当社は、相当の期間を定めて催告し、契約を解除することができる。会員は、医療機関の診断書を提出する。\n',
      },
      { text: '第1条（変更）\n当社は、当初の運航計画を変更し、船舶の運航計画を公表する。\n' },
      { text: '第1条（設備）\n会員は、附属設備及び附属品を利用し、附属の部品を返す。\n' },
      { text: '会議規程\n第1条（準用）\n招致については、他の規程にかかわらず、議事進行規程を準用する。\n' },
      { text: '第1条（返還）\n借受人は、物件を原状に回復して返還し、物件の現状を報告する。\n' },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    if (!context.readMorphemes) return;
    const table = openCompanyTable();
    const bySound = new Map<string, Met[]>();
    for (const sentence of listSentenceWords(context))
      for (const companion of readCompany(sentence.words))
        appendTo(bySound, companion.sound, { sentence, companion });
    for (const [sound, met] of bySound) {
      const words = table.listSounds(sound);
      // Most sounds are of one word, which is no slip for another.
      if (met.every(({ companion }) => words.every(({ word }) => word === companion.word))) continue;
      const own = countOwn(met);
      for (const { sentence, companion } of met) {
        const likelier = findLikelier(companion, own, table);
        if (likelier && likelier.odds >= worthALook) yield* tell(sentence, companion, likelier, context);
      }
    }
  },
});

/** A word of the text and where it was met. */
interface Met {
  sentence: SentenceWords;
  companion: Companion;
}

/** How often the text has each word of one sound, alone and with its company. */
function countOwn(met: readonly Met[]): OwnCounts {
  const own = new Map<string, number>();
  for (const { companion } of met) {
    const { sound, word, company } = companion;
    for (const one of ['', ...company]) {
      const key = ownKey(sound, word, one);
      own.set(key, (own.get(key) ?? 0) + 1);
    }
  }
  return own;
}

function* tell(
  sentence: SentenceWords,
  { place, word }: Companion,
  { word: other, odds, company }: LikelierWord,
  { ignoredTerms, document }: CheckContext,
): Generator<Draft> {
  const first = sentence.words[place];
  const isDefined = document.definitions.some(({ term }) => term.includes(word));
  // 規程 of a 規程, and of one that cites another by its name, is no slip for 規定.
  const isKindOfText =
    document.document.title?.includes(word) ||
    document.references.some(
      ({ kind, text }) => (kind === 'document' || kind === 'self') && text.includes(word),
    );
  if (isOneWordOfTwo(word, other)) return;
  if (isQuotedWord(sentence, first) || ignoredTerms.has(word) || isDefined || isKindOfText) return;
  const isSure = odds >= sure;
  yield {
    node: sentence.node,
    at: [placeWords(sentence, first)],
    ...(!isSure && { severity: 'info' as const, state: 'judgement' as const }),
    reason: `「${word}」は、この結び付き（${showCompany(company)}）では「${other}」と書くのが通例です。変換の誤りでないか確かめてください。`,
  };
}

/** >を定める → ～を定める, 相当の< → 相当の～ */
function showCompany(company: string): string {
  return company.startsWith('>') ? `～${company.slice(1)}` : `${company.slice(0, -1)}～`;
}
