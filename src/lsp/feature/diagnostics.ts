import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { Finding } from '../../model/finding.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';

const severities: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What the checks found, where it stands now; what was edited since is not said again. */
export function listDiagnostics(text: OpenText, study: Study): Diagnostic[] {
  return (study.findings ?? []).flatMap((finding) => {
    const diagnostic = makeDiagnostic(text, study, finding);
    return diagnostic ? [diagnostic] : [];
  });
}

function makeDiagnostic(text: OpenText, study: Study, finding: Finding): Diagnostic | undefined {
  const { position, severity, checkId, reason, state, related = [] } = finding;
  const range = text.find(position.start.offset, position.end.offset);
  if (!range) return undefined;
  const others = related.flatMap((id) => {
    const place = study.index.byId.get(id)?.position;
    const found = place && text.find(place.start.offset, place.end.offset);
    return found ? [{ location: { uri: text.uri, range: found }, message: '関係する箇所' }] : [];
  });
  return {
    range,
    severity: severities[severity],
    code: checkId,
    source: 'yakkan',
    message: state === 'judgement' ? `${reason}（要判断）` : reason,
    ...(others.length > 0 && { relatedInformation: others }),
  };
}

/**
 * The corrections that the findings in a range offer, and one that makes all of the text.
 * @param resolvesLater whether the editor asks for the edit of an action when it is chosen; if not, the latter is left out
 */
export function listFixes(text: OpenText, study: Study, range: Range, resolvesLater: boolean): CodeAction[] {
  const [from, to] = [text.offsetAt(range.start), text.offsetAt(range.end)];
  const fixable = (study.findings ?? []).filter(({ fix = [] }) => fix.length > 0);
  const actions = fixable.flatMap((finding): CodeAction[] => {
    const diagnostic = makeDiagnostic(text, study, finding);
    if (!diagnostic) return [];
    if (text.offsetAt(diagnostic.range.end) < from || text.offsetAt(diagnostic.range.start) > to) return [];
    const edits = makeEdits(text, finding);
    if (!edits) return [];
    return [
      {
        title: `直す：${shorten(finding.quote)} → ${shorten(edits.map(({ newText }) => newText).join('…')) || '（削る）'}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [text.uri]: edits } },
      },
    ];
  });
  return resolvesLater && fixable.length > 0 ? [...actions, offerAll(text, fixable)] : actions;
}

/** What the action that corrects all carries until it is chosen: only then is it found out which corrections are safe. */
export interface FixAllData {
  uri: string;
  version: number;
}

function offerAll({ uri, version }: OpenText, fixable: readonly Finding[]): CodeAction {
  return {
    title: `機械的に直せるものをすべて直す（${fixable.length}件まで）`,
    kind: CodeActionKind.SourceFixAll,
    data: { uri, version } satisfies FixAllData,
  };
}

/** The edits of several corrections; of two that touch each other only the first is made. */
export function editAll(text: OpenText, findings: readonly Finding[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let last = 0;
  for (const finding of findings) {
    const own = makeEdits(text, finding);
    const starts = finding.fix?.map(({ start }) => start) ?? [];
    if (!own || Math.min(...starts) < last) continue;
    last = Math.max(last, ...(finding.fix?.map(({ end }) => end) ?? []));
    edits.push(...own);
  }
  return edits;
}

/** The edits of a correction; nothing where the words were edited since they were checked. */
function makeEdits(text: OpenText, { fix = [] }: Finding): TextEdit[] | undefined {
  const edits = fix.map(({ start, end, text: newText }) => {
    const range = text.find(start, end);
    return range && { range, newText };
  });
  return edits.includes(undefined) ? undefined : (edits as TextEdit[]);
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}
