/// <reference lib="dom" />
import { say } from '../../page/say.ts';
import { requireElement } from '../find-element.ts';
import { showContent } from '../show-content.ts';
import type { IntakeFile, TypedFacts } from './intake-file.ts';

const fields: Readonly<Record<keyof TypedFacts, HTMLInputElement | HTMLSelectElement>> = {
  document: requireElement<HTMLInputElement>('#document'),
  title: requireElement<HTMLInputElement>('#document-title'),
  effective: requireElement<HTMLInputElement>('#effective'),
  kind: requireElement<HTMLSelectElement>('#kind'),
  general: requireElement<HTMLSelectElement>('#general'),
};

/** Shows what is typed of a file. */
export function showFields({ typed }: IntakeFile): void {
  for (const [name, field] of Object.entries(fields)) field.value = typed[name as keyof TypedFacts];
}

/** Keeps what is typed with the file. */
export function onType(current: () => IntakeFile | undefined): void {
  for (const [name, field] of Object.entries(fields))
    field.addEventListener('input', () => {
      const file = current();
      if (file) file.typed[name as keyof TypedFacts] = field.value;
    });
}

/** Whether what is typed may be stored; says at the field where not, and leads there. */
export function areFieldsRight({ typed, held }: IntakeFile): boolean {
  if (held) return true;
  const isIdRight = showFieldError(
    'document',
    /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/.test(typed.document)
      ? undefined
      : [
          '英小文字・数字・ハイフンで入れてください（例: service-terms）。',
          'Use small letters, digits and hyphens: service-terms.',
        ],
  );
  const isDayRight = showFieldError(
    'effective',
    typed.effective === '' ? ['施行日を入れてください。', 'Give the day.'] : undefined,
  );
  if (!isIdRight) fields.document.focus();
  else if (!isDayRight) fields.effective.focus();
  return isIdRight && isDayRight;
}

/** Says at a field what is wrong with it; with nothing, that it is right. */
export function showFieldError(
  name: 'document' | 'effective',
  words: readonly [ja: string, en: string] | undefined,
): boolean {
  const field = fields[name];
  const place = requireElement(`#${name}-error`);
  place.hidden = words === undefined;
  showContent(place, words ? [say(...words)] : []);
  if (words) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  return words === undefined;
}
