import { listPlaybooks, openPlaybook, readPlaybookText } from '../../corpus/playbook-files.ts';
import { topics } from '../../topic/topics.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';

/** `yakkan playbook`: lists the playbooks and their topics, or prints one. */
export async function runPlaybook(
  name: string | undefined,
  options: { topics?: boolean },
  surface: Surface,
): Promise<ExitCode> {
  const ids = listPlaybooks();
  if (name !== undefined && !ids.includes(name))
    return failWith(
      `There is no playbook "${name}": name one of ${ids.join(', ')}.`,
      surface,
      exitCodes.wrongUsage,
    );
  const lines = options.topics
    ? topics.map((topic) => `${topic.id}  ${topic.name}\n`)
    : name === undefined
      ? ids.map((id) => `${id}  ${openPlaybook(id).name}\n`)
      : [readPlaybookText(name)];
  await writeAll(surface.stdout, lines);
  return exitCodes.done;
}
