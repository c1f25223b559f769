/** What the endings of verbs become where the verb is a noun: 取り消す → 取り消し. */
const nounOf: Readonly<Record<string, string>> = {
  う: 'い',
  く: 'き',
  ぐ: 'ぎ',
  す: 'し',
  つ: 'ち',
  ぬ: 'に',
  ぶ: 'び',
  む: 'み',
  る: 'り',
};
const verbOf = new Map(Object.entries(nounOf).map(([verb, noun]) => [noun, verb]));

/** Kanji, kana between them if any, kanji again, and how it ends: 取(り)消(す), 見積(もる). */
const compound = /^(\p{Script=Han}+)(\p{Script=Hiragana}{0,2})(\p{Script=Han}+)(\p{Script=Hiragana}{0,3})$/u;
/** Endings that are left out of nouns: 取消, 受付, 見積; but 組合 is no 組み合わせ. */
const mayGo = /^(?:\p{Script=Hiragana}|[えけげせてでねべめれもろ]る|[もろ]り)$/u;
const oneKanji = /^\p{Script=Han}$/u;

/**
 * Lists other ways to print a compound verb or the noun made of it: 取り消す → 取消す, 取り消し, 取消し, 取消.
 * None where nothing tells that a word is one: 契約.
 */
export function listOkurigana(word: string): string[] {
  const [, first = '', between = '', second = '', end = ''] = compound.exec(word) ?? [];
  if (first === '' || (between === '' && end === '')) return [];
  // 申込書き is no verb, and of longer runs of kanji one does not know where the verb begins.
  if (!oneKanji.test(second) || (between !== '' && !oneKanji.test(first))) return [];
  const ends = end === '' ? [''] : [end, ...turnEnd(end), ...(mayGo.test(end) ? [''] : [])];
  const stems = between === '' ? [`${first}${second}`] : [`${first}${second}`, `${first}${between}${second}`];
  return stems.flatMap((stem) => ends.map((one) => stem + one)).filter((one) => one !== word);
}

/** す ⇄ し, める ⇄ め, もる ⇄ もり. */
function turnEnd(end: string): string[] {
  const last = end.at(-1) as string;
  const before = end.slice(0, -1);
  const turned = [nounOf[last], verbOf.get(last)].flatMap((one) => (one === undefined ? [] : before + one));
  const isOne = /[えけげせてでねべめれいきぎしちにびみり]る$/u.test(end);
  if (isOne) turned.push(before);
  if (/[えけげせてでねべめれ]$/u.test(end)) turned.push(`${end}る`);
  // 見積り of 見積もる.
  if (before.length === 1 && last === 'る') turned.push('る', 'り');
  return turned;
}
