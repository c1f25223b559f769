import type { LineEvidence } from '../evidence.ts';

/** What a line about whom to turn to holds. */
const contact =
  /〒|TEL|ＴＥＬ|Tel|FAX|ＦＡＸ|電話|[Ee]-?[Mm]ail|@|https?:|株式会社|有限会社|合同会社|協会|協議会|代表|取締役|理事長|所在地|住所|事務局|事務所|実行委員会|担当|窓口|管理者|責任者|受付|お?問い?合わ?せ|登録/;

const longest = 60;
const mostLines = 15;

/** Whether a line could belong to an address: short, no sentence, nothing numbered. */
function mayBeContact({ line, forms, ended }: LineEvidence): boolean {
  if (line.text.length > longest || ended) return false;
  return forms.every(
    ({ type, marker }) => type === 'title' || (type === 'list' && marker?.kind === 'bullet'),
  );
}

/** Marks the address, the desks and the issuer that end a text behind its last sentence: no clause. */
export function markContact(lines: readonly LineEvidence[]): void {
  let start = lines.length;
  while (start > 0 && lines.length - start < mostLines && mayBeContact(lines[start - 1])) start--;
  const before = lines[start - 1];
  if (!before?.ended || before.announces) return;
  const block = lines.slice(start);
  const told = block.filter(({ line }) => contact.test(line.text)).length;
  if (block.length < 2 || told < 2 || told * 2 < block.length) return;
  lines[start].forms = [{ line: lines[start].line, type: 'closing', body: 0, strong: true }];
}
