/**
 * Takes lines as they stood where what stands instead of a clause has them too, so that only what changed changes: blanks behind
 * a line, emphasis, the rule of a table.
 */
export function keepLines(printed: string, old: string, newline: string): string {
  const stock = new Map<string, string[]>();
  for (const line of old.split(newline)) {
    const key = keyOf(line);
    stock.set(key, [...(stock.get(key) ?? []), line]);
  }
  const lines = printed.split(newline).map((line) => stock.get(keyOf(line))?.shift() ?? line);
  return lines.join(newline);
}

/** What a line says and how deep it stands, without what only its layout has. */
function keyOf(line: string): string {
  const [space] = /^[ \t　]*/.exec(line) ?? [''];
  const depth = space.replaceAll('\t', '    ').length;
  const words = line.slice(space.length);
  if (/^\|?(?:\s*:?-+:?\s*\|)+/.test(words)) return `${depth} rule ${words.split('|').length}`;
  const isBroken = words.endsWith('  ');
  const bare = words.replace(/^[-*+] /, '・').replace(/[\s*_]/g, '');
  return `${depth} ${isBroken} ${bare}`;
}
