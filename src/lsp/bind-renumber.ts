import { type Connection, type Range, ResponseError, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Leaf } from '../model/node.ts';
import { formatCitation } from '../text/citation.ts';
import { placeInSource } from '../text/leaf-source.ts';
import { type RenumberCommand, renumberCommand } from './feature/renumber-actions.ts';
import type { Session } from './session.ts';
import { showMessage } from './show-message.ts';
import type { RenumberReply } from './study/request.ts';
import type { Study } from './study/study.ts';
import { KeptText } from './text/kept-text.ts';
import type { OpenText } from './text/open-text.ts';

const invalidParameters = -32602;
const requestFailed = -32803;
/** Places that a message names; the answer lists all. */
const mostNamed = 5;

/** What the command answers. */
export interface Renumbered {
  applied: boolean;
  /** What could not follow, with its place in the new text. */
  left: { citation: string; text: string; reason: string; range?: Range }[];
}

/** Answers the command that puts in, takes away or moves a clause. */
export function bindRenumber(connection: Connection, session: Session): void {
  connection.onExecuteCommand(async ({ command, arguments: [given] = [] }): Promise<Renumbered | null> => {
    if (command !== renumberCommand)
      throw new ResponseError(invalidParameters, `There is no command ${command}.`);
    const { uri, operation } = (given ?? {}) as Partial<RenumberCommand>;
    const text = uri === undefined ? undefined : session.find(uri);
    if (!text || operation === undefined)
      throw new ResponseError(
        invalidParameters,
        `${renumberCommand} takes { uri, operation } of an open text.`,
      );
    const study = await text.studied({ isFresh: true });
    if (!study) return null;
    const reply = await session.renumber(study, text.uri, operation);
    if ('refused' in reply) throw refuse(connection, reply.refused);
    if (text.version !== study.version)
      throw refuse(connection, '文書が変わったため、番号を付け直しませんでした。もう一度実行してください。');
    const edits = toTextEdits(text, reply);
    const { applied } = await connection.workspace.applyEdit({
      label: '番号と参照の付け直し',
      edit: { changes: { [text.uri]: edits } },
    });
    const left = listLeft(study, reply);
    if (left.length > 0) showMessage(connection, 'warning', tell(left));
    return { applied, left };
  });
}

function refuse(connection: Connection, reason: string): ResponseError<void> {
  showMessage(connection, 'error', reason);
  return new ResponseError(requestFailed, reason);
}

type Done = Exclude<RenumberReply, { refused: string }>;

function toTextEdits(text: OpenText, { edits }: Done): TextEdit[] {
  return edits.map(({ start, end, text: newText }) => ({ range: text.rangeOf(start, end), newText }));
}

/** What was left behind, where it stands in the new text. */
function listLeft({ document, value, index }: Study, { edits, left }: Done): Renumbered['left'] {
  const kept = new KeptText(value.length);
  let now = value;
  for (const { start, end, text } of edits.toReversed()) {
    kept.edit(start, end, text.length);
    now = now.slice(0, start) + text + now.slice(end);
  }
  const young = TextDocument.create('', '', 0, now);
  const source = { value, syntax: document.document.source.syntax };
  return left.map(({ node, text, reason, at }) => {
    const leaf = at && (index.byId.get(at.leaf) as Leaf | undefined);
    const offsets = leaf && placeInSource(leaf, source);
    const place = at && offsets && kept.hull(offsets[at.start], offsets[at.end - 1] + 1);
    const range = place && { start: young.positionAt(place[0]), end: young.positionAt(place[1]) };
    return { citation: formatCitation(node, document.tree), text, reason, ...(range && { range }) };
  });
}

function tell(left: Renumbered['left']): string {
  const named = left
    .slice(0, mostNamed)
    .map(({ text, reason, range }) => `${range ? `${range.start.line + 1}行目` : ''}「${text}」：${reason}`);
  const others = left.length > mostNamed ? `ほか${left.length - mostNamed}か所。` : '';
  return `付け直していない箇所があります。${named.join(' ')}${others}`;
}
