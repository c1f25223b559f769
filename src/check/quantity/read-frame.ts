import type { Quantity } from '../../model/annotation.ts';

/** What a sentence with one quantity says of what. */
export interface QuantityFrame {
  /** Which act, in which relation: all words that matter but the subject and the value. */
  key: string;
  /** Of whom or what; empty where a notice is spoken of and not who gives it. */
  subject: string;
  /** The value in one notation: 12か月 and 1年 are one. */
  value: string;
}

const told = /(?:届け?出|申し?出|申し?入れ|通知|連絡|通告|予告|申告)/g;
/** Words without which a sentence says the same. */
const light = new Set(['日', '場合', '際', '旨', '者', '定', '物', '事', '期日', '予']);
const means = /(?:書面|文書|電子メール|所定の(?:書式|様式|方法))(?:により|によって|をもって|で|にて)/g;
const addressee = /(?:当社|弊社|当店|甲|乙|会社|事業者)(?:に対して|に対し|宛てに|へ|に)/g;
/** What goes without saying in a notice of an event: 利用契約の解約を希望する旨. */
const understood = new Set([
  '希望',
  '予定',
  '契約',
  '本契約',
  '利用契約',
  '意思',
  '行',
  '必要',
  '要',
  '事前',
]);
const eventDay = /(?:(?:希望|予定)?日)(?=の◇)/g;
/** Small words that turn what is said into something else. */
const turning =
  /から|まで|より|ごと|につき|あたり|当たり|のみ|だけ|限り|除|ない|ません|なければ|又は|または|若しくは|及び|および|並びに/g;
/** Words that lean on another place: what they mean does not stand in the sentence. */
const leaning =
  /^(?:ただし|但し|なお|また|この場合)|[「『]|その|この|これ|それ|当該|同[条項号様日じ]|前[条項号]|次の|次に|各号|以下|下記|別に|例/;
const words = /[一-龠々ヶ]+|[ァ-ヶー]{2,}|[A-Za-z]+|[0-9]+/g;

/**
 * Reads the frame of a sentence around its only quantity; none where the sentence leans on another place.
 * 会員は、解約の1か月前までに当社に届け出る。 → of 会員: 解約 通知, before
 */
export function readFrame(sentence: string, quantity: Quantity): QuantityFrame | undefined {
  const [place] = quantity.at;
  if (quantity.at.length !== 1 || leaning.test(sentence)) return undefined;
  const value = oneNotation(quantity.value);
  if (value === undefined) return undefined;
  const around = `${sentence.slice(0, place.start)}◇${sentence.slice(place.end)}`;
  const isNotice = around.search(told) >= 0;
  const plain = isNotice
    ? around.replace(told, '通知').replace(means, '').replace(addressee, '').replace(eventDay, '')
    : around;
  const subject = subjectOf(plain, isNotice);
  if (subject === undefined) return undefined;
  const said = subject === '' || !isNotice ? plain : plain.slice(subject.length);
  const content = [...said.matchAll(words)]
    .map(([word]) => word)
    .filter((word) => !light.has(word) && !(isNotice && understood.has(word)));
  if (isNotice ? content.length < 2 : !isTelling(content)) return undefined;
  const small = [...said.matchAll(turning)].map(([word]) => word);
  return { key: frameKey([...content, ...small], quantity), subject, value };
}

/** 会員は、解約するときは、… and 会員が解約する場合は、… → 会員; of a notice 解約の届出は、… and 解約する場合は、… → none. */
function subjectOf(sentence: string, isNotice: boolean): string | undefined {
  const topic = /^(.{1,30}?)(?:は|も)[、，､]?(?=.)/.exec(sentence)?.[1];
  if (topic === undefined || topic.includes('◇')) return undefined;
  if (!isNotice) return /とき$|場合$|^第/.test(topic) ? undefined : topic;
  const doer = /^([^、，､がを]{1,12})が.*(?:とき|場合)$/.exec(topic)?.[1];
  if (doer !== undefined) return doer;
  return /とき$|場合$|通知$/.test(topic) ? '' : topic;
}

/** The key of the words that are said with a quantity of a kind and relation. */
export function frameKey(said: readonly string[], quantity: Quantity): string {
  const { kind, relation = '', unit = '', currency = '' } = quantity;
  return [[...new Set(said)].toSorted().join(' '), kind, relation, unit, currency].join('|');
}

/** The words of a label alone: 事務手数料. */
export function contentOf(label: string): string[] {
  return [...label.matchAll(words)].map(([word]) => word);
}

/** A value that can be compared; a day of the calendar, an unknown value and a phrase cannot. */
export function oneNotation(value: string): string | undefined {
  const whole = /^P(\d+)(Y|M|W|D)$/.exec(value);
  if (whole) {
    const [, number, unit] = whole;
    if (unit === 'Y') return `P${Number(number) * 12}M`;
    return unit === 'W' ? `P${Number(number) * 7}D` : value;
  }
  return /^\d{4}-|^[a-z]/.test(value) ? undefined : value;
}

/** 期間は、1年とする tells of nothing by itself; 料金の支払期限 and 入会金 do. */
function isTelling(content: readonly string[]): boolean {
  const long = content.filter((word) => word.length >= 2);
  return long.length >= 2 || long.some((word) => word.length >= 3);
}
