// Reports on a corpus: what the newest revision changed, where a question is answered, what a clause comes to.
// node report.mjs CORPUS DOCUMENT
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diffTerms, evaluateRule, formatCitation, parseFile, search } from 'yakkan';
import { loadRules, openCorpus } from 'yakkan/corpus';
import { buildSearchIndex, holdFiles, loadSearchAnalyzer, openSearchIndex } from 'yakkan/search';

const [folder, id] = process.argv.slice(2);
const corpus = await openCorpus(folder);
const document = corpus.documents.find((one) => one.id === id);
if (!document || document.revisions.length < 2) {
  console.error(`${folder} needs two revisions of ${id}.`);
  process.exit(1);
}

const [before, after] = await Promise.all(
  document.revisions.slice(-2).map(async ({ path, file }) =>
    parseFile(await readFile(path), { name: join(id, file), norms: true }),
  ),
);
const { changes, consequences } = await diffTerms(before, after);

const analyzer = await loadSearchAnalyzer();
const { files } = await buildSearchIndex(
  [{ documentId: id, revision: document.revisions.at(-1).effective, isCurrent: true, model: after }],
  { analyzer },
);
const index = await openSearchIndex(holdFiles(files), analyzer.version);
const { hits } = await search(index, '遅延損害金はいくら', { analyzer, limit: 3 });

const { rules } = await loadRules(folder, id);
const rule = rules.find(({ kind }) => kind === 'amount');
const result = rule && evaluateRule(rule, [{ id, model: after }], { given: rule.examples[0].given });

console.log(
  JSON.stringify({
    changed: changes.length,
    firstConsequence: consequences[0]?.reason,
    answers: hits.map(({ node }) => formatCitation(node, after.tree)),
    computed: result && { rule: rule.id, status: result.status, value: result.value },
  }),
);
