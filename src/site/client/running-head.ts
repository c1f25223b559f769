/// <reference lib="dom" />
/** Sets what stands above every printed page. */
export function setRunningHead(words: string): void {
  document.documentElement.style.setProperty('--running-head', JSON.stringify(words));
}
