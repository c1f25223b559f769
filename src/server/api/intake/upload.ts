import type { HeldUploads, Upload } from '../../held-uploads.ts';
import { Problem } from '../../problem.ts';

/** Reads a file that was sent. */
export async function readUpload(given: File): Promise<Upload> {
  // The last part of a path only, so that a name never leads elsewhere.
  const name = given.name.split(/[\\/]/).at(-1) || 'text.txt';
  return { name, bytes: new Uint8Array(await given.arrayBuffer()) };
}

/**
 * Finds a file that was sent before.
 * @throws {Problem} 400 if no token was given, 410 if it is not held any more
 */
export function findUpload(uploads: HeldUploads, token: string | undefined): Upload {
  const found = token === undefined ? undefined : uploads.find(token);
  if (found) return found;
  const [status, reason] =
    token === undefined ? [400, 'is missing'] : [410, 'is not held any more; send it again'];
  throw new Problem(status, `The file ${reason}.`, { issues: [{ field: 'file', reason }] });
}
