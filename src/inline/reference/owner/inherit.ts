import type { Pointer } from '../../../text/pointer.ts';
import type { LastPointer } from '../scan-state.ts';

/** Whether a pointer means, or may mean, the provision of another text. */
export function isForeign({ law, document, doubt }: Pointer): boolean {
  return law !== undefined || document !== undefined || doubt !== undefined;
}

/** Gives a pointer the statute of a name, with the words that make another version of it. */
export function takeLaw(pointer: Pointer, { law, version }: Pointer): void {
  pointer.law = law;
  if (version !== undefined) pointer.version = version;
}

/** Gives a pointer what owns the one before it. */
export function inherit(
  pointer: Pointer,
  { pointer: before, index }: Pick<LastPointer, 'pointer'> & { index?: number },
): void {
  pointer.inheritsFrom = index;
  pointer.inheritsLaw = true;
  if (before.law) takeLaw(pointer, before);
  if (before.document !== undefined) pointer.document = before.document;
  if (before.doubt !== undefined) pointer.doubt = before.doubt;
}
