import type { TreeIndex } from '../../model/tree-index.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { foldTerm } from '../../text/term-key.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { type FoundWords, isQuoted, placeOf, scanSentences } from '../scan-sentences.ts';
import { findAbbreviations, findQuotedActors } from './unexplained.ts';

/**
 * 本 before a word that a definition has to give: 本サービス, 本申合せ, 本契約 of 本契約及び; not 本人, 本条 and other
 * words of everyday use.
 */
const named =
  /(?<![\p{Script=Han}])本(?!人|条|項|号|章|節|款|目|則|文|法|来|日|国|邦|店|社|部|籍|質|格|体|籍|年|月|会|校|学|書|州|土|物|船|邸|業|職|位|質|質|線|塁|件$|旨|音|気|当|能|意|望|拠|源|末|流|道|心|則|採用|給|俸|規約|約款|規程|規則|契約約款|利用規約|会則|定款)(?:(?!及び|又は|並び|若し|以外|所定|自体)[\p{Script=Han}ァ-ヶー]){1,20}(?:[りしみえけせれ](?=\p{Script=Han}|[」をがはのにと、。])\p{Script=Han}?め?)?/gu;
/** Names in quotation marks that read like a service. */
const services = /「([^「」]{2,40}(?:サービス|プラン|プログラム|システム))」/g;
const fewest = 2;

/** 本サービス without a definition */
export const termUndefined = defineCheck({
  id: 'term-undefined',
  family: 'term',
  severity: 'warning',
  finds: '定義のない「本…」や、括弧で引かれたサービス名。',
  why: '何を指すか文書から決まらず、範囲が争いになります。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、本サービスの条件を定める。\n第2条（料金）\n会員は、本サービスの料金を支払う。\n',
        quotes: ['本サービス'],
      },
      {
        text: '第1条（目的）\n本データサービスパッケージ及び本届出は、会員に及ぶ。\n第2条（料金）\n会員は、本届出に従い、本データサービスパッケージに従う。\n',
        quotes: ['本データサービスパッケージ', '本届出'],
      },
      {
        text: '第1条（目的）\n会員は、QZXを提出する。\n第2条（料金）\n当社は、QZXを返還しない。\n',
        quotes: ['QZX'],
      },
    ],
    passing: [
      {
        text: '第1条（名称）\n本サークルは、名称を「青葉写真会」とする。\n第2条（会員）\n本サークルの会員は、届け出る。\n',
      },
      {
        text: '第1条（目的）\nこの規約は、通信役務（以下「本サービス」という。）の条件を定める。\n第2条（料金）\n会員は、本人が本サービスの料金を支払う。\n',
      },
      {
        text: '第1条（概要）\n本サービスは、利用者が写真から暦を作ることができるアプリケーションです。\n第2条（環境）\n会員は、本サービスの本番環境を変更しない。当社は、本番環境を保守する。\n',
      },
      {
        text: '第1条（適用）\n本特約事項は、売主と買主との間の契約に適用します。\n第2条（目的）\n売主は、本ツール「みどりの暦」の利用の条件を本特約事項に定めます。買主は、本ツールを利用します。本アプリ(みどりの鐘)の条件は、別に定め、買主は、本アプリを利用します。\n',
      },
      {
        text: '見本連盟規約\n第1条（名称）\n本連盟は、見本連盟と称する。\n第2条（試合）\n本連盟主催の試合は、年に一度行い、本連盟主催の試合の場所は、理事が定める。\n',
      },
      { text: '第1条（休業）\n会員は、AOBA GRAND STUDIO を利用する。AOBA GRAND STUDIO は、月曜日に休む。\n' },
      { text: '第1条（目的）\nこの規約は、本人の届出の条件を定める。\n第2条（料金）\n本人は、届け出る。\n' },
    ],
  },
  *run({ document, index, ignoredTerms, others, readMorphemes }) {
    const known = new Set(
      [document, ...(others?.map((other) => other.document) ?? [])].flatMap(({ definitions }) =>
        definitions.flatMap(({ term, aliases = [] }) => [term, ...aliases].map(foldTerm)),
      ),
    );
    const terms = [...known];
    const isKnown = (words: string) => {
      const key = foldTerm(words);
      return (
        ignoredTerms.has(words) ||
        known.has(key) ||
        terms.some((term) => key.startsWith(term) || (term.length > 2 && key.includes(term)))
      );
    };
    // Individual terms take their words from the general ones, which may not be at hand.
    const isPart = !others && document.references.some(({ kind }) => kind === 'document');
    const groups = new Map<string, FoundWords[]>();
    const all = [...scanSentences(index, named)].map(trimPlace);
    const names = new Set(all.map(({ words }) => words));
    for (const found of all) {
      const one = trimTo(found, names);
      if (isKnown(one.words) || (readMorphemes && isOneWord(one.words, readMorphemes))) continue;
      appendTo(groups, one.words, one);
    }
    for (const [words, found] of groups) {
      if (isSelfName(words) || isTitle(words, document.document.title)) continue;
      if (isIntroduced(found[0])) continue;
      const [first] = found;
      const reason = `「${words}」が${found.length}か所で使われていますが、定義がありません。初めに使う所で定義してください。`;
      // A word that is used once may be explained where it stands.
      const isWeak = isPart || found.length < fewest;
      yield { node: first.node, at: [placeOf(first)], reason, ...(isWeak && { severity: 'info' as const }) };
    }
    yield* findAbbreviations(index, isKnown);
    yield* findQuotedActors(index, isKnown);
    yield* findParties(index, known);
    if (document.definitions.filter(({ term }) => /サービス$/.test(term)).length < 3) return;
    const seen = new Set<string>();
    for (const found of scanSentences(index, services)) {
      const name = found.groups[0] ?? '';
      if (isKnown(name) || seen.has(name)) continue;
      seen.add(name);
      const place = placeOf(found);
      yield {
        node: found.node,
        at: [{ ...place, start: place.start + 1, end: place.end - 1 }],
        severity: 'info',
        reason: `「${name}」の定義がこの文書にありません。他社の名称でなければ定義してください。`,
      };
    }
  },
});

