import type { Reference } from '../../../model/annotation.ts';
import type { Container } from '../../../model/node.ts';
import { ancestorsOf } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { appendTo } from '../../../text/collection/append-to.ts';
import { foldWidth } from '../../../text/width.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';
import { indexOf, type RuleDocument } from '../../rule-document.ts';
import { citeSentence } from '../bind-draft.ts';
import type { Cases } from '../conditions.ts';
import type { DraftCore } from '../rule-draft.ts';

/** What stands around a sentence and may say more of what it sets. */
export interface Around {
  document: RuleDocument;
  sentence: RuleSentence;
  core: DraftCore;
  cases: Cases;
  provisos: readonly RuleSentence[];
  byLeaf: ReadonlyMap<string, RuleSentence>;
}

/** Asks about what is said around a sentence: behind it, above it (柱書), below it (号), and elsewhere against it. */
export function askAround(around: Around): string[] {
  return [...askNeighbours(around), ...askChapeau(around), ...askItems(around), ...askOverrides(around)];
}

const refersBack = /^(?:この|その|これ|前記|前段|上記|当該|同|かかる|なお|ただし|但し)/;

/** Asks about sentences of the same clause that go back to this one: この場合において、…. */
function askNeighbours({ sentence: { leaf, clause }, core, provisos }: Around): string[] {
  const place = clause.children.findIndex((child) => 'value' in child && child.id === leaf.id);
  if (place < 0 || core.ofClause) return [];
  const carried = new Set([...provisos.map((one) => one.leaf.id), ...(core.carriedNodes ?? [])]);
  return clause.children.slice(place + 1).flatMap((child) => {
    if (!('value' in child) || child.id === undefined || carried.has(child.id)) return [];
    const words = child.value.trim();
    return refersBack.test(foldWidth(words).replace(/^[\s、]+/, ''))
      ? [`続く文「${shorten(words)}」は、この下書きに入れていません。`]
      : [];
  });
}

/** A 号 is part of the sentence above it, which says what it is for. */
function askChapeau({ document, sentence: { clause }, core }: Around): string[] {
  if (clause.type !== 'item' && clause.type !== 'subitem') return [];
  const above = ancestorsOf(indexOf(document.model), clause.id).find(
    ({ type }) => type !== 'item' && type !== 'subitem',
  );
  const words = above && wordsAbove(above);
  return words === undefined || core.ofClause
    ? []
    : [`この号の柱書「${shorten(words)}」は、この下書きに入れていません。`];
}

function wordsAbove({ children }: Container): string | undefined {
  const stop = children.findIndex((child) => isContainer(child) && child.type === 'item');
  const before = children
    .slice(0, Math.max(stop, 0))
    .flatMap((child) => ('value' in child && child.id !== undefined ? [child.value.trim()] : []));
  return before.find((words) => points.test(words)) ?? before.at(-1);
}

const points = /次の|次に|各号|以下|下記|次のとおり/;

/** What is listed below a sentence belongs to it. */
function askItems({ sentence: { clause, leaf }, core, cases }: Around): string[] {
  const place = clause.children.findIndex((child) => 'value' in child && child.id === leaf.id);
  const next = clause.children[place + 1];
  if (place < 0 || core.ofClause || !next || !isContainer(next)) return [];
  if (next.type !== 'item' && next.type !== 'subitem') return [];
  // Whoever answers a case that points to the items reads them.
  if (cases.when.some(({ words }) => points.test(words))) return [];
  return ['この文の下に並ぶ号は、この下書きに入れていません。'];
}

const against = /^(?:の(?:規定|定め))?(?:に(?:も)?かかわらず|に(?:も)?関わらず|にもかかわらず)/;
const indexes = new WeakMap<YakkanDocument, ReadonlyMap<string, readonly Reference[]>>();

/** The references that are followed by にかかわらず, by what they point to. */
function overridesOf(
  model: YakkanDocument,
  byLeaf: Around['byLeaf'],
): ReadonlyMap<string, readonly Reference[]> {
  const known = indexes.get(model);
  if (known) return known;
  const made = new Map<string, Reference[]>();
  for (const reference of model.references) {
    const [at] = reference.at;
    const tail = byLeaf.get(at?.leaf)?.text.slice(at.end);
    if (reference.status !== 'resolved' || tail === undefined || !against.test(tail)) continue;
    for (const { node, document } of reference.targets)
      if (document === undefined) appendTo(made, node, reference);
  }
  indexes.set(model, made);
  return made;
}

/** Clauses that set something else against this one: 前項の規定にかかわらず、…. */
function askOverrides({ document, sentence, provisos, byLeaf }: Around): string[] {
  const { model } = document;
  const overrides = overridesOf(model, byLeaf);
  const own = [
    sentence.leaf.id,
    sentence.clause.id,
    ...ancestorsOf(indexOf(model), sentence.clause.id).map(({ id }) => id),
  ];
  const told = new Set(provisos.map(({ leaf }) => leaf.id));
  const found = own.flatMap((id) => overrides.get(id) ?? []).filter(({ at }) => !told.has(at[0].leaf));
  return [...new Set(found.map(({ at }) => at[0].leaf))].flatMap((leaf) => {
    const other = byLeaf.get(leaf);
    if (!other || other.clause.id === sentence.clause.id) return [];
    const where = citeSentence(other, model)?.citation ?? '別の条項';
    return [`${where}は、この条項にかかわらず別の定めをしています。この下書きに入れていません。`];
  });
}

function shorten(words: string): string {
  const letters = [...words];
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : words;
}
