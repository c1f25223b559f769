import { wrapColumns } from '../../export/display-width.ts';
import { nameStatute } from '../../export/statute/name.ts';
import type { MutatisMutandis, Reference } from '../../model/annotation.ts';
import type { QuotedStatute } from '../../model/quoted-statute.ts';
import { ancestorsOf, indexTree, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { normNames, quantityNames } from '../../text/value-names.ts';
import type { RenderOptions } from './render.ts';

/** What a section needs: the document, its index, and which nodes belong to the clauses that are shown. */
interface Shown {
  document: YakkanDocument;
  index: TreeIndex;
  holds: (node: string) => boolean;
  /** What citations of statutes lead to, by reference. */
  statutes: ReadonlyMap<string, QuotedStatute>;
}

type Section = readonly [title: string, write: (shown: Shown) => string[]];

const sections: readonly Section[] = [
  ['用語の定義', writeDefinitions],
  ['参照している規定', writeReferences],
  ['この規定を参照している規定', writeReferrers],
  ['数量', writeQuantities],
  ['規範', writeNorms],
  ['準用後の読み方', writeReadings],
];

/** Prints what belongs to clauses: definitions of their terms, references both ways, quantities, norms and readings. */
export function renderAnnotations(
  document: YakkanDocument,
  ids: readonly string[],
  options: RenderOptions,
  statutes: ReadonlyMap<string, QuotedStatute> = new Map(),
): string {
  const index = indexTree(document.tree);
  const wanted = new Set(ids);
  const holds = (node: string): boolean =>
    wanted.has(node) || ancestorsOf(index, node).some(({ id }) => wanted.has(id));
  const written = sections.flatMap(([title, write]) => {
    const lines = write({ document, index, holds, statutes });
    return lines.length === 0
      ? []
      : [['', options.bold(title), ...lines.flatMap((line) => hang(line, options.width))].join('\n')];
  });
  return written.length === 0 ? '' : `${written.join('\n')}\n`;
}

function hang(text: string, width: number): string[] {
  return wrapColumns(text, Math.max(20, width - 4)).map(
    (line, index) => `${index === 0 ? '  ' : '    '}${line}`,
  );
}

function cite({ document }: Shown, id: string): string {
  return id === 'root' ? (document.document.title ?? 'この文書') : formatCitation(id, document.tree);
}

function writeDefinitions(shown: Shown): string[] {
  const { definitions, termUses } = shown.document;
  const used = new Set(termUses.filter(({ node }) => shown.holds(node)).map(({ definition }) => definition));
  return definitions
    .filter(({ id }) => used.has(id))
    .map((definition) => `「${definition.term}」 ${definition.text} — ${cite(shown, definition.node)}`);
}

const statusNames: Readonly<Partial<Record<Reference['status'], string>>> = {
  unresolved: '参照先が見つかりません',
  ambiguous: '参照先の候補が複数あります',
};

function writeReferences(shown: Shown): string[] {
  return shown.document.references
    .filter(({ node }) => shown.holds(node))
    .map((reference) => {
      const { id, text, status, law, targets, captionMatches } = reference;
      const statute = shown.statutes.get(id);
      if (statute) return `${text} → ${writeStatute(statute)}`;
      const outside = [law?.title, law?.number && `（${law.number}）`, law?.provision]
        .filter(Boolean)
        .join('');
      const places =
        status === 'external' ? `外部: ${outside}` : targets.map(({ node }) => cite(shown, node)).join('、');
      const doubt = statusNames[status] ?? (captionMatches === false ? '見出しが参照先と一致しません' : '');
      return `${text} → ${[places, doubt].filter(Boolean).join(' ')}`;
    });
}

/** 消費者契約法（平成12年法律第61号）第8条（…の無効）and its words, or where to read them. */
function writeStatute(statute: QuotedStatute): string {
  const { revision, quote, reason, address } = statute;
  const words = quote === undefined ? '' : `: ${quote.replace(/\n/g, ' ')}`;
  const where = revision === undefined && address !== undefined ? ` ${address}` : '';
  return `${revision === undefined ? '外部: ' : ''}${nameStatute(statute)}${words}${reason === undefined ? '' : ` ${reason}`}${where}`;
}

function writeReferrers(shown: Shown): string[] {
  const referring = shown.document.references.filter(
    ({ node, targets }) =>
      !shown.holds(node) &&
      targets.some((target) => !target.document && target.node !== 'root' && shown.holds(target.node)),
  );
  return [...new Set(referring.map(({ node, text }) => `${cite(shown, node)} 「${text}」`))];
}

function writeQuantities(shown: Shown): string[] {
  return shown.document.quantities
    .filter(({ node }) => shown.holds(node))
    .map(
      ({ text, kind, value, relation, unit }) =>
        `${text}: ${[quantityNames[kind][0], value, unit, relation].filter(Boolean).join(' ')}`,
    );
}

function writeNorms(shown: Shown): string[] {
  return (shown.document.norms ?? [])
    .filter(({ node, modality }) => modality !== 'none' && shown.holds(node))
    .map(({ node, modality, actor, exceptionTo }) => {
      const who = actor ? `${actor}: ` : '';
      return `${cite(shown, node)} ${who}${normNames[modality][0]}${exceptionTo ? '（例外）' : ''}`;
    });
}

function writeReadings(shown: Shown): string[] {
  return shown.document.mutatisMutandis
    .filter(({ node }) => shown.holds(node))
    .flatMap((application: MutatisMutandis) => {
      const applied = application.applies.map(({ node }) => cite(shown, node)).join('、');
      const to = application.to.map(({ node }) => cite(shown, node)).join('、');
      const head = `${applied || '他の規定'}を${to || 'この規定の場合'}に準用`;
      const readings = application.readings.map(({ node, segments }) => {
        const text = segments
          .map((part) => (part.substitution === undefined ? part.text : `［${part.text}］`))
          .join('');
        return `${cite(shown, node)}: ${text}`;
      });
      return [head, ...readings];
    });
}
