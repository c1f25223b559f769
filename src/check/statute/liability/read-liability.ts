/** What a sentence says of the liability of the business: who is freed of what, for which cause and fault. */
export interface Liability {
  /** All of it excluded, limited to an amount, or left to the business to decide. */
  effect: 'exclusion' | 'limit' | 'decision';
  /** Whether words for 「all」 stand with it: 一切, いかなる, 理由の如何を問わず. */
  isTotal: boolean;
  /** Whether the words take in intent and gross negligence: 故意又は重大な過失による場合を含め. */
  includesIntent: boolean;
  /** Only as far as the law allows: 法律上許される限り. */
  salvage?: string;
  start: number;
  end: number;
}

const liability =
  '(?:損害賠償の?|賠償の|賠償|法的|債務不履行|不法行為|契約不適合|その|何らの)*(?:責任|責め|責|(?<=(?:賠償|補償)(?:する|の)?)義務)(?![一-龠])';
/** The words close a clause and do not describe a noun: 責任を負わない事由, 責任を負わないことを条件に. */
const closes = '(?![一-龠]|こと(?:を|に|が)|場合|とき)';
const excludes = new RegExp(
  [
    `(?:${liability}(?:等|の一切)?(?:を|は|も|に|について)?、?[^。、，､]{0,24}(?:負わない|負いません|負わず|負うものではない|負うものではありません|負いかねます|任じない|任じません|免れる|免れます|免除される|免除されます|ありません|ないものとする|ないものとします)${closes})`,
    `(?:(?:損害|損失|不利益)[^。、，､]{0,20}(?:賠償|補償)(?:は|を)?(?:一切)?(?:しない|しません|いたしません|行わない|行いません)${closes})`,
    // 理由があっても補償いたしかねます, 当社は賠償いたしません, その賠償に応じません, 何らの義務も負担しません, 当社は、関知しません
    `(?:(?:賠償|補償)(?:は|を|に)?(?:一切)?(?:いた?しかねます|しかねます|できかねます|できません|応じない|応じません|応じかねます)${closes})`,
    `(?:(?:何ら|一切|いかなる)の?義務(?:を|も)?(?:負担|負)(?:しない|しません|わない|いません)${closes})`,
    `(?:は[、，､]?(?:一切)?(?:賠償|補償)(?:は|を)?(?:一切)?(?:しない|しません|いたしません)${closes})`,
    `(?:(?:何ら|一切|いかなる)の?(?:賠償|補償)(?:は|を|も)?(?:しない|しません|いた?しません|行わない|行いません)${closes})`,
    // 当社は免責されます, 当社の債務不履行により生じた損害は、すべて利用者の負担とする
    `(?:(?:は|、)(?:一切)?免責(?:され(?:る|ます)|と(?:なる|なります|する|します))${closes})`,
    `(?:当[社店][^。]{0,4}(?:債務の?不履行|過失|責め)[^。]{0,24}(?:損害|損失)[^。]{0,16}(?:の負担|が負担)(?:と?する|とします|します)${closes})`,
    // 一切の不利益は、利用者が負担するものとし、当社に対して請求することはできません
    `(?:(?:損害|損失|不利益|費用)[^。]{0,40}に(?:対して|対し)[^。、，､]{0,12}請求(?:を)?(?:する|行う)?こと(?:は|が)?できま?(?:ない|せん)${closes})`,
    `(?:(?:は|、)(?:一切)?関知(?:しない|しません|いたしません)${closes})`,
  ].join('|'),
);
const claimBarred =
  /(?:賠償|補償|責任)(?:その他の?|等の?|の)?(?:請求権?)?(?:を|は|について)?[^。、，､]{0,20}(?:請求|追及|問う|求め|行う|行わ|する|放棄)(?:(?!妨)[^。、，､]){0,12}(?:できない|できません|しない|しません|ないものとする|ないものとします|放棄する|放棄します|を放棄)|損害[^。]{0,60}請求権[^。、，､]{0,14}放棄(?:する|します|し)/;
const limits =
  /(?:責任|賠償)[^。]{0,80}(?:に限られ|を超えることがない|を超えることはない|を超え(?:ない|ません)|限度としてその損害を賠償|の額を上限として[^。]{0,10}賠償|を上限と|を限度と|が上限|が限度|(?:上限|限度)(?:額)?は|を超えない|を超えて[^。]{0,20}(?:負わない|負いません))|(?:円|額|倍|分)を?(?:限度|上限)(?:として|に)[^。、，､]{0,12}(?:賠償|補償)|賠償[^。]{0,40}(?:損害|範囲)に限(?:る|り|定)|(?:賠償|補償)(?:金|額)[^。]{0,40}(?:まで|以内|以下)と(?:す|し)/;
