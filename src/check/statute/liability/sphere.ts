/** In whose sphere the cause of a loss lies. */
export type Sphere = 'own' | 'other' | 'unknown';

const beyondControl =
  /天災|地震|不可抗力|戦争|停電|荒天|悪天候|感染症|疫病|交通(?:機関|事情|渋滞)|道路事情|第三者|他の(?:会員|利用者|契約者|お客様|ユーザー)|(?:相互|同士|者間|員間|客様間)|やむを得な|法令|官公署|行政機関|裁判所|紛争/;
/** A cause that the other side sets: 会員の責めに帰すべき, 荷送人の過失, 利用者の誤った操作. */
const ofOtherSide =
  /(?<!当社|弊社|当店|事業者)(?:の|に)(?:責めに|責に|責任に|故意|過失|行為|違反|懈怠|不注意|誤|虚偽|不備|帰すべき|都合)|自ら|自己の|自己責任|自身|違反し|怠っ|誤っ|不正|虚偽|届出がな|届け出な|通知を怠/;
/** What the other side or an outsider brings along: 利用者が投稿した情報, 利用者の端末, 外部サービス. */
const broughtAlong =
  /(?:会員|利用者|契約者|お客様|ユーザー?)(?:が|の)?[^。、，､]{0,12}(?:コンテンツ|投稿|掲載|送信|発信|登録した|端末|環境|用いる|使用した|用意)|(?:外部|他社|提携先)の?[^。、，､]{0,6}(?:サービス|情報|サイト|事業者)|リンク先|通信(?:回線|環境|事業者)|インターネット回線/;
/** A matter between others, a proof of diligence and a lapse of time: 契約責任者が構成者に対して負う債務, …を証明したとき, 1年以内に訴えがないとき. */
const ofAnotherKind =
  /との(?:間の?)?(?:トラブル|揉め事)|が[^。、，､]{0,20}に対して[^。、，､]{0,6}負|証明した|以内に[^。]{0,40}(?:ない|なかった)(?:とき|場合)/;
/** An outsider who suffers, and sets no cause: 会員又は第三者に生じた損害. */
const outsiderHarmed =
  /第三者(?=(?:が|に)(?:被|蒙|こうむ|生じ|対する(?:損害|損失)|発生|与え)|の(?:損害|損失|不利益))/g;
const ownPerformance =
  /債務不履行|(?:本サービス|サービス|本システム|システム|本サイト|サイト|アプリ|設備|機器|サーバー?|データ|情報|商品|役務|業務|本件|当社)[^。]{0,20}(?:利用|使用|提供|中断|中止|停止|休止|廃止|終了|変更|遅延|行為|措置|消失|滅失|毀損|破損|漏えい|漏洩|流出|障害|不具合|瑕疵|欠陥|故障)|(?:配信|提供|送信|配達|配送|引渡し|施工|履行|運営|保守|保管)の?(?:遅延|遅滞|中断|停止|中止|不能|誤り|瑕疵)|(?:館|場|店|施設|敷地|構)内[^。、，､]{0,8}(?:事故|盗難|紛失|負傷|怪我|けが|破損|滅失)/;

/** Says whose sphere the words that tell the cause belong to; what is not told stays unknown. */
export function sphereOf(words: string): Sphere {
  const causes = words.replace(outsiderHarmed, '');
  if ([beyondControl, ofOtherSide, broughtAlong, ofAnotherKind].some((pattern) => pattern.test(causes)))
    return 'other';
  return ownPerformance.test(causes) ? 'own' : 'unknown';
}
