import { type CodeAction, CodeActionKind, type Position } from 'vscode-languageserver/node';
import type { ClauseOperation } from '../../diff/renumber/operation.ts';
import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { unitOf } from '../../text/citation/words.ts';
import { formatCitation } from '../../text/citation.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';

/** The command that puts in, takes away or moves a clause; its argument is a `RenumberCommand`. */
export const renumberCommand = 'yakkan.renumber';

/** What the command is told. */
export interface RenumberCommand {
  uri: string;
  operation: ClauseOperation;
}

const kind = `${CodeActionKind.Refactor}.renumber`;

/** What can be done to the clause under the cursor, and to its article. */
export function listOperations(text: OpenText, study: Study, position: Position): CodeAction[] {
  const path = study.pathTo(text.nearestBefore(position));
  const holders = path.filter(({ type }) => type === 'article' || type === 'paragraph' || type === 'item');
  const article = holders.find(({ type }) => type === 'article');
  const inner = holders.at(-1);
  const clauses = inner && inner !== article && isNumbered(inner, study) ? [inner, article] : [article];
  return clauses.flatMap((clause) => (clause ? listFor(clause, text, study) : []));
}

/** The only paragraph of an article has no number, and what is done to it is done to the article. */
function isNumbered({ id, label, type }: Container, study: Study): boolean {
  if (label !== undefined || type !== 'paragraph') return true;
  return siblingsOf(id, study).length > 1;
}

function siblingsOf(id: string, study: Study): Container[] {
  const own = study.clause(id);
  const parent = study.clause(study.index.parentOf.get(id) ?? 'root');
  return (parent?.children ?? []).filter(
    (one): one is Container => isContainer(one) && one.type === own?.type,
  );
}

function listFor(clause: Container, text: OpenText, study: Study): CodeAction[] {
  const { id, type } = clause;
  const unit = unitOf.get(type) ?? '';
  const name = formatCitation(id, study.document.tree);
  const siblings = siblingsOf(id, study);
  const at = siblings.indexOf(clause);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  const operations: [title: string, operation: ClauseOperation][] = [
    [`${name}の前に${unit}を挿入する`, { kind: 'insert', beside: id, where: 'before' }],
    [`${name}の後に${unit}を挿入する`, { kind: 'insert', beside: id, where: 'after' }],
    [`${name}の後に枝番の${unit}を挿入する`, { kind: 'insert', beside: id, where: 'after', asBranch: true }],
    [`${name}を削除する`, { kind: 'delete', clause: id }],
  ];
  if (type === 'paragraph') operations.splice(2, 1);
  if (before)
    operations.push([
      `${name}を一つ前へ移す`,
      { kind: 'move', clause: id, beside: before.id, where: 'before' },
    ]);
  if (after)
    operations.push([
      `${name}を一つ後へ移す`,
      { kind: 'move', clause: id, beside: after.id, where: 'after' },
    ]);
  return operations.map(([title, operation]) => ({
    title: `${title}（番号と参照を付け直す）`,
    kind,
    command: {
      title,
      command: renumberCommand,
      arguments: [{ uri: text.uri, operation } satisfies RenumberCommand],
    },
  }));
}