const parties = /(?<![\p{Script=Han}ァ-ヶー])[甲乙丙丁戊](?=[はがをにのとへ]|及び|又は)/gu;

/** 丙 of a text that says who 甲 and 乙 are. */
function* findParties(index: TreeIndex, known: ReadonlySet<string>): Generator<Draft> {
  const isBilateral = known.has('甲') && known.has('乙');
  // Without any definition 甲 is a name that another text gave.
  const isAlien = !['甲', '乙'].some(
    (party) => known.has(party) || [...known].some((term) => term.includes(party)),
  );
  if (!isBilateral && !isAlien) return;
  const seen = new Set<string>();
  for (const found of scanSentences(index, parties)) {
    if (known.has(found.words) || seen.has(found.words) || isQuoted(found)) continue;
    seen.add(found.words);
    const reason = `「${found.words}」の定義がありません。初めに使う所で定義してください。`;
    yield { node: found.node, at: [placeOf(found)], ...(isAlien && { severity: 'info' as const }), reason };
  }
}

/** 本番環境: 本 is a part of a word that the dictionary has. */
function isOneWord(words: string, readMorphemes: ReadMorphemes): boolean {
  const [first] = readMorphemes(words);
  return first.surface.length > 1 && first.surface !== '本件';
}

const shortestName = 3;

/** 本連盟 of 本連盟主催 in a text that has 本連盟 alone as well. */
function trimTo(found: FoundWords, names: ReadonlySet<string>): FoundWords {
  for (let length = shortestName; length < found.words.length - 1; length++) {
    const words = found.words.slice(0, length);
    if (names.has(words)) return { ...found, words, end: found.start + length };
  }
  return found;
}

/** 本サイト of 本サイト上 and 本団体 of 本団体内: where something is, is no part of its name. */
function trimPlace(found: FoundWords): FoundWords {
  const words = found.words.replace(/(?<=..)(?:[上中内外]|利用者)$/, '');
  return words === found.words ? found : { ...found, words, end: found.start + words.length };
}

/** 本会館は、…と称する。本サービスは、…サービスです。: the sentence that names a thing says what it is. */
function isIntroduced({ placed, start, end }: FoundWords): boolean {
  const { value } = placed.sentence;
  const [before, behind] = [value.slice(0, start), value.slice(end)];
  if (/[（(]$/.test(before) && /^[）)]/.test(behind)) return true;
  if (/^[（(][^（）()]*(?:を含み|を含む|以下同じ|をいう|をいいます)/.test(behind)) return true;
  // 本ツール「みどりの暦」の利用, 本アプリ(みどりの暦)の提供: the name of the thing stands behind it.
  if (
    /^(?:「[^「」]{1,30}」|『[^『』]{1,30}』|[（(][^（）()。、]{0,29}[^（）()ぁ-ん。、][）)])(?=[のはをがに])/.test(
      behind,
    )
  )
    return true;
  // 本サークルは、名称を『青葉会』とする
  if (start === 0 && /^は、(?:その|正式な)?名称を[^。]*と(?:し|す|称)/.test(behind)) return true;
  // (1) 本サービス：当社が提供する…サービス
  if (start === 0 && /^[」』]?\s*[：:]\s*\S/.test(behind)) return true;
  // 本特約事項は、売主と買主の契約に適用します: what says whom it binds is the text itself.
  if (start === 0 && /^は、[^。]*に適用(?:します|する|されます|される)。?$/.test(behind)) return true;
  return (
    start === 0 &&
    /^(?:の名称)?は、.*(?:と称する|と称します)。?$|^は、.*が(?:運営|提供|開発|発行)する[^。]*(?:です|である|をいう|をいいます)。?$|^は、.*[るたう][\p{Script=Han}ァ-ヶー・A-Za-z]{2,}(?:です|である)。?$/u.test(
      behind,
    )
  );
}

/** 本旅行条件書 of a text that is headed ご旅行条件書. */
function isTitle(words: string, title = ''): boolean {
  const name = words.slice(1);
  return name.length > 2 && foldTerm(title).includes(foldTerm(name)) && /[書状票]$/.test(name);
}

/** 本規約 and the like name the document itself. */
function isSelfName(words: string): boolean {
  return /(?:規約|約款|規程|規則|要綱|要領|細則|条例|法律|政令|省令|告示|ポリシー|方針|取り?決め|ガイドライン|憲章|宣言)$/.test(
    words,
  );
}
