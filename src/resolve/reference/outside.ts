import type { Pointer } from '../../text/pointer.ts';
import type { Linked } from './antecedent.ts';
import { takeSteps } from './provision-text.ts';

/** Says of a pointer to another text whose it is, with the steps it takes over from the member before: 民法第5条第1項又は第2項 → 民法, 第5条第2項. */
export function linkOutside(pointer: Pointer, before: Linked | undefined): Linked {
  const taken = before?.outside ? takeSteps(before.outside.steps, pointer.steps) : [];
  const named = pointer.law || pointer.document !== undefined || pointer.doubt !== undefined;
  const { law, version, document, doubt } = named ? pointer : (before?.outside ?? {});
  const steps = [...taken, ...pointer.steps];
  const owner = {
    ...(law && { law }),
    ...(law && version !== undefined && { version }),
    ...(document !== undefined && { document }),
    ...(doubt !== undefined && { doubt }),
  };
  return { pointer, path: {}, targets: [], outside: { ...owner, steps } };
}
