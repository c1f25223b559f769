import type { RuleDescriptor } from '../../../model/rule-descriptor.ts';

/** The readings that are chosen, by the name of the option. */
export function readOptions(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...form.querySelectorAll<HTMLElement>('[data-option]')].flatMap((field) => {
      const choice = field.querySelector<HTMLInputElement>('input:checked')?.value;
      return choice === undefined || field.dataset.option === undefined
        ? []
        : [[field.dataset.option, choice]];
    }),
  );
}

/** Chooses readings; of those that are not named the default. */
export function chooseOptions(
  form: HTMLFormElement,
  options: RuleDescriptor['options'],
  chosen: Readonly<Record<string, string>>,
): void {
  for (const { name, default: preset } of options) {
    const wanted = chosen[name] ?? preset;
    const boxes = form.querySelectorAll<HTMLInputElement>(`[data-option="${CSS.escape(name)}"] input`);
    for (const box of boxes) box.checked = box.value === wanted;
  }
}
