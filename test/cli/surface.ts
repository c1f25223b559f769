import { run } from '../../src/cli/run.ts';

/** What a command line wrote and how it ended. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command line against a stand-in of the process. */
export async function runWith(
  words: string[],
  {
    stdin = '',
    isTTY = false,
    env = {},
  }: { stdin?: string; isTTY?: boolean; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    isTTY,
    ...(isTTY && { columns: 60 }),
    write: (text: string) => {
      written[name] += text;
      return true;
    },
    once: () => undefined,
  });
  const code = await run(words, {
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env,
  });
  return { code, ...written };
}
