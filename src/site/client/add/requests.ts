import type { Preview } from '../../page/add/add-preview.ts';
import { findRoot } from '../load-data.ts';
import { RequestFailed, sendRequest } from '../send-request.ts';
import type { IntakeFile } from './intake-file.ts';

const api = () => `${findRoot()}api/v1`;

/** Asks for the reading of a file, of what the server holds of it, or of the revision. */
export function requestPreview(
  one: IntakeFile,
  options: { signal: AbortSignal; onSent: (part: number) => void },
): Promise<Preview> {
  return sendRequest<Preview>(...previewRequest(one), options);
}

/** Where to ask, and with what: the file, what is held of it, or the revision. */
function previewRequest({
  file,
  held,
  preview,
  corrections,
  typed,
}: IntakeFile): [string, FormData | object] {
  if (held)
    return [`${api()}/documents/${held.document}/revisions/${held.effective}:preview`, { corrections }];
  const address = `${api()}/documents:preview`;
  const known = { corrections, ...(typed.document && { document: typed.document }) };
  if (preview) return [address, { token: preview.token, ...known }];
  const body = new FormData();
  if (file) body.append('file', file, file.name);
  return [address, body];
}

/** Asks to store what was read, or the corrections of the revision; returns the way to its page. */
export async function requestStore(
  { typed, held, corrections }: IntakeFile,
  { token }: Preview,
  replace: boolean,
): Promise<string> {
  if (held) {
    const { document, effective } = held;
    await sendRequest<object>(`${api()}/documents/${document}/revisions/${effective}:correct`, {
      corrections,
    });
    return `documents/${document}/${effective}.html`;
  }
  const facts = Object.fromEntries(Object.entries(typed).filter(([, words]) => words !== ''));
  const { page } = await sendRequest<{ page: string }>(`${api()}/documents`, {
    token,
    ...facts,
    corrections,
    ...(replace && { replace }),
  });
  return page;
}

/** The server forgets what it read after a while; the file is still here. */
export function isTokenGone(error: unknown): boolean {
  return error instanceof RequestFailed && (error.status === 404 || error.status === 410);
}
