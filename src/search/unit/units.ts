import type { Container, Leaf, Node } from '../../model/node.ts';
import { type HeadingType, headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { formatCitation } from '../../text/citation.ts';
import { placeInSource } from '../../text/leaf-source.ts';
import { writeCitationKey } from './citation-key.ts';
import { addFacts } from './facts.ts';
import type { SearchInput } from './input.ts';
import type { SearchUnit, UnitLeaf } from './unit.ts';

export type { SearchInput } from './input.ts';

const headings: ReadonlySet<string> = new Set(headingTypes satisfies readonly HeadingType[]);
/** What belongs to the unit of the container that holds it. */
const inner: ReadonlySet<string> = new Set(['table', 'item', 'subitem', 'tableRow', 'tableCell']);

/** Cuts a document into units so that every printed text except the table of contents is in one. */
export function collectUnits(input: SearchInput): SearchUnit[] {
  const cutter = makeCutter(input);
  cutter.cut(input.model.tree, [], []);
  addFacts(cutter.units, input);
  return cutter.units.filter(({ leaves }) => leaves.length > 0);
}

interface Cutter {
  units: SearchUnit[];
  cut: (node: Container, chapters: SearchUnit['chapters'], captions: readonly Container[]) => void;
}

function makeCutter(input: SearchInput): Cutter {
  const { model, documentId, revision } = input;
  const { tree } = model;
  const definitionRows = new Set(
    model.definitions.filter(({ kind }) => kind === 'table').map(({ node }) => node),
  );
  const title = input.title ?? model.document.title ?? documentId;
  const units: SearchUnit[] = [];
  const readSource = makeSourceReader(input);

  const open = (
    node: Container,
    chapters: SearchUnit['chapters'],
    captioned: readonly Container[],
  ): SearchUnit => {
    const unit: SearchUnit = {
      key: `${documentId}@${revision}#${node.id}`,
      document: documentId,
      revision,
      node: node.id,
      ...(node.lineage !== undefined && { lineage: node.lineage }),
      citation: formatCitation(node.id, tree),
      title,
      caption: captioned.flatMap(({ caption }) => caption ?? []).join(' '),
      chapters: [...chapters],
      leaves: [],
      terms: [],
      citations: [],
      facts: {
        kind: input.kind ?? '',
        isCurrent: input.isCurrent,
        isSupplementary: node.id.startsWith('suppl_') || node.type === 'root',
        isDeleted: node.deleted ?? false,
        isHeading: headings.has(node.type),
        isDefinition: node.type === 'tableRow',
        isFurther: node.type === 'paragraph' && node.number !== undefined && node.number !== '1',
        isDependent: false,
        hasItems: node.children.some(({ type }) => type === 'item'),
        hasDeadline: false,
        hasAmount: false,
        hasRule: false,
        norms: [],
        actors: [],
        usedTerms: [],
      },
    };
    cite(unit, node);
    units.push(unit);
    return unit;
  };
  const cite = (unit: SearchUnit, node: Container): void => {
    const key = writeCitationKey(formatCitation(node.id, tree));
    // A heading is cited with those above it or without: 第1編第2章, 第2章.
    const steps = headings.has(node.type) ? key.split(/(?<=[編章節款目](?:の\d+)?)(?=\d)/) : [key];
    for (const place of steps.keys())
      unit.citations.push({ key: steps.slice(place).join(''), node: node.id });
  };
  const addCaption = (unit: SearchUnit, node: Container): void => {
    if (node.caption === undefined) return;
    const position = node.captionPosition;
    unit.leaves.push({
      leaf: node.id,
      field: 'caption',
      node: node.id,
      value: node.caption,
      source: position ? readSource(node.caption, position) : [],
    });
  };
  const addLeaf = (unit: SearchUnit, leaf: Leaf, owner: Container, clause: Container): void => {
    if (leaf.value === '' || leaf.type === 'tocLine') return;
    const field =
      leaf.id === undefined ? { field: leaf.type === 'title' ? ('title' as const) : ('note' as const) } : {};
    unit.leaves.push({
      leaf: leaf.id ?? owner.id,
      ...field,
      node: clause.id,
      value: leaf.value,
      source: readSource(leaf.value, leaf.position),
    });
  };
  /** Adds what a node holds; rows of definitions become units of their own. */
  const fill = (
    unit: SearchUnit,
    node: Container,
    clause: Container,
    context: readonly Container[],
  ): void => {
    for (const child of node.children) {
      if (!isContainer(child)) addLeaf(unit, child, node, clause);
      else if (child.type === 'table' && holdsDefinitions(child, definitionRows)) {
        addCaption(unit, child);
        for (const row of child.children) {
          if (!isContainer(row)) addLeaf(unit, row, child, clause);
          else if (row.head) fill(unit, row, clause, context);
          else fill(open(row, unit.chapters, context), row, row, context);
        }
      } else {
        const isCited = child.type === 'item' || child.type === 'subitem' || child.type === 'paragraph';
        if (isCited) cite(unit, child);
        addCaption(unit, child);
        fill(unit, child, isCited || child.type === 'tableRow' ? child : clause, context);
      }
    }
  };
  const cut: Cutter['cut'] = (node, chapters, captioned) => {
    const below = node.type === 'root' ? captioned : [...captioned, node];
    if (node.type === 'paragraph') {
      const unit = open(node, chapters, below);
      addCaption(unit, node);
      fill(unit, node, node, below);
      return;
    }
    const here = headings.has(node.type) || isApart(node) ? [...chapters, nameHeading(node)] : chapters;
    const captions = headings.has(node.type) ? [] : below;
    const own = node.children.filter((child) => !isContainer(child) || inner.has(child.type));
    const paragraphs = node.children.filter(
      (child): child is Container => isContainer(child) && !inner.has(child.type),
    );
    // The caption of an article stands in its first paragraph, so that it is found once in full.
    const first = paragraphs[0]?.type === 'paragraph' && own.length === 0 ? paragraphs[0] : undefined;
    if (own.length > 0 || (!first && node.caption !== undefined && node.type !== 'root')) {
      const unit = open(node, here, headings.has(node.type) ? [node] : below);
      addCaption(unit, node);
      fill(unit, { ...node, children: own as Node[] }, node, below);
    }
    for (const child of paragraphs) {
      if (child.type === 'toc') continue;
      const before = units.length;
      cut(child, here, captions);
      const made = units[before];
      if (!made || child.type !== 'paragraph' || node.type === 'root') continue;
      if (!headings.has(node.type)) cite(made, node);
      if (child !== first) continue;
      const caption: UnitLeaf[] = [];
      addCaption({ ...made, leaves: caption }, node);
      made.leaves.unshift(...caption);
    }
  };
  return { units, cut };
}

function isApart({ type }: Container): boolean {
  return type === 'supplProvision' || type === 'appdx';
}

function nameHeading({ id, label = '', caption = '' }: Container): { id: string; title: string } {
  return { id, title: `${label} ${caption}`.trim() };
}

function holdsDefinitions({ children }: Container, rows: ReadonlySet<string>): boolean {
  return children.some((row) => row.id !== undefined && rows.has(row.id));
}

/** Gives the function that finds where words stand in the source, as runs that are 1:1. */
function makeSourceReader({ model, source }: SearchInput) {
  const { syntax } = model.document.source;
  return (value: string, position: Leaf['position']): [number, number][] => {
    if (!position) return [];
    if (source === undefined) {
      const { start, end, spans } = position;
      return !spans && end.offset - start.offset === value.length ? [[0, start.offset]] : [];
    }
    const runs: [number, number][] = [];
    let expected = -1;
    for (const [index, offset] of placeInSource({ value, position }, { value: source, syntax }).entries()) {
      if (offset !== expected && index < value.length) runs.push([index, offset]);
      expected = offset + 1;
    }
    return runs;
  };
}
