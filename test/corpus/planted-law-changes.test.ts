import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CorpusFacts } from '../../src/corpus/document-facts.ts';
import { findLawChanges } from '../../src/corpus/law/changes/law-changes.ts';
import type { Corpus, CorpusDocument } from '../../src/corpus/open-corpus.ts';
import { findById } from '../../src/law/law-table.ts';
import { parseFile } from '../../src/parse.ts';
import { isShared, listShared, titleFor } from '../block/shared-folder.ts';
import { type ActEdit, applyEdit, listEdits, makeRandom } from './act-edit.ts';

/** How many edits are planted: all of them with `PLANTED=60`, a part in every run. */
const planted = Math.min(60, Number(process.env.PLANTED ?? 8));

function parseText(text: string, name: string) {
  return parseFile(new TextEncoder().encode(text), { name });
}

function documentOf(
  id: string,
  facts: Partial<CorpusFacts>,
  texts: readonly (readonly [string, string])[],
): CorpusDocument {
  const name = facts.kind === '法令' ? `${id}.xml` : `${id}.txt`;
  return {
    id,
    facts: { selfNames: [], revisions: [], ...facts },
    revisions: texts.map(([effective, text]) => {
      const model = parseText(text, name);
      return { effective, file: name, path: name, model: () => model };
    }),
  };
}

/** Terms that cite each of some articles in a clause of its own: 第k条 cites the k-th. */
function writeTerms(title: string, number: string, articles: readonly string[]): string {
  const clauses = articles.map(
    (article, at) => `第${at + 1}条（引用）\n当社は、${title}（${number}）${article}の定めによる。`,
  );
  return `見本利用規約\n${clauses.join('\n')}\n`;
}

async function judge(id: string, xml: string, edit: ActEdit) {
  const law = findById(id);
  if (!law) throw new Error(id);
  const corpus: Corpus = {
    folder: '',
    manifest: undefined,
    documents: [
      documentOf(id, { title: law.title, kind: '法令' }, [
        ['2025-01-01', xml],
        ['2026-01-01', applyEdit(xml, edit)],
      ]),
      documentOf('terms', { title: '見本利用規約' }, [
        ['2025-06-01', writeTerms(law.title, law.number, edit.cited)],
      ]),
    ],
  };
  const { touched } = await findLawChanges(corpus);
  return touched
    .filter(({ effect }) => effect !== 'repeats')
    .map(({ effect, node, newProvision, before = '', after = '' }) => ({
      place: Number(/^art_(\d+)/.exec(node)?.[1]) - 1,
      effect,
      newProvision,
      before,
      after,
    }));
}

describe.skipIf(!isShared('laws/xml/'))(titleFor('edits planted in acts', 'laws/xml/'), () => {
  const acts = isShared('laws/xml/')
    ? listShared('laws/xml/', /\.xml$/).map((url) => ({
        id: url.pathname.replace(/^.*\/|\.xml$/g, ''),
        xml: readFileSync(url, 'utf8'),
      }))
    : [];
  const random = makeRandom(20261129);
  const plants = Array.from({ length: 60 }, (_, at) => {
    const { id, xml } = acts[at % acts.length] ?? { id: '', xml: '' };
    return { id, xml, edit: xml === '' ? undefined : listEdits(xml, at, random) };
  });
  const step = Math.floor(plants.length / planted);
  const chosen = plants.filter((_, at) => at % step === 0).slice(0, planted);

  it.each(chosen.map((plant, at) => [`${at} ${plant.id} ${plant.edit?.name ?? ''}`, plant] as const))(
    '%s',
    async (_, { id, xml, edit }) => {
      if (!edit) return;
      const found = await judge(id, xml, edit);
      const told = found.map(({ place, effect, newProvision }) =>
        [edit.cited[place], effect, effect === 'number' ? newProvision : undefined].filter(Boolean).join(' '),
      );
      expect([...new Set(told)].toSorted()).toEqual([...edit.expected].toSorted());
      for (const [before, after] of edit.words ?? []) {
        const words = found.find((one) => one.before.includes(before) || one.after.includes(after));
        expect(words?.before).toContain(before);
        expect(words?.after).toContain(after);
      }
    },
    30_000,
  );
});
