import { z } from 'zod';
import * as model from '../src/model/index.ts';

/** Schemas that have a name of their own in the JSON Schema. */
const named = {
  Definition: model.definition,
  TermUse: model.termUse,
  Law: model.law,
  Reference: model.reference,
  Quantity: model.quantity,
  Norm: model.norm,
  MutatisMutandis: model.mutatisMutandis,
  Commencement: model.commencement,
  Revision: model.revision,
  Hook: model.hook,
  CitedStatute: model.citedStatute,
  Message: model.message,
  Leaf: model.leaf,
  Container: model.container,
  Point: model.point,
  Span: model.span,
  Position: model.position,
  Place: model.place,
  DocumentFacts: model.documentFacts,
};
const positionFields: ReadonlySet<string> = new Set(['position', 'labelPosition', 'captionPosition']);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Files in `schema/` and what they hold: the model, and the model without positions (`--compact`). */
export function makeSchemas(): Readonly<Record<string, string>> {
  const registry = z.registry<{ id?: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const schema = z.toJSONSchema(model.yakkanDocument, { metadata: registry, io: 'input' }) as {
    [key: string]: Json;
  };
  const title = `YakkanDocument ${model.schemaVersion}`;
  return {
    'document.schema.json': write({ $schema: schema.$schema, title, ...schema }),
    'compact-document.schema.json': write({
      $schema: schema.$schema,
      title: `${title} without positions`,
      ...(leavePositionsOut(schema) as object),
    }),
    'diff.schema.json': describe('Comparison', model.comparisonVersion, model.comparison),
    'finding.schema.json': describe('Findings', model.schemaVersion, model.finding.array()),
    'check-report.schema.json': describe('CheckReports', model.schemaVersion, model.checkReport.array()),
    'config.schema.json': describe('yakkan.config.json', model.schemaVersion, model.configFile),
    'rule.schema.json': describe('Rule', model.ruleSchemaVersion, model.ruleDescriptor),
    'rule-form.schema.json': describe('RuleForm', model.ruleFormVersion, model.ruleForm),
    'search-result.schema.json': describe('SearchResult', model.searchResultVersion, model.searchResult),
    'graph.schema.json': describe('CitationGraph', model.citationGraphVersion, model.citationGraph),
    'law-changes.schema.json': describe('LawChanges', model.lawChangesVersion, model.lawChanges),
    'corrections.schema.json': describe('Corrections', model.schemaVersion, model.correction.array()),
    'rule-result.schema.json': describe('RuleResult', model.ruleSchemaVersion, model.ruleResult),
  };
}

/** A schema that stands by itself. */
function describe(name: string, version: string, described: z.ZodType): string {
  const { $schema, ...schema } = z.toJSONSchema(described, { io: 'input' });
  return write({ $schema, title: `${name} ${version}`, ...schema });
}

function write(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
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
