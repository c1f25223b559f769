const units: Readonly<Record<string, string>> = { Y: '年', M: 'か月', W: '週間', D: '日' };
const clocks: Readonly<Record<string, string>> = { H: '時間', M: '分', S: '秒' };
const words: Readonly<Record<string, string>> = {
  floor: '切捨て',
  ceil: '切上げ',
  round: '四捨五入',
  immediate: '直ちに',
  prompt: '速やかに',
};
const duration = /^P(?=.)((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?$/;

/** Says the value of a quantity as people do: `P1Y6M` → 1年6か月, `floor` → 切捨て, money `5000` → 5,000円; others stay. */
export function sayAmount(value: string, kind?: string): string {
  const match = duration.exec(value);
  if (match) return say(match[1], units) + say(match[2] ?? '', clocks);
  if (Object.hasOwn(words, value)) return words[value];
  if (kind === 'percentage') return `${value}%`;
  if (kind === 'money' && /^\d+$/.test(value)) return `${Number(value).toLocaleString('ja-JP')}円`;
  return value;
}

function say(parts: string, names: Readonly<Record<string, string>>): string {
  return parts.replace(/(\d+)([A-Z])/g, (_, number: string, unit: string) => number + names[unit]);
}
