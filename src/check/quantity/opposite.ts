import { formatCitation } from '../../text/citation.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { listMatters, type Matter } from './matter.ts';

/** 会員は、室内で飲食をすることができる。 and, elsewhere, 会員は、室内で飲食をしてはならない。 */
export const quantityOpposite = defineCheck({
  id: 'quantity-opposite',
  family: 'quantity',
  severity: 'warning',
  finds: '同じことを、一方でできる（する）とし、他方でできない（しない）とする二つの文。',
  why: 'どちらの定めによるか争いになります。',
  examples: {
    failing: [
      {
        text: '第1条（飲食）\n会員は、談話室で飲食をすることができる。\n第2条（禁止）\n会員は、談話室で飲食をしてはならない。\n',
        quotes: ['会員は、談話室で飲食をしてはならない。'],
      },
      {
        text: '第1条（返還）\n当社は、休会した会員に会費を返還します。\n2　当社は、休会した会員に会費を返還しないものとします。\n',
        quotes: ['当社は、休会した会員に会費を返還しないものとします。'],
      },
    ],
    passing: [
      {
        text: '第1条（撮影）\n会員は、許可を得て館内を撮影することができる。\n第2条（禁止）\n会員は、許可なく館内を撮影してはならない。\n',
      },
      {
        text: '第1条（飲食）\n会員は、談話室で飲食をすることができる。\n第2条（禁止）\n会員は、閲覧室で飲食をしてはならない。\n',
      },
      {
        text: '第1条（返還）\n当社は、会費を返還しません。ただし、当社の責めによるときは、会費を返還します。\n',
      },
      {
        text: '第1条（届出）\n会員は、退会を届け出る。\n第2条（届出）\n会員は、退会を届け出なければならない。\n',
      },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    const firsts = new Map<string, Said[]>();
    for (const matter of listMatters(context)) {
      const said = readSaid(matter);
      if (!said) continue;
      const before = firsts.get(said.key) ?? [];
      firsts.set(said.key, before);
      const first = before.find((one) => isOpposite(one, said));
      // A few are enough to tell of: a text may say one thing in all its articles.
      if (before.length < 4) before.push(said);
      if (!first) continue;
      const { sentence, clause } = matter.placed;
      const other = first.matter.placed.clause.id;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: 0, end: sentence.value.length }],
        state: 'judgement',
        related: [other],
        reason: `${formatCitation(other, context.index.root)}は、同じことを逆に定めています。どちらかを改めてください。`,
      };
    }
  },
});

interface Said {
  matter: Matter;
  /** All words that matter, and the small ones that turn what is said. */
  key: string;
  isDenied: boolean;
}

/** Words that lean on another place: what they mean does not stand in the sentence. */
const leaning =
  /^(?:ただし|但し|なお|また|この場合)|[「『]|その|この|これ|それ|当該|同[条項号様]|前[条項号各]|次の|次に|次項|各号|以下|下記|別に|例外|原則|にかかわらず/;
/** Small words that turn what is said into something else. */
const turning =
  /なければ|ねば|なく|なし|ない|ず(?=[にはっ、])|ません|除|限り|のみ|だけ|以外|から|まで|より|前|後|又は|または|若しくは|及び|および|並びに|超|以[上下内]|未満/g;
const closing = /(?:もの|こと)と(?:する|します|いたします)$/;
const duty = /(?:なければ|ねば)な(?:らない|りません)$/;
const denied =
  /(?:(?:でき|し|行わ|認め|受け|負わ|支払わ|行い|いたし|与え|求め)(?:ない|ません)|ては(?:なら|いけ)(?:ない|ません)|てはなりません|(?:わ|い|え|き|せ|け|め|れ|ら)(?:ない|ません)|禁止する|禁止します|禁ずる|禁じます)$/;
const forbidding = /^(?:禁止|禁)$/;

function readSaid(matter: Matter): Said | undefined {
  const { value } = matter.placed.sentence;
  if (!value.endsWith('。') || leaning.test(value) || matter.quantities.length > 0) return undefined;
  if (isOfCase(matter)) return undefined;
  const words = [...matter.words].filter((word) => !forbidding.test(word));
  if (words.length < 2) return undefined;
  const end = value.slice(0, -1).replace(closing, '');
  const isDenied = !duty.test(end) && denied.test(end);
  if (!isDenied && !/[うくぐすつぬぶむる]$/.test(end)) return undefined;
  const inner = (isDenied ? end.replace(denied, '') : end.replace(duty, '')).match(turning) ?? [];
  const asides = value.match(/[（(][^（）()]*[）)]/g) ?? [];
  const key = [...words.toSorted(), '|', ...asides, ...inner.toSorted(), matter.addressee?.name ?? ''].join(
    ' ',
  );
  return { matter, key, isDenied };
}

/** Whether a line heads the clause as one of several cases: ③ 一戸建ての所有を目的とする場合. */
function isOfCase({ placed: { clause } }: Matter): boolean {
  const [first] = clause.children;
  return first !== undefined && 'value' in first && /(?:場合|とき)[）)]*$/.test(first.value);
}

function isOpposite(first: Said, second: Said): boolean {
  const [own, other] = [first.matter, second.matter];
  return (
    first.isDenied !== second.isDenied &&
    !isOtherWording(own.article, other.article) &&
    (own.actor === other.actor || own.actor === '' || other.actor === '') &&
    !isOfOther(own.caption, other.caption)
  );
}

/** Two wordings of one article to choose from have one number. */
function isOtherWording(left: string, right: string): boolean {
  const [own, other] = [left, right].map((id) => id.replace(/(art_[0-9-]+)_[0-9]+$/, '$1'));
  return left !== right && own === other;
}

/** Whether captions name two kinds of one thing: 普通会員の料金, 特別会員の料金. */
function isOfOther(left: string, right: string): boolean {
  return left !== right && left.length > 2 && right.length > 2 && left.slice(-2) === right.slice(-2);
}
