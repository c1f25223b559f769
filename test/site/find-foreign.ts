/** What no page in Japanese shows to people, with a name for it. */
const foreign: readonly (readonly [name: string, expression: RegExp])[] = [
  ['an English sentence', /(?<![\w.@/-])[A-Za-z']{2,} [A-Za-z']{2,} [A-Za-z']{2,}(?![\w@/-])/],
  ['an id', /\b(?:art|para|item|subitem|sent|chp|sec|suppl|appdx|tbl|def|ref|qty|norm|mm)_[0-9][\w-]*/],
  ['an id', /\b[cdrqn][0-9a-hj-km-np-tv-z]{8}\b(?<=\d\w*)(?<=[a-z]\w*)/],
  ['a path', /(?<![\w:./])\/(?:[\w.-]+\/)+[\w.-]+|[A-Z]:\\/],
  ['a word of the program', /\b(?:root|undefined|null|NaN|pid|stack|Error|Infinity)\b|\[object /],
  ['a duration in ISO 8601', /\bP\d+[YMWD]\b|\bPT\d+[HMS]\b/],
];

/** Lists what is foreign in the words of a page, each with what stands around it. */
export function findForeign(words: string): string[] {
  return words.split(/\n+/).flatMap((line) =>
    foreign.flatMap(([name, expression]) => {
      const match = expression.exec(line);
      return match ? [`${name}: ${line.slice(Math.max(0, match.index - 20), match.index + 60)}`] : [];
    }),
  );
}
