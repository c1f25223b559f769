import { say } from '../../page/say.ts';
import { requireElement } from '../find-element.ts';
import { showContent } from '../show-content.ts';
import { showFiles } from './file-list.ts';
import type { IntakeFile } from './intake-file.ts';

const previewStep = requireElement('#preview-step');
const storeStep = requireElement('#store-step');
const storeButton = requireElement<HTMLButtonElement>('#store');
const storeAll = requireElement<HTMLButtonElement>('#store-all');

/** Shows how far all files are, and the steps that the one at hand is ready for. */
export function showSteps(files: readonly IntakeFile[], current: IntakeFile | undefined): void {
  showFiles(files, current);
  const isRead = current?.preview !== undefined && current.state !== 'failed';
  previewStep.hidden = !isRead;
  storeStep.hidden = !isRead;
  storeAll.hidden = files.filter(({ state }) => state === 'read').length < 2;
  for (const field of storeStep.querySelectorAll<HTMLElement>('.field'))
    field.hidden = current?.held !== undefined;
  showContent(requireElement('#file-name'), current ? [{ type: 'text', value: nameOf(current) }] : []);
  const { counts } = current?.preview ?? {};
  storeButton.disabled =
    current?.state !== 'read' ||
    (counts !== undefined && counts.articles + counts.paragraphs + counts.items === 0);
  const words = {
    reading: say('読み取っています…', 'Reading…'),
    read: say('読み取りました。内容を確かめてください。', 'Read; see whether it is right.'),
  };
  const word = words[current?.state as keyof typeof words];
  showContent(requireElement('#add-status'), word ? [word] : []);
}

function nameOf({ name, file }: IntakeFile): string {
  return `${name}${file ? `（${writeSize(file.size)}）` : ''}`;
}

function writeSize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024).toLocaleString('ja-JP')} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
