/** Acts that terms call by several names, without okurigana. */
export const acts: readonly (readonly [act: string, names: RegExp])[] = [
  ['通知', /^(?:届出?|申出?|申入|通知|連絡|通告|予告|申告|告知|報告)$/],
  ['怠', /^(?:怠|遅滞|遅延|延滞|滞納|遅)$/],
  ['返還', /^(?:返還|返却|返金|払戻|返戻|還付)$/],
  ['支払', /^(?:支払|払|納付|納入金|納)$/],
  ['終了', /^(?:終了|満了|終)$/],
  ['提出', /^(?:提出|差出)$/],
  ['存続', /^(?:存続|効力)$/],
];
/** Words without which a sentence says the same. */
export const light =
  /^(?:為|有|居|成|行|出来|得|場合|際|時|事|物|者|旨|日|月|年|額|定|以後|以内|以上|以下|当該|各|必要|方法|次|前項|前条|本条|本項|同条|同項|各号|規定|規約|約款|契約書|範囲|場所|理由|内容|割合|利率|料率|率|相当|限度|上限|上|後|前|間|限|基|際|係|関|対|応|伴|因|経|掛|際|達|属|及|又|若|並|計算|算出|算定|乗|の|ため|もの|こと|とき|ところ|うち|ほか|する|ある|なる|いる|できる|よる|おる|つく|いう|みる|いただく|ください|くださる)$/;
/** Nouns of persons and bodies, by their last sign. */
export const person =
  /(?:社|者|員|客|主|人|店|館|塾|校|会|行|様|さま|方|長|甲|乙|局|署|庁|所|課|部|先|生|師|事|役|係|室|ユーザー?|センター|会社|法人)$/;
/** Whoever it is of the sides that a sentence speaks of. */
export const anyone = /^(?:(?:一方の?|各|両|契約)?当事者|者|第三者)$/;
/** The sides themselves: 会員の苦情 is a complaint, whoever's; 平日会員の会費 is one of several. */
export const side = /^(?:当社|弊社|当店|会社|甲|乙|会員|利用者|ユーザー?|契約者|お客様|本人|相手方)$/;
/** What one asks of someone: 店長の承認を受ける. */
export const consent = /^(?:承認|許可|承諾|同意|認可|決裁|了承|了解)$/;
export const pointer =
  /^本(?:規約|約款|契約|規程|規則)$|^(?:前|次|同|本|当該|第[0-9０-９〇一二三四五六七八九十]+)(?:の)?[条項号章]/;
