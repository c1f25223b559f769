import { say } from '../page/say.ts';
import { showContent } from './show-content.ts';

/** Shows the rows that hold a chosen kind of change, with the unchanged ones beside them. */
function filterRows(form: HTMLFormElement): void {
  const chosen = new Set(
    [...form.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value),
  );
  const rows = [...document.querySelectorAll<HTMLElement>('#comparison tbody tr')];
  const isChosen = (row: HTMLElement) => kindsOf(row).some((kind) => chosen.has(kind));
  const groups = new Set(rows.filter(isChosen).map(({ dataset }) => dataset.group));
  for (const row of rows)
    row.hidden = kindsOf(row).length > 0 ? !isChosen(row) : !groups.has(row.dataset.group);
  const shown = rows.filter(({ hidden }) => !hidden).length;
  const status = document.querySelector('#kinds-status');
  if (!status) return;
  const isAll = shown === rows.length;
  showContent(
    status,
    isAll ? [] : [say(`${rows.length}行のうち${shown}行を表示`, `${shown} of ${rows.length} rows`)],
  );
}

function kindsOf({ dataset }: HTMLElement): string[] {
  return dataset.kinds?.split(' ').filter(Boolean) ?? [];
}

/** Goes to the page of the two revisions that are picked; the older one is the old one, whichever box it is in. */
function goToPair(form: HTMLFormElement): void {
  const dates = [...form.querySelectorAll('select')].map(({ value }) => value).sort();
  const [old, young] = dates;
  const pair = `${old}..${young}`;
  const pairs = form.dataset.pairs?.split(' ');
  const status = form.querySelector('#picker-status');
  if (old === young || (pairs && !pairs.includes(pair))) {
    const why =
      old === young
        ? say('別の改訂を選んでください。', 'Choose two different revisions.')
        : say(
            'この組の対照表はこのフォルダにありません。隣り合う改訂を選ぶか、yakkan serve で開いてください。',
            'This folder has no page for this pair; choose neighbours, or open it with yakkan serve.',
          );
    if (status) showContent(status, [why]);
    return;
  }
  location.assign(`${encodeURIComponent(old)}..${encodeURIComponent(young)}.html`);
}

const kinds = document.querySelector<HTMLFormElement>('#kinds');
kinds?.addEventListener('change', () => filterRows(kinds));
// A browser that goes back keeps what was chosen.
if (kinds) filterRows(kinds);
const pickers = document.querySelector<HTMLFormElement>('#pickers');
pickers?.addEventListener('submit', (event) => {
  event.preventDefault();
  goToPair(pickers);
});
document.querySelector('#print')?.addEventListener('click', () => window.print());
