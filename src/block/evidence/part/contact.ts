import type { LineEvidence } from '../evidence.ts';
import type { LineType } from '../form.ts';
import { parties, signing } from './party.ts';

/** What a line about whom to turn to holds. */
const contact =
  /〒|TEL|ＴＥＬ|Tel|FAX|ＦＡＸ|電話|[Ee]-?[Mm]ail|@|https?:|株式会社|有限会社|合同会社|協会|協議会|代表|取締役|理事長|所在地|住所|事務局|事務所|実行委員会|担当|窓口|管理者|責任者|受付|お?問い?合わ?せ|登録/;

/** What a line holds where a party signs: who it is, what is to be written in. */
const signed = new RegExp(
  `^[\\s　（(【［]*(?:${parties})(?:[）)】］：:（(\\s　]|$)|捺印|押印|日付|[＿_]{3}|${signing}`,
);

const longest = 60;
const mostLines = 30;

/** 【お問い合わせ窓口】, 2026年4月1日: what may stand among the lines of an address. */
const aside: ReadonlySet<LineType> = new Set(['title', 'caption', 'dated']);

/** Whether a line could belong to an address: short, no sentence, nothing numbered. */
function mayBeContact({ line, forms, ended }: LineEvidence): boolean {
  if (line.text.length > longest || ended) return false;
  return forms.every(({ type, marker }) => aside.has(type) || (type === 'list' && marker?.kind === 'bullet'));
}

/** A line that closes a page by itself: whose it is, the month of the edition. */
const colophon =
  /^[（(]?(?:copyright\b|©|\(c\)|（Ｃ）|(?:(?:平成|令和)\s*[0-9０-９元]+|[0-9０-９]{4})\s*年\s*[0-9０-９]+\s*月(?:\s*[0-9０-９]+\s*日)?\s*(?:現在|版|作成)?[）)]?$)/i;

/** Who issued the text, alone below it. */
const issuer = /^[^。、]{0,20}(?:株式会社|有限会社|合同会社|合資会社|[社財]団法人|協同組合)[^。、]{0,20}$/;

/** Marks the address, the desks, the signatures and the issuer that end a text behind its last sentence: no clause. */
export function markContact(lines: readonly LineEvidence[]): void {
  let start = lines.length;
  while (start > 0 && lines.length - start < mostLines && mayBeContact(lines[start - 1])) start--;
  // - 違法行為⏎お問い合わせ⏎…: of members that are announced, none belongs to the address below their heading.
  const heading = lines.findIndex(({ line }, index) => index > start && line.role === 'heading');
  if (heading > 0 && lines[start - 1]?.announces) start = heading;
  const before = lines[start - 1];
  if (!before || before.announces) return;
  const last = lines.at(-1)!;
  const isColophon =
    start === lines.length - 1 &&
    last.forms.length === 0 &&
    (colophon.test(last.line.text) || issuer.test(last.line.text));
  const apart = isColophon ? last.line.blankBefore > 0 : lines[start]?.line.role === 'heading';
  if (!before.ended && !apart) return;
  const block = lines.slice(start);
  const told = block.filter(({ line }) => contact.test(line.text) || signed.test(line.text)).length;
  if (!isColophon && (block.length < 2 || told < 2 || told * 2 < block.length)) return;
  lines[start].forms = [{ line: lines[start].line, type: 'closing', body: 0, strong: true }];
}
