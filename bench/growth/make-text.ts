export const times = (count: number, write: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => write(place + 1)).join('');

/** A text of one article. */
export const article = (words: string): string => `見本規程\n\n第１条（目的）\n${words}\n`;

/** A text of so many articles. */
export const articles = (count: number, write: (place: number) => string): string =>
  `見本規程\n\n${times(count, (place) => `第${place}条（見出し${place}）\n${write(place)}\n`)}`;

export const kanji = (number: number): string =>
  [...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

/** A sentence. */
export const plain = (place: number): string => `会員は、料金${place}を支払うものとします。`;

/** Breaks a line after each 30 characters. */
export const wrap = (text: string): string => text.replace(/.{30}/gu, '$&\n');
