import type { Norm } from '../../model/annotation.ts';
import type { Place } from '../../model/position.ts';
import { isContainer, walk } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { type Deadline, readDeadlines } from '../deadline/list-deadlines.ts';
import { type Phrase, wordsOf } from '../deadline/phrase.ts';
import { listSentences, type RuleSentence } from '../deadline/rule-sentence.ts';
import { findAddressee, listParties } from './addressee.ts';

/** What somebody has to do, or must not do, by the words of a sentence. */
export interface Duty {
  /** Id of the norm, of its sentence, and of the clause that holds it. */
  norm: string;
  node: string;
  clause: string;
  citation: string;
  /** `must`, `mustNot`; `should`: to make efforts (努める). */
  kind: 'must' | 'mustNot' | 'should';
  /** Who, as printed; absent where the words name nobody. */
  who?: string;
  /** To whom, where the words name one of the parties. */
  toWhom?: string;
  /** What, as printed: the words of the norm without its topic and conditions. */
  what: string;
  /** The items that the words point to (次の各号), as printed. */
  items: string[];
  /** In which cases, as printed. */
  when: string[];
  /** Except in which cases, as printed. */
  unless: string[];
  /** By when, as printed: 14日以内に, 遅滞なく. */
  byWhen: string[];
  /** The same as periods that can be counted. */
  deadlines: Deadline[];
}

const kinds: Readonly<Partial<Record<Norm['modality'], Duty['kind']>>> = {
  obligation: 'must',
  prohibition: 'mustNot',
};
const effort = /(?:努め|つとめ|努力|心掛け|心がけ)[^。、]{0,14}。?$/;

/** Lists the duties of a document's main provisions in order; they need `norms`. */
export function listDuties(model: YakkanDocument): Duty[] {
  const sentences = listSentences(model);
  const known = {
    tree: model.tree,
    parties: listParties(model),
    provisos: listExceptions(sentences),
    heads: listHeads(sentences),
  };
  return sentences.flatMap((sentence) =>
    sentence.isOutside || sentence.inTable
      ? []
      : sentence.norms.flatMap((norm) => readDuty(sentence, norm, known) ?? []),
  );
}

/** What of the document a duty is read with. */
interface Known {
  tree: YakkanDocument['tree'];
  parties: readonly string[];
  provisos: ReadonlyMap<string, string[]>;
  heads: ReadonlyMap<string, string>;
}

function readDuty(sentence: RuleSentence, norm: Norm, known: Known): Duty | undefined {
  const kind = kinds[norm.modality];
  if (!kind || norm.exceptionTo !== undefined) return undefined;
  const [place] = norm.at;
  const toWhom = findAddressee(sentence, norm, known.parties);
  const who = norm.actor ?? actorAbove(sentence, known.heads);
  const exceptions = norm.exception ?? [];
  const isException = ({ start }: Place) => exceptions.some((one) => one.start === start);
  const write = (places: readonly Place[]) => places.map((one) => wordsOf(sentence, one));
  return {
    norm: norm.id,
    node: norm.node,
    clause: sentence.clause.id,
    citation: formatCitation(sentence.clause.id, known.tree),
    kind: kind === 'must' && effort.test(sentence.text.slice(place.start, place.end)) ? 'should' : kind,
    ...(who !== undefined && { who }),
    ...(toWhom !== undefined && { toWhom }),
    what: wordsOf(sentence, predicateOf(sentence, norm)),
    items: listItems(sentence),
    when: write((norm.condition ?? []).filter((one) => !isException(one))),
    unless: [...write(exceptions), ...(known.provisos.get(norm.id) ?? [])],
    byWhen: write(norm.deadline ?? []),
    deadlines: readDeadlines(sentence).filter(
      ({ quantity: { at }, inCondition }) =>
        !inCondition && at[0].start >= place.start && at[0].end <= place.end,
    ),
  };
}

/** The words of each ただし書 by the norm that it takes back. */
function listExceptions(sentences: readonly RuleSentence[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const sentence of sentences) {
    const main = sentence.norms.find(({ exceptionTo }) => exceptionTo !== undefined)?.exceptionTo;
    if (main === undefined) continue;
    found.set(main, [
      ...(found.get(main) ?? []),
      wordsOf(sentence, { start: 0, end: sentence.leaf.value.length }),
    ]);
  }
  return found;
}

/** Who the words above a list name: 従業員は、次の事項を守らなければならない。 holds for its items. */
function listHeads(sentences: readonly RuleSentence[]): Map<string, string> {
  const heads = new Map<string, string>();
  for (const { clause, norms, leaf, text } of sentences) {
    const actor = norms.at(-1)?.actor;
    if (actor === undefined || !pointsBelow.test(text) || !clause.children.includes(leaf)) continue;
    for (const child of clause.children) if (isContainer(child)) heads.set(child.id, actor);
  }
  return heads;
}

function actorAbove({ clause }: RuleSentence, heads: ReadonlyMap<string, string>): string | undefined {
  return clause.type === 'item' || clause.type === 'subitem' ? heads.get(clause.id) : undefined;
}

/** A norm's words behind its topic and the conditions at its head. */
function predicateOf(sentence: RuleSentence, { at: [place], condition = [], actor }: Norm): Phrase {
  let start = topicEnd(sentence, place, actor);
  for (const one of condition) {
    const gap = sentence.text.slice(start, one.start);
    if (one.leaf === place.leaf && one.end < place.end && one.end > start && !/[をがに]$/.test(gap))
      start = one.end;
  }
  while (start < place.end && /[、,\s\ue000はも]/.test(sentence.text[start])) start++;
  return { start, end: place.end };
}

/** Where the words behind a norm's topic begin: 契約者は、|… */
function topicEnd({ leaf, text }: RuleSentence, { start, end }: Place, actor: string | undefined): number {
  if (actor === undefined) return start;
  for (
    let at = leaf.value.indexOf(actor, start);
    at >= 0 && at < end;
    at = leaf.value.indexOf(actor, at + 1)
  ) {
    const topic = /^(?:に?は|も)[、,\s]*/.exec(text.slice(at + actor.length, end));
    if (topic) return at + actor.length + topic[0].length;
  }
  return start;
}

const pointsBelow = /(?:次|以下|下記)(?:の|に|各)/;

function listItems({ leaf, clause, text }: RuleSentence): string[] {
  if (!pointsBelow.test(text) || !clause.children.includes(leaf)) return [];
  return clause.children.flatMap((child) => {
    if (!isContainer(child) || (child.type !== 'item' && child.type !== 'subitem')) return [];
    const words: string[] = [];
    walk(child, (node) => {
      if (!isContainer(node)) words.push(node.value.trim());
    });
    return [`${child.label ?? ''} ${words.join(' ')}`.trim()];
  });
}
