import { h } from 'hastscript';
import { say } from '../page/say.ts';
import { requireElement } from './find-element.ts';
import { loadData } from './load-data.ts';
import { saveFile } from './save-file.ts';
import { showContent } from './show-content.ts';

const table = requireElement('#map');
const part = requireElement('#draft');
const id = table.dataset.document ?? '';

/** Shows the drafts of an article as the file that a person would begin with. */
async function showDraft(article: string): Promise<void> {
  part.hidden = false;
  try {
    const drafts = await loadData<Readonly<Record<string, string>>>(`drafts-${id}`);
    const text = drafts[article] ?? '';
    showContent(part, [
      h('h2', { tabIndex: -1 }, [say('下書き', 'Draft')]),
      h('p', { className: 'find-warning' }, [
        say(
          '条文から機械が作った案です。questions を確かめ、accepted を true にするまで規則ではありません。',
          'Made from the words. It is no rule until its questions are settled and accepted is true.',
        ),
      ]),
      h('p', { className: 'map-actions' }, [
        h('button', { type: 'button', className: 'button', id: 'copy-draft' }, [say('コピー', 'Copy')]),
        h('button', { type: 'button', className: 'button', id: 'save-draft' }, [
          say('ダウンロード', 'Download'),
        ]),
        h('span', { id: 'draft-status', role: 'status' }),
      ]),
      h('pre', { tabIndex: 0, lang: 'ja' }, [h('code', text)]),
    ]);
    document.getElementById('copy-draft')?.addEventListener('click', () => void copy(text));
    document
      .getElementById('save-draft')
      ?.addEventListener('click', () => saveFile(`${nameOf(article)}.rule.yaml`, 'application/yaml', text));
  } catch {
    showContent(part, [
      h('p', { className: 'find-warning' }, [
        say('下書きを読み込めませんでした。', 'The draft could not be loaded.'),
      ]),
    ]);
  }
  part.scrollIntoView({ block: 'start' });
  part.querySelector<HTMLElement>('h2')?.focus();
}

async function copy(text: string): Promise<void> {
  const status = requireElement('#draft-status');
  try {
    await navigator.clipboard.writeText(text);
    showContent(status, [say('コピーしました。', 'Copied.')]);
  } catch {
    // Pages that were opened from a folder may have no clipboard: the words are chosen instead.
    const code = part.querySelector('code');
    if (code) getSelection()?.selectAllChildren(code);
    showContent(status, [say('選択しました。コピーの操作をしてください。', 'Selected; copy it by hand.')]);
  }
}

/** `art_9-2` → `art-9-2` */
function nameOf(article: string): string {
  return article.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

table.addEventListener('click', (event) => {
  const article = (event.target as Element).closest<HTMLElement>('[data-draft]')?.dataset.draft;
  if (article !== undefined) void showDraft(article);
});
