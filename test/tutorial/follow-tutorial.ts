import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Outcome, runWith } from '../cli/surface.ts';

/** One block of the tutorial: a file to write, or commands with the lines that they must print. */
type Step =
  | { kind: 'file'; path: string; content: string }
  | { kind: 'copy'; from: string; to: string; changes: [string, string][] }
  | { kind: 'command'; words: string[]; expected: string[] };

const tutorial = fileURLToPath(new URL('../../docs/tutorial-rules.md', import.meta.url));
const block = /^```(?<kind>\w+)(?<facts>[^\n]*)\n(?<body>[\s\S]*?)^```$/gm;

/** Reads what a reader of the tutorial does, in its order. */
export function readSteps(): Step[] {
  const steps: Step[] = [];
  for (const { groups } of readFileSync(tutorial, 'utf8').matchAll(block)) {
    const { kind = '', facts = '', body = '' } = groups ?? {};
    const fact = (name: string) => new RegExp(`${name}=(\\S+)`).exec(facts)?.[1];
    const [file, from, to] = [fact('file'), fact('copy'), fact('to')];
    if (file !== undefined) steps.push({ kind: 'file', path: file, content: body });
    if (from !== undefined && to !== undefined) {
      const changes = ['change', 'and'].flatMap((name) => fact(name) ?? []);
      steps.push({
        kind: 'copy',
        from,
        to,
        changes: changes.map((one) => one.split('/') as [string, string]),
      });
    }
    if (kind === 'console') steps.push(...readCommands(body));
  }
  return steps;
}

function readCommands(body: string): Step[] {
  const commands: Extract<Step, { kind: 'command' }>[] = [];
  for (const line of body.split('\n')) {
    if (line.startsWith('$ yakkan '))
      commands.push({ kind: 'command', words: splitWords(line.slice(9)), expected: [] });
    else if (line !== '' && line !== '…') commands.at(-1)?.expected.push(line);
  }
  return commands;
}

/** Splits a command line as a shell does, with single quotes. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
}

/** Does one step in the folder that one is in; of a command gives what it printed. */
export async function takeStep(step: Step): Promise<Outcome | undefined> {
  if (step.kind === 'command') return runWith(step.words);
  if (step.kind === 'file') {
    mkdirSync(dirname(step.path), { recursive: true });
    writeFileSync(step.path, step.content);
  } else {
    let text = readFileSync(step.from, 'utf8');
    for (const [old, young] of step.changes) text = text.replaceAll(old, young);
    writeFileSync(step.to, text);
  }
  return undefined;
}
