/** Small kana and kana that sound alike, each before the one that stands for both. */
const pairs =
  'ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゐいゑえぢじづずァアィイゥウェエォオッツャヤュユョヨヮワヰイヱエヂジヅズ';
const forms = new Map<string, string>();
for (let index = 0; index < pairs.length; index += 2) forms.set(pairs[index], pairs[index + 1]);
const foldable = new RegExp(`[${[...forms.keys()].join('')}]`, 'g');

/** Folds small kana to big ones, and kana that sound alike to one: あっせん → あつせん, ヅ → ズ. Each stays one character. */
export function foldKanaForms(text: string): string {
  return text.replace(foldable, (kana) => forms.get(kana) ?? kana);
}
