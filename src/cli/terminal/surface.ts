/** What a verb talks to: the process, or a stand-in. */
export interface Surface {
  stdin: AsyncIterable<Uint8Array>;
  stdout: OutputStream;
  stderr: OutputStream;
  env: Readonly<Record<string, string | undefined>>;
  /** Says a sentence in the language of the reader; if omitted, it stays as it is. */
  say?: (sentence: string) => string;
}

export interface OutputStream {
  /** Returns whether more may be written at once. */
  write: (text: string) => boolean;
  once: (event: 'drain', listener: () => void) => unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Exit codes of every verb. */
export const exitCodes = { done: 0, failed: 1, wrongUsage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Whether a stream shows colours: a terminal does, unless NO_COLOR is set. */
export function showsColours(stream: OutputStream, { env }: Surface): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** One write takes about this many UTF-16 units. */
const fullBuffer = 65_536;

/** Writes pieces of text, waiting whenever the stream is full. */
export async function writeAll(stream: OutputStream, pieces: Iterable<string>): Promise<void> {
  let buffer = '';
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length < fullBuffer) continue;
    if (!stream.write(buffer)) await new Promise<void>((resolve) => void stream.once('drain', resolve));
    buffer = '';
  }
  if (buffer !== '') stream.write(buffer);
}
