import { z } from 'zod';
import * as model from '../../src/model/index.ts';
import * as formAnswers from '../../src/model/rule/form-answer.ts';
import * as formExamples from '../../src/model/rule/form-example.ts';
import * as formParts from '../../src/model/rule/form-parts.ts';
import { addDescriptions } from './add-descriptions.ts';
import { capitalise, type Json, type JsonSchema, nameParts } from './name-parts.ts';
import { type Docstrings, readDocstrings } from './read-docstrings.ts';

/** Every exported schema of an object or of a list of values has its own name: `searchHit` → SearchHit. */
const named: readonly [name: string, schema: z.ZodType][] = [
  ...listSchemas(model, ''),
  // The parts of a form have short names among themselves.
  ...[formParts, formAnswers, formExamples].flatMap((parts) => listSchemas(parts, 'Form')),
];

function listSchemas(module: object, prefix: string): [string, z.ZodType][] {
  return Object.entries(module).flatMap(([name, value]): [string, z.ZodType][] =>
    value instanceof z.ZodType && isNamed(value) ? [[prefix + capitalise(name), value]] : [],
  );
}

function isNamed(schema: z.ZodType): boolean {
  return ['object', 'enum', 'tuple', 'union'].includes(schema.def.type);
}

const positionFields: ReadonlySet<string> = new Set(['position', 'labelPosition', 'captionPosition']);

/** A schema that is written: its file, the name of what it describes, and that of its members where it is a list. */
interface Described {
  file: string;
  title: string;
  version: string;
  schema: z.ZodType;
  /** Name of the docstring in `src/model`. */
  docstring: string;
  member?: string;
}

const { schemaVersion } = model;
const described: readonly Described[] = [
  {
    file: 'document',
    title: 'YakkanDocument',
    version: schemaVersion,
    schema: model.yakkanDocument,
    docstring: 'yakkanDocument',
  },
  {
    file: 'diff',
    title: 'Comparison',
    version: model.comparisonVersion,
    schema: model.comparison,
    docstring: 'comparison',
  },
  {
    file: 'table-template',
    title: 'TableTemplate',
    version: model.comparisonVersion,
    schema: model.tableTemplate,
    docstring: 'tableTemplate',
  },
  {
    file: 'compare',
    title: 'StandardComparison',
    version: model.standardComparisonVersion,
    schema: model.standardComparison,
    docstring: 'standardComparison',
  },
  {
    file: 'finding',
    title: 'Findings',
    version: schemaVersion,
    schema: model.finding.array(),
    docstring: 'finding',
    member: 'Finding',
  },
  {
    file: 'check-report',
    title: 'CheckReports',
    version: schemaVersion,
    schema: model.checkReport.array(),
    docstring: 'checkReport',
    member: 'CheckReport',
  },
  {
    file: 'config',
    title: 'YakkanConfig',
    version: schemaVersion,
    schema: model.configFile,
    docstring: 'configFile',
  },
  {
    file: 'rule',
    title: 'Rule',
    version: model.ruleSchemaVersion,
    schema: model.ruleDescriptor,
    docstring: 'ruleDescriptor',
  },
  {
    file: 'playbook',
    title: 'Playbook',
    version: model.playbookVersion,
    schema: model.playbook,
    docstring: 'playbook',
  },
  {
    file: 'rule-form',
    title: 'RuleForm',
    version: model.ruleFormVersion,
    schema: model.ruleForm,
    docstring: 'ruleForm',
  },
  {
    file: 'rule-result',
    title: 'RuleResult',
    version: model.ruleSchemaVersion,
    schema: model.ruleResult,
    docstring: 'ruleResult',
  },
  {
    file: 'search-result',
    title: 'SearchResult',
    version: model.searchResultVersion,
    schema: model.searchResult,
    docstring: 'searchResult',
  },
  {
    file: 'graph',
    title: 'CitationGraph',
    version: model.citationGraphVersion,
    schema: model.citationGraph,
    docstring: 'citationGraph',
  },
  {
    file: 'law-changes',
    title: 'LawChanges',
    version: model.lawChangesVersion,
    schema: model.lawChanges,
    docstring: 'lawChanges',
  },
  {
    file: 'corrections',
    title: 'Corrections',
    version: schemaVersion,
    schema: model.correction.array(),
    docstring: 'correction',
    member: 'Correction',
  },
];

/** Files in `schema/` and what they hold: the model, the model without positions (`--compact`), and what the verbs print. */
export function makeSchemas(): Readonly<Record<string, string>> {
  const docstrings = readDocstrings();
  const files: Record<string, string> = {};
  for (const one of described) {
    const schema = makeSchema(one, docstrings);
    files[`${one.file}.schema.json`] = write(one.file, one.version, one.title, schema);
    if (one.file !== 'document') continue;
    const compact = leavePositionsOut(schema) as JsonSchema;
    files['compact-document.schema.json'] = write(
      'compact-document',
      one.version,
      'CompactYakkanDocument',
      compact,
    );
  }
  return files;
}

function makeSchema(
  { schema, title, member, docstring }: Described,
  docstrings: ReadonlyMap<string, Docstrings>,
): JsonSchema {
  const metadata = z.registry<{ id?: string }>();
  const root = schema instanceof z.ZodArray ? schema.element : schema;
  for (const [id, one] of named) if (one !== root) metadata.add(one, { id });
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { metadata, io: 'input' }) as JsonSchema;
  const told = addDescriptions(plain, docstrings.get(docstring));
  const $defs = Object.entries((told.$defs ?? {}) as { [key: string]: JsonSchema }).map(
    ([name, definition]) => [name, addDescriptions(definition, docstringOf(name, docstrings))],
  );
  return nameParts(
    { ...told, ...($defs.length > 0 && { $defs: Object.fromEntries($defs) }) },
    member ?? title,
  );
}

function docstringOf(name: string, docstrings: ReadonlyMap<string, Docstrings>): Docstrings | undefined {
  const own = (words: string): string => words.replace(/^./, (first) => first.toLowerCase());
  return docstrings.get(own(name)) ?? docstrings.get(own(name.replace(/^Form/, '')));
}

/** Names stay within a major version, so that they can be kept; the version of what is written is in its own field. */
function write(file: string, version: string, title: string, schema: JsonSchema): string {
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  const $id = `urn:yakkan:schema:${file}:${version.split('.')[0]}`;
  return `${JSON.stringify({ $schema, $id, title, ...schema }, null, 2)}\n`;
}

function leavePositionsOut(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(leavePositionsOut);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !positionFields.has(key) && key !== 'Position' && key !== 'Point')
      .map(([key, value]) => {
        const isRequired = key === 'required' && Array.isArray(value);
        return [
          key,
          isRequired ? value.filter((field) => !positionFields.has(String(field))) : leavePositionsOut(value),
        ];
      }),
  );
}