const decides =
  /[当弊][^。、，､]{1,4}(?:が|自ら)[^。、，､]{0,25}(?:認めた|判断した|認める|判断する|決定した)(?:場合|とき)に(?:限り|のみ|限って)[^。]{0,60}(?:賠償|責任を負)|責任[^。]{0,20}(?:当|弊|事業者)[^。]{0,8}(?:判断|決定)(?:する|し)|当社が[^。、，､]{0,25}(?:認めた|判断した|認める|判断する|決定した)(?:場合|とき)に(?:限り|のみ|限って)[^。]{0,60}(?:賠償|責任を負)|(?:責任|過失|帰責事由|賠償|補償)(?:の?(?:有無|要否|可否|成否|存否|範囲|限度)|があるか否か|があるかどうか)[^。]{0,20}(?:当社|弊社|当店|事業者|運営者)[^。]{0,10}(?:判断|決定|決め|認定|認め)|[当弊][^。、，､]{1,3}に[^。、，､]{0,6}(?:過失|責任|責め|帰責事由)が?(?:ない|無い)と(?:判断|認め|認定)[^。]{0,40}(?:請求|賠償)/;

const total =
  /関知(?:し|いた)|一切|いかなる|何ら|なんら|(?:全て|すべて)の?(?:責任|責め|損害|損失|債務)|如何を問|いかんを問|如何にかかわら|いかんにかかわら|理由を問わ|原因を問わ|名目を問わ/;
/** Words that take in intent: 故意又は重大な過失による場合を含め. */
export const intentIncluded =
  /(?<!(?:利用者|契約者|会員|お客様|ユーザー?|申込者|登録者)の)(?:故意|重大な過失|重過失|過失)[^。、，､]{0,20}(?:を含め|も含め|を含み|の有無を問わ|の有無にかかわら|を問わ|にかかわらず|であっても|(?:による|がある|があった)?場合でも)/g;
const salvages =
  /(?:適用法令|関係法令|法律|法令|法|適用法)(?:上|で|により|によって|が|の)?(?:明示的に)?(?:許され|許容され|認められ|許す|認め|許容す)[^。、，､]{0,14}(?:限りにおいて|限り|範囲|限度)(?:で|内で|において|内において)?|(?:強行法規|法令|法律|消費者契約法)(?:の(?:規定|定め))?に(?:反し|違反し|抵触し)ない(?:限り|限度|範囲)|強行(?:法規|規定)に(?:反する|抵触する)場合を除/;

const aside = new RegExp(`(?:${salvages.source})(?:内?で|において)?[、，､]`);

/** Reads the frame of a sentence: 当社は、データの消失について責任を負わない。 → exclusion. */
export function readLiability(sentence: string): Liability | undefined {
  const effects = [
    ['decision', decides],
    ['limit', limits],
    ['exclusion', excludes],
    ['exclusion', claimBarred],
  ] as const;
  // 責任は、強行法規に反しない範囲で、全て免除される: how far it goes stands between.
  const plain = sentence.replace(aside, ({ length }) => '　'.repeat(length));
  for (const [effect, pattern] of effects) {
    const found = pattern.exec(plain);
    if (!found || !isOfBusiness(sentence, pattern === claimBarred, found.index)) continue;
    const salvage = salvages.exec(sentence)?.[0];
    return {
      effect,
      isTotal: total.test(sentence),
      includesIntent: sentence.search(intentIncluded) >= 0,
      ...(salvage && { salvage }),
      start: found.index,
      end: found.index + found[0].length,
    };
  }
  return undefined;
}

const business =
  /(?:当(?:社|店|館|行|会|組合|法人|ホテル|サークル|支部|サイト)|本支部|弊社|私たち|事業者|運営(?:者|会社)?|会社|法人|制作者|開発者|提供者|販売者|ベンダー?|主催者)$/;
/** The side that a business offers its terms to. */
const consumer =
  /(?:契約者|会員|利用者|申込者|登録者|購入者|受講者|入居者|旅行者|借主|賃借人|荷[送受]人|荷主|顧客|お?客様?|ユーザー?|ゲスト|出品者|参加者|乙)(?:等|ら|及び[^、，､。]{0,12}|又は[^、，､。]{0,12})?$/;
const towards =
  /(?:当社|弊社|当店|運営者?|事業者|会社|法人|当[^、，､。]{1,4}|甲)[^、，､。]{0,20}(?:に対し|に対する|の責任|へ)/;
const topics = /(?:^|[、，､。]|場合|とき|ても)([^、，､。]{1,24}?)(?:は|も)(?=[、，､ぁ-んァ-ヶ一-龠])/g;

/** Whether it is the business that is freed; a claim is barred of the other side: 利用者は、当社に対し…請求することができない. */
function isOfBusiness(sentence: string, isClaim: boolean, start: number): boolean {
  const topic = [...sentence.slice(0, start).matchAll(topics)]
    .map(([, words]) => words)
    .filter((words) => business.test(words) || consumer.test(words))
    .at(-1);
  if (isClaim) return !(topic !== undefined && business.test(topic)) && towards.test(sentence);
  return topic === undefined || !consumer.test(topic);
}
