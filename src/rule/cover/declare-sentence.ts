import type { Definition, Norm } from '../../model/annotation.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { RuleSentence } from '../deadline/rule-sentence.ts';

/** Why no rule computes a sentence, told from its annotations. */
export type DeclaredKind =
  | 'definition'
  | 'purpose'
  | 'effort'
  | 'discretion'
  | 'elsewhere'
  | 'judged'
  | 'procedure'
  | 'effect'
  | 'commencement'
  | 'statement';

/** Each kind in Japanese, for those who proof-read the map. */
export const reasons: Readonly<Record<DeclaredKind, string>> = {
  definition: '用語の定義で、要件も効果もありません。',
  purpose: '目的又は趣旨を述べるのみです。',
  effort: '努力義務で、守られたかを数値で判定できません。',
  discretion: 'することができる旨の定めで、行使は裁量によります。',
  elsewhere: '他の規定又は他の定めによることを定めています。',
  judged: '速やかに・遅滞なくなど、評価を要する期限です。',
  procedure: '名宛人と数値のない手続の定めです。',
  effect: '責任又は擬制の効果を定め、数値がありません。',
  commencement: '施行又は適用の時期を定めています。',
  statement: '数値・期限・義務のない文です。',
};

const byModality: Readonly<Record<Norm['modality'], DeclaredKind>> = {
  definition: 'definition',
  application: 'elsewhere',
  commencement: 'commencement',
  power: 'discretion',
  permission: 'discretion',
  right: 'discretion',
  exemption: 'effect',
  deeming: 'effect',
  obligation: 'procedure',
  prohibition: 'procedure',
  none: 'statement',
};
const purpose = /(?:を|は)?目的と(?:する|します|しています|し)[^。、]{0,6}。?\s*$/;
const effort = /(?:努め|つとめ|努力)[^。、]{0,14}。?\s*$/;
/** Kinds of definitions whose whole sentence is the definition. */
const whole: ReadonlySet<Definition['kind']> = new Set(['table', 'list', 'toha']);
const definers = new WeakMap<YakkanDocument, ReadonlySet<string>>();

/**
 * Says why no rule can compute a sentence: `part` where it belongs to the words above it; nothing where it sets a number or
 * a period, or norms were not computed.
 */
export function declareSentence(
  sentence: RuleSentence,
  model: YakkanDocument,
): DeclaredKind | 'part' | undefined {
  const { text, norms, quantities, inTable, clause, leaf } = sentence;
  if (definersOf(model).has(leaf.id)) return 'definition';
  const modalities = norms.map(({ modality }) => modality);
  const setsNothing = modalities.every((modality) => modality === 'none');
  if (setsNothing && (inTable || clause.type === 'item' || clause.type === 'subitem')) return 'part';
  if (model.norms === undefined) return undefined;
  if (purpose.test(text)) return 'purpose';
  if (modalities.includes('definition')) return 'definition';
  const counted = quantities.filter(({ value }) => value !== 'immediate' && value !== 'prompt');
  if (effort.test(text)) return 'effort';
  if (counted.length > 0) return undefined;
  if (quantities.length > 0) return 'judged';
  const decided = modalities.findLast((modality) => modality !== 'none') ?? 'none';
  // A duty that names who has it is a hook of its own.
  if (
    (decided === 'obligation' || decided === 'prohibition') &&
    norms.some(({ actor }) => actor !== undefined)
  )
    return undefined;
  return byModality[decided];
}

function definersOf(model: YakkanDocument): ReadonlySet<string> {
  const known = definers.get(model);
  if (known) return known;
  const made = new Set(
    model.definitions.flatMap(({ kind, at }) => (whole.has(kind) ? at.map(({ leaf }) => leaf) : [])),
  );
  definers.set(model, made);
  return made;
}
