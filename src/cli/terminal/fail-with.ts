import type { ExitCode, Surface } from './surface.ts';

/** Writes why a verb cannot go on, in one line. */
export function failWith(reason: string, { stderr }: Surface, code: ExitCode): ExitCode {
  stderr.write(`${reason}\n`);
  return code;
}
