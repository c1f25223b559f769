import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const terms = Array.from(
  { length: 3000 },
  (_, index) => `第${index % 1000}条（目的）\n契約者は、払います。\n`,
).join('\n');

function start(...words: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', main, ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
}

async function read(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}

describe('the program', () => {
  it('reads standard input, writes standard output whole, and exits 0', async () => {
    const program = start('parse', '-', '--quiet');
    program.stdin.end(terms);
    const [stdout, stderr] = await Promise.all([read(program.stdout), read(program.stderr)]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).tree.children.length).toBeGreaterThan(2000);
    expect(program.exitCode ?? (await new Promise((resolve) => program.once('exit', resolve)))).toBe(0);
  });

  it('is silent when its reader has seen enough', async () => {
    const program = start('parse', '-', '--quiet');
    program.stdin.end(terms);
    program.stdout.once('data', () => program.stdout.destroy());
    const ended = new Promise((resolve) => program.once('exit', resolve));
    expect(await read(program.stderr)).toBe('');
    expect(await ended).toBe(0);
  });

  it('exits 2 for wrong usage', async () => {
    const program = start('mend');
    const ended = new Promise((resolve) => program.once('exit', resolve));
    expect(await read(program.stderr)).toContain("unknown command 'mend'");
    expect(await ended).toBe(2);
  });
});
