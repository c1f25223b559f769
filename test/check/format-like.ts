const kanji = '〇一二三四五六七八九';
/** Letters of subitems, by their order. */
const letters = ['アイウエオカキクケコサシスセソ', 'イロハニホヘトチリヌルヲ'];

/** Writes a number as another is printed: `第四十条`, 41 → `第四十一条`; `（３）`, 4 → `（４）`; `ハ` of 3, 4 → `ニ`. */
export function formatLike(label: string, own: number, number: number): string {
  const order = letters.find((each) => each[own - 1] === label);
  if (order) return order[number - 1];
  return label
    .replace(/[0-9]+/, String(number))
    .replace(/[０-９]+/, () => String(number).replace(/\d/g, toFullWidth))
    .replace(/[一二三四五六七八九十]+/, () => writeKanji(number));
}

function toFullWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}

function writeKanji(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const lead = tens === 0 ? '' : tens === 1 ? '十' : `${kanji[tens]}十`;
  return `${lead}${ones === 0 ? '' : kanji[ones]}`;
}
