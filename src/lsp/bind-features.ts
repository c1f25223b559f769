import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { listFixes } from './feature/diagnostics.ts';
import { describeAt } from './feature/hover.ts';
import { listFolds, listSymbols } from './feature/outline.ts';
import { listDefinitions, listHighlights, listReferences } from './feature/places.ts';
import type { Session } from './session.ts';
import type { Study } from './study/study.ts';
import type { OpenText } from './text/open-text.ts';

/** What the server can do. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
};

/** Answers requests from the latest study of the text; a text that holds no terms is left alone. */
export function bindFeatures(connection: Connection, session: Session, client: ClientCapabilities): void {
  const answer =
    <Params extends { textDocument: { uri: string } }, Result>(
      make: (text: OpenText, study: Study, params: Params) => Result,
    ) =>
    async (params: Params): Promise<Result | null> => {
      const text = session.find(params.textDocument.uri);
      const study = await text?.studied();
      return text && study?.holdsTerms ? make(text, study, params) : null;
    };

  connection.onDocumentSymbol(answer((text, study) => listSymbols(text, study)));
  connection.onFoldingRanges(answer((text, study) => listFolds(text, study)));
  connection.onHover(answer((text, study, { position }) => describeAt(text, study, position) ?? null));
  const takesLinks = client.textDocument?.definition?.linkSupport === true;
  connection.onDefinition(
    answer((text, study, { position }) => {
      const links = listDefinitions(text, study, position);
      if (takesLinks) return links;
      return links.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
    }),
  );
  connection.onReferences(
    answer((text, study, { position, context }) =>
      listReferences(text, study, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    answer((text, study, { position }) => listHighlights(text, study, position)),
  );
  connection.onCodeAction(answer((text, study, { range }) => listFixes(text, study, range)));
}
