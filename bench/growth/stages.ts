import { runChecks } from '../../src/check/run-checks.ts';
import { renderComparison } from '../../src/cli/diff/render.ts';
import { renderClause } from '../../src/cli/show/render.ts';
import { renderAnnotations } from '../../src/cli/show/render-annotations.ts';
import { inheritLineage } from '../../src/corpus/lineage/inherit.ts';
import { amendDraft, writeInPlace } from '../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../src/diff/amendment/read/parse-amendment.ts';
import { writeAmendment } from '../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { writeRedline } from '../../src/diff/redline/write-redline.ts';
import { buildComparisonTable } from '../../src/diff/table/build-table.ts';
import { writeHtml } from '../../src/diff/table/write-html.ts';
import { writeAkomaNtoso } from '../../src/export/akoma-ntoso.ts';
import { writeCsv } from '../../src/export/csv.ts';
import { writeDocxDocument } from '../../src/export/docx-document.ts';
import { writeLawXml } from '../../src/export/egov-xml.ts';
import { writeHtmlDocument } from '../../src/export/html.ts';
import { toJson } from '../../src/export/json.ts';
import { writeMarkdown } from '../../src/export/markdown.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { buildFromUnits } from '../../src/search/store/build-index.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import { loadSearchAnalyzer } from '../../src/search/words/tokens.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';

/** What a stage is given: a text as it was read, and where two are compared the other and what earlier stages found. */
export interface Read {
  document: YakkanDocument;
  source: string;
  other?: Other;
}

type Stage = (read: Read) => unknown;

const look = { width: 80, bold: (text: string) => text, dim: (text: string) => text };
const unitsOf = ({ document, source }: Read) =>
  collectUnits({ documentId: 'a', revision: '2026-04-01', isCurrent: true, model: document, source });

/** Stages and verbs that take one text. */
const single: Readonly<Record<string, Stage>> = {
  check: ({ document, source }) => runChecks(document, { source }),
  'check words': async ({ document, source }) =>
    runChecks(document, { source, readMorphemes: await loadMorphemes() }),
  units: unitsOf,
  index: async (read) => buildFromUnits(unitsOf(read), { analyzer: await loadSearchAnalyzer() }),
  show: ({ document }) => {
    const ids = document.tree.children.flatMap(({ id }) => id ?? []);
    return renderClause(document, ids, look) + renderAnnotations(document, ids, look);
  },
  json: ({ document }) => toJson(document),
  markdown: ({ document }) => writeMarkdown(document),
  html: ({ document }) => writeHtmlDocument(document),
  docx: ({ document }) => writeDocxDocument(document),
  csv: ({ document }) => writeCsv(document, 'clauses'),
  akn: ({ document }) => writeAkomaNtoso(document),
  xml: ({ document }) => writeLawXml(document),
};

/** Stages and verbs that take two. */
const double: Readonly<Record<string, (read: Required<Read>) => unknown>> = {
  lineage: ({ document, other }) =>
    inheritLineage({ model: document, table: inheritLineage(undefined, document) }, other.document),
  diff: ({ document, other }) => diffDocuments(document, other.document),
  'diff text': ({ document, other }) => renderComparison(document, other.document, other.comparison),
  table: ({ document, other }) => writeHtml(buildComparisonTable(document, other.document, other.comparison)),
  redline: ({ document, other }) => writeRedline(document, other.document, other.comparison),
  amendment: ({ document, other }) => writeAmendment(document, other.document, other.comparison),
  amend: ({ document, source, other }) =>
    other.amendment === undefined
      ? undefined
      : writeInPlace(amendDraft(document, parseAmendment(other.amendment)), document, source),
};

/** All stages but parsing, by name; those that compare do nothing where there is nothing to compare. */
export const stages: Readonly<Record<string, Stage>> = {
  ...single,
  ...Object.fromEntries(
    Object.entries(double).map(([name, run]) => [
      name,
      (read: Read) => (read.other ? run(read as Required<Read>) : undefined),
    ]),
  ),
};

/** Names of the stages that compare. */
export const comparing: ReadonlySet<string> = new Set(Object.keys(double));

/** The text that one is compared with; what earlier stages say of the two is found once it is asked for. */
export class Other {
  readonly document: YakkanDocument;
  readonly #old: YakkanDocument;
  #comparison: Comparison | undefined;
  #amendment: ReturnType<typeof writeAmendment> | undefined;

  constructor(old: YakkanDocument, document: YakkanDocument) {
    this.document = document;
    this.#old = old;
  }

  get comparison(): Comparison {
    this.#comparison ??= diffDocuments(this.#old, this.document);
    return this.#comparison;
  }

  /** The amendment; nothing where none can be written. */
  get amendment(): string | undefined {
    this.#amendment ??= writeAmendment(this.#old, this.document, this.comparison);
    return 'text' in this.#amendment ? this.#amendment.text : undefined;
  }
}
