import { formatCitation } from '../../text/citation.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { listMatters } from './matter.ts';
import { type Alike, findAlike } from './same-matter.ts';

/** 当社に届け出る and, elsewhere, 代行業者に届け出る */
export const quantityAddressee = defineCheck({
  id: 'quantity-addressee',
  family: 'quantity',
  severity: 'info',
  finds: '同じ届出や提出などについて、離れた規定で違う相手を定めているところ。',
  why: 'どこに届け出れば効力が生ずるのか争いになります。',
  examples: {
    failing: [
      {
        text: '第1条（休会）\n会員は、休会しようとするときは、前月10日までに、当社に届け出る。\n第2条（手続）\n会員は、休会しようとするときは、前月10日までに、代行業者に届け出なければならない。\n',
        quotes: ['代行業者'],
      },
    ],
    passing: [
      {
        text: '第1条（休会）\n会員は、休会しようとするときは、当社に届け出る。\n第2条（事故）\n会員は、事故があったときは、警察署に届け出る。\n',
      },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    const matters = listMatters(context).filter(({ addressee }) => addressee !== undefined);
    for (const { first, second } of findAlike(matters, 0.8)) {
      const pair = pickAddressees({ first, second });
      if (!pair) continue;
      const [former, latter] = pair;
      yield {
        node: second.placed.clause.id,
        at: [{ leaf: second.placed.sentence.id, start: latter.start, end: latter.end }],
        state: 'judgement',
        related: [first.placed.clause.id],
        reason: `相手を「${latter.name}」としていますが、${formatCitation(first.placed.clause.id, context.index.root)}は同じことについて「${former.name}」としているようです。同じ手続であればどちらかを改めてください。`,
      };
    }
  },
});

/** Acts that go to someone; 総会に出席する names a place. */
const addressed =
  /^(?:通知|提出|支払|返還|請求|申請|承認|許可|承諾|同意|認可|決裁|了承|了解|申込|申告|申立|送付|交付|引渡|相談|預託)/;

type Addressee = NonNullable<Alike['first']['addressee']>;

/** The two whom two sentences of one matter address, where they are not the same. */
export function pickAddressees({ first, second }: Alike): [Addressee, Addressee] | undefined {
  const [former, latter] = [first.addressee, second.addressee];
  if (!former || !latter || (first.actor === '' && second.actor === '')) return undefined;
  if (first.actor !== '' && second.actor !== '' && first.actor !== second.actor) return undefined;
  if (former.name.includes(latter.name) || latter.name.includes(former.name)) return undefined;
  if (![...second.words].some((word) => addressed.test(word))) return undefined;
  const isTimed = second.quantities.some(({ value }) =>
    first.quantities.some((other) => other.value === value),
  );
  const isWhole =
    first.words.size === second.words.size && [...first.words].every((word) => second.words.has(word));
  const least = isTimed || isWhole ? 2 : 3;
  return Math.min(first.words.size, second.words.size) < least ? undefined : [former, latter];
}
