/// <reference lib="dom" />
import { say } from '../../page/say.ts';
import { showContent } from '../show-content.ts';

/** Puts words on the clipboard, and says so; where the browser does not let pages, the words are shown to be copied by hand. */
export async function copyWords(words: string, said: HTMLElement | null): Promise<void> {
  const isDone = await navigator.clipboard?.writeText(words).then(
    () => true,
    () => false,
  );
  if (!said) return;
  said.dataset.copied = words;
  showContent(said, isDone ? [say('写しました', 'copied')] : [{ type: 'text', value: words }]);
}
