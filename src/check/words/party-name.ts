import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import { foldTerm } from '../../text/term-key.ts';
import { type CheckContext, type Draft, defineCheck } from '../define-check.ts';
import { listMaskedWords, placeWords, type SentenceWords } from './sentence-words.ts';

/** How a side of a contract is called. */
type Side = 'own' | 'other';

/** The side that sets the terms calls itself 当社, 弊社, 当ホテル, 運営者. */
const own =
  /^(?:(?:当|弊)(?:社|店|館|行|会|院|校|塾|園|組合|法人|ホテル|旅館|クラブ|協会|団体|施設|スクール|サロン|方)|(?:わが|我が|小)社|運営(?:者|会社|元)|開発(?:者|元))$/;
/** The side that accepts them: by what it does under the contract, or as a member or customer. */
const other =
  /^(?:(?:ご?契約|ご?利用|使用|加入|購入|受講|登録|借|貸|賃借|賃貸|委託|受託|発注|受注|買|売|注文|委任|受任|寄託)(?:者|主|人)|会員|社員|職員|従業員|労働者|お客様|お客さま|顧客|ユーザー?|生徒|受講生|宿泊客|メンバー)$/;

/** Whoever develops something is a party only where a text says so. */
const isAnyone = /^開発/;

interface Actor {
  name: string;
  side: Side;
  found: { sentence: SentenceWords; first: Morpheme; last: Morpheme }[];
}

/** Particles behind which a name of the own side is told, and those behind which the other side acts or is addressed. */
const particle = /^(?:は|が|を|に|の|へ|と|から|より)$/;
const acts = /^(?:が|に|へ|から)$/;

/** Names of both sides, beside which there is no third. */
const pairs: readonly (readonly [string, string])[] = [
  ['甲', '乙'],
  ['売主', '買主'],
  ['貸主', '借主'],
  ['賃貸人', '賃借人'],
  ['委託者', '受託者'],
  ['発注者', '受注者'],
];

/** A name that is used so seldom beside the usual one is a slip or was copied. */
const seldom = 2;
const share = 0.2;

