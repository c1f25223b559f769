/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readSetting, writeSetting } from './settings.ts';

// The part of every page: language, light and dark, and `/` for the search box.

const html = document.documentElement;

function switchLanguage(language: string): void {
  html.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-en]')) {
    element.dataset.ja ??= element.textContent ?? '';
    const words = (language === 'en' ? element.dataset.en : element.dataset.ja) ?? '';
    // The observer below would see what is written again, and never end.
    if (element.textContent !== words) element.textContent = words;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-en-label]')) {
    element.dataset.jaLabel ??= element.getAttribute('aria-label') ?? '';
    const label = language === 'en' ? element.dataset.enLabel : element.dataset.jaLabel;
    element.setAttribute('aria-label', label ?? '');
  }
}

function switchTheme(theme: string | undefined): void {
  if (theme) html.dataset.theme = theme;
  else delete html.dataset.theme;
  document.getElementById('switch-theme')?.setAttribute('aria-pressed', String(isDark()));
}

function isDark(): boolean {
  const { theme } = html.dataset;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

switchTheme(readSetting('theme'));
// What the reader chose goes before what the browser asks the server for.
if ((readSetting('language') ?? html.dataset.language) === 'en') switchLanguage('en');
// What a page adds later is put into the language of the page.
new MutationObserver((changes) => {
  if (html.lang === 'en' && changes.some(({ addedNodes }) => addedNodes.length > 0)) switchLanguage('en');
}).observe(document.body, { childList: true, subtree: true });

document.getElementById('switch-language')?.addEventListener('click', () => {
  const language = html.lang === 'en' ? 'ja' : 'en';
  writeSetting('language', language);
  switchLanguage(language);
});
document.getElementById('switch-theme')?.addEventListener('click', () => {
  const theme = isDark() ? 'light' : 'dark';
  writeSetting('theme', theme);
  switchTheme(theme);
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const box = document.querySelector<HTMLInputElement>('#question, #header-question');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
