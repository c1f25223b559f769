import { RuleError } from '../rule-error.ts';

/**
 * Reads comma-separated values (RFC 4180): quotation marks, line ends within them, CRLF, a byte order mark; rows of nothing are
 * left out. `a,"b,c"` → [['a', 'b,c']].
 * @throws {RuleError} for a quotation mark that is never closed: all rows behind it would be one cell
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  let opened = 0;
  const endRow = () => {
    row.push(cell);
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
    cell = '';
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[at++];
    else if (sign === '"' && (isQuoted || cell === '')) {
      isQuoted = !isQuoted;
      opened = at;
    } else if (isQuoted) cell += sign;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (isQuoted) {
    const line = text.slice(0, opened).split('\n').length;
    throw new RuleError(`The quotation mark in line ${line} is never closed.`);
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
