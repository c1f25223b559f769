import { resolve } from 'node:path';

/**
 * Leaves out of a message what is nobody's business who asks over the network: where the corpus lies on this machine, and which
 * process of which machine writes it. `/srv/terms/a/document.yaml: …` → `a/document.yaml: …`
 */
export function hidePlaces(message: string, corpus: string): string {
  const folders = [...new Set([resolve(corpus), corpus])].toSorted(
    (left, right) => right.length - left.length,
  );
  const hidden = folders.reduce(
    (text, folder) => text.replaceAll(`${folder}/`, '').replaceAll(folder, 'the corpus'),
    message,
  );
  return hidden.replace(
    /being written by process \d+ on [^\s,]+, since [^\s]+?\. .*/s,
    'being written by another process.',
  );
}
