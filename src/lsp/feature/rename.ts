import {
  type Position,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Mark } from '../study/marks.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';
import { findPointed } from './mark-words.ts';

/** LSP's code for a request that cannot be done. */
const requestFailed = -32803;

/** What renames a term, and what of it stays as it is. */
export interface TermRename {
  edit: WorkspaceEdit;
  /** Places that print the term otherwise (another name, or marks between its characters). */
  left: Range[];
}

/** The defined term under the cursor, as it is printed there; nothing where there is none. */
export function findTerm(
  text: OpenText,
  study: Study,
  position: Position,
): { range: Range; placeholder: string } | undefined {
  const pointed = pointedTerm(text, study, position);
  const range = pointed && text.find(pointed.mark.start, pointed.mark.end);
  return range && { range, placeholder: pointed.definition.term };
}

function pointedTerm(text: OpenText, study: Study, position: Position) {
  const offset = text.before(position);
  const pointed = offset === undefined ? undefined : findPointed(study, offset);
  return pointed?.kind === 'term' ? pointed : undefined;
}

/**
 * Renames a defined term where it is defined and wherever it is used.
 * @throws {ResponseError} if there is no term, or the new name is empty or that of another term of the text
 */
export function renameTerm(text: OpenText, study: Study, position: Position, name: string): TermRename {
  const pointed = pointedTerm(text, study, position);
  if (!pointed) throw new ResponseError(requestFailed, '定義された用語の上で実行してください。');
  const { definition } = pointed;
  const { definitions, termUses } = study.document;
  if (name.trim() === '' || /[「」\r\n]/.test(name))
    throw new ResponseError(requestFailed, '用語には、「」と改行を除く1文字以上を指定してください。');
  const taken = definitions.find(
    (one) => one.id !== definition.id && [one.term, ...(one.aliases ?? [])].includes(name),
  );
  if (taken) throw new ResponseError(requestFailed, `「${name}」は、この文書で別に定義されています。`);
  const places = study.marks.within(0, Number.MAX_SAFE_INTEGER).filter((mark: Mark) => {
    if (mark.kind === 'definitions') return definitions[mark.index].id === definition.id;
    return mark.kind === 'termUses' && termUses[mark.index].definition === definition.id;
  });
  const edits: TextEdit[] = [];
  const left: Range[] = [];
  for (const { start, end } of places) {
    const range = text.find(start, end);
    if (!range) continue;
    // A term that a line break parts is still the term.
    const printed = study.value.slice(start, end).replace(/[\r\n][ \t　]*/g, '');
    if (printed === definition.term) edits.push({ range, newText: name });
    else left.push(range);
  }
  return { edit: { changes: { [text.uri]: edits } }, left };
}
