import { LineCounter, parseDocument } from 'yaml';
import {
  type Playbook,
  playbook,
  playbookClause,
  playbookElement,
  playbookTopic,
} from '../../model/review/playbook.ts';
import type { FormProblem } from '../../rule/form/form-problem.ts';
import { kindsOfText } from '../../topic/kind-table.ts';
import { findTopic, topics } from '../../topic/topics.ts';
import { explainIssues } from '../rules/form/explain-issue.ts';
import { explainSyntax, type PlacedProblem, placeProblem } from '../rules/form/place-problem.ts';

/** A playbook as read, or what is wrong with its file. */
export type ReadPlaybook =
  | { playbook: Playbook; problems?: never }
  | { playbook?: never; problems: PlacedProblem[] };

/** Characters that a file may have. */
const longestFile = 2_000_000;

const keys = [playbook, playbookClause, playbookElement, playbookTopic].flatMap(({ shape }) =>
  Object.keys(shape),
);

/** Reads a playbook in YAML; all its mistakes are told, with their places. */
export function readPlaybook(text: string): ReadPlaybook {
  if (text.length > longestFile)
    return { problems: [{ line: 1, column: 1, reason: 'ファイルが大きすぎます。手本を分けてください。' }] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, message }) => {
        const { line, col } = lines.linePos(pos[0]);
        return { line, column: col, reason: explainSyntax(message) };
      }),
    };
  }
  const read = readPlain(document.contents === null ? {} : toPlain(document));
  if (Array.isArray(read)) return { problems: read.map((problem) => placeProblem(problem, document, lines)) };
  return { playbook: read };
}

function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    return (error as Error).message;
  }
}

function readPlain(plain: unknown): Playbook | FormProblem[] {
  const checked = playbook.safeParse(plain, { reportInput: true });
  if (!checked.success) return explainIssues(checked.error.issues, keys);
  const problems = [...unknownTopics(checked.data), ...unknownKinds(checked.data)];
  return problems.length > 0 ? problems : checked.data;
}

function unknownTopics({ clauses }: Playbook): FormProblem[] {
  return clauses.flatMap(({ topic, or = [], elsewhere = [] }, place) => {
    const named = typeof topic === 'string' ? [{ id: topic, path: ['clauses', place, 'topic'] }] : [];
    const others = or.map((id, order) => ({ id, path: ['clauses', place, 'or', order] }));
    const leaving = elsewhere.map((id, order) => ({ id, path: ['clauses', place, 'elsewhere', order] }));
    return [...named, ...others, ...leaving]
      .filter(({ id }) => !findTopic(id))
      .map(({ id, path }) => ({ path, reason: tellUnknown(id) }));
  });
}

function tellUnknown(id: string): string {
  const near = topics.find(({ name }) => name.includes(id) || id.includes(name))?.id ?? nearestOf(id);
  const hint = near === undefined ? '' : `「${near}」ではありませんか。`;
  return `「${id}」という話題はありません。${hint}自分の話題は、name、captions、wordsで書きます。`;
}

/** The id that begins alike. */
function nearestOf(id: string): string | undefined {
  const start = id.slice(0, 5).toLowerCase();
  return start.length < 3 ? undefined : topics.find((topic) => topic.id.startsWith(start))?.id;
}

function unknownKinds({ kinds = [] }: Playbook): FormProblem[] {
  const known = kindsOfText.map(({ id }) => id);
  return kinds.flatMap((id, place) =>
    known.includes(id)
      ? []
      : [
          {
            path: ['kinds', place],
            reason: `「${id}」という種類はありません。使える値: ${known.join('、')}。`,
          },
        ],
  );
}
