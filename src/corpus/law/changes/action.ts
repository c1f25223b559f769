import type { Touch } from './touch.ts';

/** Says what to do about a clause that a change touches: 引用を「第6条第1項」に改めてください。 */
export function tellAction(
  { effect, provision = '', newProvision }: Touch,
  { title, newTitle = '' }: { title: string; newTitle?: string },
): string {
  switch (effect) {
    case 'repealed':
      return `「${title}」は廃止されました。この条項のよりどころを確かめ、引用を改めてください。`;
    case 'gone':
      return `引用している${provision}は、もうありません。この条項のよりどころを確かめ、引用を改めてください。`;
    case 'number':
      return `引用の番号が違っています。${provision}は${newProvision}になりました。引用を「${newProvision}」に改めてください。`;
    case 'title':
      return `題名が違っています。「${newTitle}」に改めてください。`;
    case 'caption':
      return `引用に書いた見出しが${provision}の見出しと違っています。見出しを改めてください。`;
    case 'words':
      return `引用している${newProvision ?? provision}の文言が変わりました。この条項を読み直してください。`;
    case 'repeats':
      return `「${title}」${provision}と同じ文言があります（引用はありません）。その文言が変わりました。この条項を読み直してください。`;
  }
}
