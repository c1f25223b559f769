/// <reference lib="dom" />
import { h } from 'hastscript';
import { say } from '../../page/say.ts';
import { requireElement } from '../find-element.ts';
import { findRoot } from '../load-data.ts';
import { showContent } from '../show-content.ts';
import type { IntakeFile } from './intake-file.ts';

const list = requireElement('#files');

const stateNames: Readonly<Record<IntakeFile['state'], readonly [ja: string, en: string]>> = {
  waiting: ['待っています', 'waiting'],
  reading: ['読み取っています…', 'reading…'],
  read: ['読み取りました', 'read'],
  failed: ['読み取れませんでした', 'failed'],
  storing: ['保存しています…', 'storing…'],
  stored: ['保存しました', 'stored'],
};

/** Shows the files that were chosen, each with how far it is; one alone needs no list. */
export function showFiles(files: readonly IntakeFile[], current: IntakeFile | undefined): void {
  list.hidden = files.length < 2;
  showContent(
    list,
    files.map((one, place) =>
      h('li', { className: [`is-${one.state}`, ...(one === current ? ['is-current'] : [])] }, [
        h(
          'button',
          { type: 'button', dataFile: String(place), ariaCurrent: one === current ? 'true' : undefined },
          [h('span', { lang: 'ja' }, one.name), ' ', say(...stateNames[one.state])],
        ),
        ...(one.preview && one.state === 'read'
          ? [
              h('span', { className: 'find-hint', lang: 'ja' }, [
                [one.typed.title, one.typed.document, one.typed.effective].filter(Boolean).join('　'),
              ]),
            ]
          : []),
        ...(one.reason === undefined ? [] : [h('span', { className: 'line-message' }, one.reason)]),
        ...(one.page === undefined
          ? []
          : [' ', h('a', { href: `${findRoot()}${one.page}` }, [say('本文を開く', 'Open the text')])]),
      ]),
    ),
  );
}

/** Hears which file of the list is chosen. */
export function onChooseFile(choose: (place: number) => void): void {
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-file]') : null;
    if (button?.dataset.file !== undefined) choose(Number(button.dataset.file));
  });
}