/** 弊社は in a text of 当社は */
export const termPartyName = defineCheck({
  id: 'term-party-name',
  family: 'term',
  severity: 'warning',
  finds:
    '当事者の呼び名の揺れ（「当社」の文書の「弊社」、「会員」の文書の「利用者」など）。誰が何をするかを読んで比べます。',
  why: '別の者を指すように読め、誰の義務か争いになります。',
  examples: {
    failing: [
      {
        text: '第1条（適用）\n見本自動車（以下「売主」といいます。）と購入する者（以下「買主」といいます。）は、次のとおり合意します。売主は、車両を引き渡します。買主は、代金を支払います。\n第2条（納車）\n当社は、納車の日を買主に連絡します。\n',
        quotes: ['当社'],
      },
      {
        text: '第1条（適用）\n本アプリの開発者（以下「開発者」といいます。）は、利用者に役務を提供します。開発者は、料金を定めます。開発者は、通知します。\n第2条（退会）\n利用者は、運営会社が定める手続により退会します。\n',
        quotes: ['運営会社'],
      },
      {
        text: '第1条（適用）\n見本株式会社（以下「当社」といいます。）は、会員に役務を提供します。当社は、料金を定めます。当社は、変更を通知します。\n第2条（休止）\n弊社は、提供を休止することができます。\n',
        quotes: ['弊社'],
      },
      {
        text: '第1条（適用）\n甲株式会社（以下「甲」という。）と乙株式会社（以下「乙」という。）は、次のとおり契約する。甲は、業務を委託する。乙は、業務を行う。甲は、報酬を支払う。乙は、報告する。\n第2条（通知）\n受託者は、遅れるときは、甲に通知する。\n',
        quotes: ['受託者'],
      },
      {
        text: '第1条（通知）\n会員は、料金を支払います。会員は、届け出ます。会員は、秘密を守ります。会員は、更新します。会員は、退会します。当社は、利用者に通知します。\n',
        quotes: ['利用者'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\n見本協会（以下「当協会」といいます。）は、開発者を支えます。当協会は、会議を開きます。当協会は、通知します。当協会は、届け出ます。\n',
      },
      {
        text: '第1条（適用）\n本アプリの開発者（以下「開発者」といいます。）は、利用者に役務を提供します。開発者は、料金を定めます。開発者は、通知します。会場の運営会社の規則は、別に定めます。\n',
      },
      {
        text: '第1条（守秘）\n会員は、料金を支払います。会員は、届け出ます。会員は、秘密を守ります。会員は、更新します。会員は、退会します。会員は、役員及び従業員に限り開示します。\n',
      },
      {
        text: '第1条（適用）\n見本株式会社（以下「当社」といいます。）は、店舗（以下「当店」といいます。）を営みます。当社は、料金を定めます。当社は、通知します。当店は、午前9時に開きます。\n',
      },
      {
        text: '第1条（申込み）\n申込者は、申込書を提出します。会員は、料金を支払います。会員は、届け出ます。会員は、退会することができます。第三者は、利用することができません。\n',
      },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    const actors = listActors(context);
    const terms = context.document.definitions.flatMap(({ term, aliases = [] }) => [term, ...aliases]);
    const defined = new Set(terms.map(foldTerm));
    const isDefined = (name: string) => defined.has(foldTerm(name));
    const pair = pairs.find((one) => one.every(isDefined));
    for (const actor of actors) {
      if (isDefined(actor.name) || context.ignoredTerms.has(actor.name) || isAnyone.test(actor.name))
        continue;
      const usual = pair
        ? undefined
        : actors.find(
            ({ name, side, found }) =>
              side === actor.side && name !== actor.name && isUsual(found.length, actor, isDefined(name)),
          );
      const named = usual?.name ?? pair?.join('」「') ?? namedOwn(actor, terms);
      if (named === undefined || actor.found.length > seldom) continue;
      for (const { sentence, first, last } of actor.found)
        yield {
          node: sentence.node,
          at: [placeWords(sentence, first, last)],
          ...(actor.side === 'other' && { severity: 'info' as const }),
          reason: `「${actor.name}」は定義されておらず、ほかでは「${named}」と呼ばれています。同じ者であれば呼び名をそろえてください。`,
          ...(usual && { related: [usual.found[0].sentence.node] }),
        };
    }
  },
});

function isUsual(count: number, actor: Actor, isDefined: boolean): boolean {
  return count >= 3 && actor.found.length <= Math.max(1, count * share) && (isDefined || count >= 5);
}

/** A defined name of the side that sets the terms: 会社, where 当社 is used as well. */
function namedOwn({ side }: Actor, terms: readonly string[]): string | undefined {
  return side === 'own'
    ? terms.find((term) => /^(?:運営|当|本)?会社$/.test(term) || own.test(term))
    : undefined;
}

/** Who does what in the sentences: the nouns before は. */
function listActors(context: CheckContext): Actor[] {
  const actors = new Map<string, Actor>();
  for (const sentence of listMaskedWords(context)) {
    for (let topic = 0; topic < sentence.words.length; topic++) {
      const { surface, pos } = sentence.words[topic];
      const actor = pos === '助詞' && particle.test(surface) ? readActor(sentence, topic) : undefined;
      if (!actor || (surface !== 'は' && actor.side === 'other' && !acts.test(surface))) continue;
      const known = actors.get(actor.name) ?? { ...actor, found: [] };
      actors.set(actor.name, known);
      known.found.push(...actor.found);
    }
  }
  return [...actors.values()];
}

/** The noun before は, where it names a side: …する場合は、|当社|は. */
function readActor(sentence: SentenceWords, topic: number): Actor | undefined {
  let start = topic;
  while (start > 0 && /^(?:名詞|接頭詞)$/.test(sentence.words[start - 1].pos)) start--;
  if (start < topic && /^(?:わが|我が)$/.test(sentence.words[start - 1]?.surface ?? '')) start--;
  const [first, last] = [sentence.words[start], sentence.words[topic - 1]];
  // その使用人が, 役員及び従業員が are others than the sides of the contract.
  const isOther = /^(?:その|及び|又は|若しくは|並びに|および|または|もしくは|ならびに|・)$/.test(
    sentence.words[start - 1]?.surface ?? '',
  );
  if (start === topic || !first || !last || isOther) return undefined;
  const name = sentence.placed.sentence.value.slice(first.start, last.end);
  const side = own.test(name) ? 'own' : other.test(name) ? 'other' : undefined;
  // 会場の運営会社 is another than the one whose terms they are.
  if (side === 'own' && sentence.words[start - 1]?.surface === 'の') return undefined;
  return side && { name, side, found: [{ sentence, first, last }] };
}
