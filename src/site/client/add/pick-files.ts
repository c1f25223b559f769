import { requireElement } from '../find-element.ts';

/** Hears of the files that are chosen, by the button or dropped. */
export function onPickFiles(choose: (files: readonly File[]) => void): void {
  const drop = requireElement('#drop');
  const chooser = requireElement<HTMLInputElement>('#file');
  chooser.addEventListener('change', () => {
    if (chooser.files?.length) choose([...chooser.files]);
  });
  for (const name of ['dragenter', 'dragover']) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add('is-over');
    });
  }
  for (const name of ['dragleave', 'drop'])
    drop.addEventListener(name, () => drop.classList.remove('is-over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files;
    if (!dropped?.length) return;
    chooser.files = dropped;
    choose([...dropped]);
  });
  // A file that misses the place would replace the page, and with it what was typed.
  for (const name of ['dragover', 'drop']) window.addEventListener(name, (event) => event.preventDefault());
}

/** Leaves no place to choose files, where a text that is there is mended. */
export function hideChoice(): void {
  requireElement('#choose-step').classList.add('is-held');
  requireElement('#drop').hidden = true;
}
