/** A row without words before a table that has no column headings. */
export const headlessRow = '\t';

/** Whether a line is a row of a table whose cells tabs part; the first or the last may be empty. */
export function isTabbed(line: string): boolean {
  return line.trim() !== '' && (line.trim().includes('\t') || /^[ 　]+\t|\t$/.test(line));
}

/** A line without its indentation; of a row the tabs that stand before its words are cells. */
export function trimStart(line: string): string {
  return isTabbed(line) ? line.replace(/^[ 　]+/, '') : line.trimStart();
}

/** A line without the spaces around it. */
export function trimLine(line: string): string {
  return isTabbed(line) ? trimStart(line).replace(/[ 　]+$/, '') : line.trim();
}
