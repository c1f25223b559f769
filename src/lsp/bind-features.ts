import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { bindRenumber } from './bind-renumber.ts';
import { complete } from './feature/completion.ts';
import { editAll, type FixAllData, listFixes } from './feature/diagnostics.ts';
import { describeAt } from './feature/hover.ts';
import { listHints } from './feature/inlay-hints.ts';
import { listLinks } from './feature/links.ts';
import { listFolds, listSymbols } from './feature/outline.ts';
import { listDefinitions, listHighlights, listReferences } from './feature/places.ts';
import { findTerm, renameTerm } from './feature/rename.ts';
import { listOperations, renumberCommand } from './feature/renumber-actions.ts';
import { listTokens, tokenLegend } from './feature/semantic-tokens.ts';
import type { Session } from './session.ts';
import { showMessage } from './show-message.ts';
import { patchStudy } from './study/patch.ts';
import type { Study } from './study/study.ts';
import type { OpenText } from './text/open-text.ts';

/** What the server can do. */
export const capabilities: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  renameProvider: { prepareProvider: true },
  completionProvider: { triggerCharacters: ['第', '「'] },
  inlayHintProvider: true,
  semanticTokensProvider: { legend: tokenLegend, full: true, range: true },
  codeActionProvider: {
    resolveProvider: true,
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll, CodeActionKind.Refactor],
  },
  executeCommandProvider: { commands: [renumberCommand] },
};

/** Answers requests from the latest study of the text; a text that holds no terms is left alone. */
export function bindFeatures(connection: Connection, session: Session, client: ClientCapabilities): void {
  const answer =
    <Params extends { textDocument: { uri: string } }, Result>(
      make: (text: OpenText, study: Study, params: Params) => Result | Promise<Result>,
    ) =>
    async (params: Params): Promise<Result | null> => {
      const text = session.find(params.textDocument.uri);
      const study = await text?.studied();
      return text && study?.holdsTerms ? make(text, study, params) : null;
    };

  connection.onDocumentSymbol(
    answer(async (text, study) => listSymbols(text, study, await patchStudy(text, study))),
  );
  connection.onFoldingRanges(
    answer(async (text, study) => listFolds(text, study, await patchStudy(text, study))),
  );
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
  connection.onDocumentLinks(answer((text, study) => listLinks(text, study)));
  connection.onCompletion(answer((text, study, { position }) => complete(text, study, position)));
  connection.languages.inlayHint.on(answer((text, study, { range }) => listHints(text, study, range)));
  connection.languages.semanticTokens.on(
    async (params) => (await answer((text, study) => listTokens(text, study))(params)) ?? { data: [] },
  );
  connection.languages.semanticTokens.onRange(
    async (params) =>
      (await answer((text, study, { range }: typeof params) => listTokens(text, study, range))(params)) ?? {
        data: [],
      },
  );
  bindFixAll(connection, session);
  bindRename(connection, session);
  bindRenumber(connection, session);
  const resolvesLater = client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
  connection.onCodeAction(
    answer((text, study, { range, context: { only } }) =>
      [...listFixes(text, study, range, resolvesLater), ...listOperations(text, study, range.start)].filter(
        ({ kind = '' }) => only?.some((wanted) => `${kind}.`.startsWith(`${wanted}.`)) ?? true,
      ),
    ),
  );
}

/** Fills in the edit of the action that corrects all, once it is chosen. */
function bindFixAll(connection: Connection, session: Session): void {
  connection.onCodeActionResolve(async (action) => {
    const { uri, version } = (action.data ?? {}) as Partial<FixAllData>;
    const text = uri === undefined ? undefined : session.find(uri);
    const study = await text?.studied({ isFresh: true });
    if (!text || !study || text.version !== version) return action;
    const fixable = (study.findings ?? []).filter(({ fix = [] }) => fix.length > 0);
    const edits = editAll(text, await session.listSafe(study, text.uri, fixable));
    return text.version === version ? { ...action, edit: { changes: { [text.uri]: edits } } } : action;
  });
}

/** A change of the text is made from a study of the text as it stands. */
function bindRename(connection: Connection, session: Session): void {
  connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
    const text = session.find(uri);
    const study = await text?.studied({ isFresh: true });
    return (text && study?.holdsTerms && findTerm(text, study, position)) || null;
  });
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const text = session.find(uri);
    const study = await text?.studied({ isFresh: true });
    if (!text || !study) return null;
    const { edit, left } = renameTerm(text, study, position, newName);
    if (left.length > 0) {
      const lines = left.map(({ start }) => start.line + 1).join('、');
      showMessage(
        connection,
        'warning',
        `${left.length}か所は別の書き方のため、そのままにしました（${lines}行目）。`,
      );
    }
    return edit;
  });
}
