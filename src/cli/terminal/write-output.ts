import { failWith } from './fail-with.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from './surface.ts';

/** Writes a result to a file, whole or not at all, or to standard output where no file is named. */
export async function writeOutput(
  content: string | Uint8Array,
  path: string | undefined,
  surface: Surface,
): Promise<ExitCode> {
  if (path === undefined) {
    await writeAll(surface.stdout, [typeof content === 'string' ? content : '']);
    return exitCodes.done;
  }
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'its folder is not there' : code === 'EISDIR' ? 'it is a folder' : message;
    return failWith(`Cannot write ${path}: ${why}.`, surface, exitCodes.failed);
  }
  surface.stderr.write(`Wrote ${path}.\n`);
  return exitCodes.done;
}
