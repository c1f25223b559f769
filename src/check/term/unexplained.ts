import type { TreeIndex } from '../../model/tree-index.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import type { Draft } from '../define-check.ts';
import { type FoundWords, placeOf, scanSentences } from '../scan-sentences.ts';

/** Abbreviations of a text's own; what is known to everybody needs no definition. */
const abbreviations = /(?<![A-Za-z0-9\-/.&]|[A-Za-z0-9] )[A-Z]{2,6}(?![A-Za-z0-9\-/.&]| [A-Za-z0-9])/g;
const everyday: ReadonlySet<string> = new Set(
  'AI API ATM BCC CC CD CPU CSV DM DNS DVD EC ETC FAQ FAX GPS GUI HDD HTML HTTP HTTPS ID IC IP ISO IT JIS JPEG JR JST LAN LED LINE MP NG NPO OK OS PC PDF PIN PR QR RAM ROM SEO SIM SMS SNS SSD SSL TEL TLS TV URL UTC USB VAT VPN WEB WWW XML ZIP'.split(
    ' ',
  ),
);

/** 「特別会員」は、…することができる: a quoted name that acts as a term does, and is told nowhere. */
const quotedActors =
  /(?:^|。)「([^「」]{2,12})」は、(?!.{0,80}(?:をいう|をいいます|を指す|を指します|を意味|とする。|とします。))/g;

/** Names in quotation marks that act and are told nowhere. */
export function* findQuotedActors(index: TreeIndex, isKnown: (words: string) => boolean): Generator<Draft> {
  const seen = new Set<string>();
  for (const found of scanSentences(index, quotedActors)) {
    const name = found.groups[0] ?? '';
    if (isKnown(name) || seen.has(name)) continue;
    seen.add(name);
    const start = found.start + found.words.indexOf(name);
    yield {
      node: found.node,
      at: [{ leaf: found.placed.sentence.id, start, end: start + name.length }],
      severity: 'info',
      reason: `「${name}」の定義がありません。初めに使う所で定義してください。`,
    };
  }
}

/** Abbreviations that are written out nowhere: ABC, and neither ABC（…） nor …（ABC）. */
export function* findAbbreviations(index: TreeIndex, isKnown: (words: string) => boolean): Generator<Draft> {
  const groups = new Map<string, FoundWords[]>();
  for (const found of scanSentences(index, abbreviations)) appendTo(groups, found.words, found);
  for (const [words, found] of groups) {
    if (everyday.has(words) || isKnown(words)) continue;
    const isExplained = found.some(({ placed, start, end }) => {
      const { value } = placed.sentence;
      return /^\s*[（(]/.test(value.slice(end)) || /[（(「]\s*(?:以下、?「?)?$/.test(value.slice(0, start));
    });
    if (isExplained) continue;
    const [first] = found;
    yield {
      node: first.node,
      at: [placeOf(first)],
      severity: 'info',
      reason: `略語「${words}」が${found.length}か所で使われていますが、説明がありません。初めに使う所で書き表してください。`,
    };
  }
}
