import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** What the comments in `src/model` say of a schema and of its properties. */
export interface Docstrings {
  text?: string;
  properties: Record<string, Docstrings>;
}

interface Syntax {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

interface ModelFile {
  text: string;
  /** Comments in the form of docstrings, by the offset at which they end. */
  comments: ReadonlyMap<number, string>;
  /** What each name of the file stands for. */
  values: ReadonlyMap<string, Syntax>;
}

const folder = new URL('../../src/model/', import.meta.url);
/** A name may stand for itself in a schema that holds itself. */
const deepest = 12;

/** Reads the docstrings of all schemas, by their names: `definition` → 定義, `definition.properties.term` … */
export function readDocstrings(): ReadonlyMap<string, Docstrings> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFile(readFileSync(new URL(name, folder), 'utf8')));
  const reader = new DocstringReader(files);
  return new Map(
    files.flatMap((file) => [...file.values.keys()].map((name) => [name, reader.read(name, file)] as const)),
  );
}

function readFile(text: string): ModelFile {
  const { program, comments } = parseSync('model.ts', text);
  const values = new Map<string, Syntax>();
  for (const statement of program.body as unknown as Syntax[]) {
    const declared = (
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    ) as Syntax | null;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declared.declarations as { id: { name: string }; init: Syntax }[])
      values.set(id.name, { ...init, start: statement.start });
  }
  const docstrings = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
  return { text, values, comments: new Map(docstrings.map(({ value, end }) => [end, clean(value)])) };
}

/** The words of a comment in one line, without its stars. */
function clean(comment: string): string {
  return comment
    .replace(/^\*/, '')
    .replace(/\n\s*\*\s?/g, '\n')
    .trim()
    .replace(/\n(?!\n|- )/g, ' ');
}

/** Properties of several objects; of two with one name the words of the first and the properties of both. */
function merge(all: readonly Docstrings['properties'][]): Docstrings['properties'] {
  const merged: Docstrings['properties'] = {};
  for (const [name, one] of all.flatMap(Object.entries<Docstrings>)) {
    const known = Object.hasOwn(merged, name) ? merged[name] : undefined;
    merged[name] = known ? { ...one, ...known, properties: merge([known.properties, one.properties]) } : one;
  }
  return merged;
}

class DocstringReader {
  constructor(readonly files: readonly ModelFile[]) {}

  read(name: string, file: ModelFile, depth = 0): Docstrings {
    const home = file.values.has(name) ? file : this.files.find(({ values }) => values.has(name));
    const value = home?.values.get(name);
    if (!home || !value || depth > deepest) return { properties: {} };
    const text = this.#commentBefore(value.start, home);
    return { ...(text !== undefined && { text }), properties: this.#propertiesOf(value, home, depth) };
  }

  #commentBefore(start: number, { text, comments }: ModelFile): string | undefined {
    return comments.get(text.slice(0, start).trimEnd().length);
  }

  #propertiesOf(node: Syntax | undefined, file: ModelFile, depth: number): Docstrings['properties'] {
    if (!node) return {};
    if (node.type === 'Identifier') return this.read(node.name as string, file, depth + 1).properties;
    if (node.type === 'TSAsExpression') return this.#propertiesOf(node.expression as Syntax, file, depth);
    if (node.type === 'MemberExpression') return this.#propertiesOf(node.object as Syntax, file, depth);
    if (node.type === 'ObjectExpression') return this.#literal(node, file, depth);
    if (node.type === 'ArrayExpression')
      return merge((node.elements as Syntax[]).map((one) => this.#propertiesOf(one, file, depth)));
    if (node.type !== 'CallExpression') return {};
    const given = (node.arguments as Syntax[]).map((one) => this.#propertiesOf(one, file, depth));
    const callee = node.callee as Syntax;
    // z.object({ … }) and z.array(one) tell by what they are given, one.optional() by what it is made from.
    return merge([this.#propertiesOf(callee, file, depth), ...given]);
  }

  /** What stands for a property that says nothing: the docstring of the schema that it names. */
  #textOf(node: Syntax | undefined, file: ModelFile, depth: number): string | undefined {
    if (node?.type === 'Identifier') return this.read(node.name as string, file, depth + 1).text;
    if (node?.type !== 'CallExpression') return undefined;
    const callee = node.callee as Syntax;
    const [first] = node.arguments as Syntax[];
    const isMade = callee.type === 'MemberExpression' && (callee.object as Syntax).name === 'z';
    return this.#textOf(isMade ? first : ((callee.object as Syntax) ?? undefined), file, depth);
  }

  #literal(node: Syntax, file: ModelFile, depth: number): Docstrings['properties'] {
    const properties: Docstrings['properties'] = {};
    for (const member of node.properties as Syntax[]) {
      if (member.type === 'SpreadElement') {
        Object.assign(properties, this.#propertiesOf(member.argument as Syntax, file, depth));
        continue;
      }
      const { name, value } = member.key as { name?: string; value?: string };
      const text =
        this.#commentBefore(member.start, file) ?? this.#textOf(member.value as Syntax, file, depth);
      properties[name ?? value ?? ''] = {
        ...(text !== undefined && { text }),
        properties: depth > deepest ? {} : this.#propertiesOf(member.value as Syntax, file, depth + 1),
      };
    }
    return properties;
  }
}
