// Imports what `yakkan parse FILE` prints into flat rows, knowing nothing of yakkan but the JSON Schema.
// node import.mjs terms.json document.schema.json
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const [modelFile, schemaFile] = process.argv.slice(2);
if (!modelFile || !schemaFile) {
  console.error('Usage: node import.mjs MODEL.json document.schema.json');
  process.exit(2);
}
const model = JSON.parse(readFileSync(modelFile, 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
if (!validate(model)) {
  const [{ instancePath, message }] = validate.errors;
  console.error(`${modelFile} is no model: ${instancePath || '/'} ${message}.`);
  process.exit(1);
}

const rows = [];
/** One row for each clause: its id, its label, and its own words. */
function visit(node) {
  if (!node.children) return;
  const words = node.children.filter(({ type }) => type === 'sentence').map(({ value }) => value);
  if (words.length > 0) rows.push({ id: node.id, label: node.label ?? '', text: words.join('') });
  node.children.forEach(visit);
}
visit(model.tree);

const resolved = model.references.filter(({ status }) => status === 'resolved');
console.log(
  JSON.stringify({
    title: model.document.title,
    clauses: rows.length,
    definitions: model.definitions.length,
    links: resolved.map(({ node, targets }) => [node, targets.map((target) => target.node)]),
  }),
);
