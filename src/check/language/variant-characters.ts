/**
 * Former forms (旧字体) of characters of everyday use, each before the form that replaced it in 1946 and 1949 (当用漢字字体表), as
 * extraction from PDFs misreads them. Forms that names of persons and places keep (髙, 﨑, 澤, 邊, 齋) are left out.
 */
const pairs =
  '國国學学變変權権當当亞亜惡悪壓圧圍囲醫医爲為壹壱營営榮栄衞衛驛駅圓円鹽塩緣縁艷艶應応歐欧毆殴奧奥溫温穩穏假仮價価畫画會会壞壊懷懐繪絵擴拡殼殻覺覚嶽岳樂楽渴渇卷巻陷陥勸勧關関歡歓觀観氣気旣既歸帰僞偽戲戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭鄕郷曉暁區区驅駆勳勲薰薫徑径惠恵揭掲溪渓經経螢蛍輕軽繼継鷄鶏藝芸擊撃儉倹劍剣圈圏檢検獻献縣県險険顯顕驗験嚴厳效効恆恒鑛鉱號号劑剤濟済碎砕册冊雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿實実寫写釋釈收収從従澁渋獸獣縱縦肅粛處処緖緒敍叙奬奨將将稱称涉渉燒焼證証乘乗剩剰壤壌孃嬢條条淨浄狀状疊畳讓譲釀醸囑嘱觸触寢寝愼慎盡尽圖図粹粋醉酔隨随髓髄數数樞枢聲声靜静攝摂竊窃專専戰戦淺浅潛潜纖繊踐践錢銭禪禅雙双壯壮搜捜插挿巢巣爭争總総聰聡莊荘裝装騷騒增増臟臓藏蔵屬属續続墮堕對対帶帯滯滞擇択單単擔担膽胆團団彈弾斷断遲遅蟲虫鑄鋳廳庁聽聴敕勅鎭鎮遞逓轉転點点傳伝黨党盜盗燈灯鬭闘獨独讀読屆届繩縄惱悩腦脳霸覇廢廃拜拝賣売麥麦發発髮髪拔抜蠻蛮祕秘拂払佛仏辨弁豐豊飜翻襃褒滿満默黙譯訳藥薬與与豫予餘余譽誉搖揺樣様謠謡來来賴頼亂乱覽覧兩両獵猟綠緑隸隷靈霊勵励禮礼齡齢曆暦歷歴戀恋鍊錬爐炉勞労樓楼錄録灣湾每毎步歩';

/** Former forms and the forms in use. */
export const formerForms: { now: ReadonlyMap<string, string>; pattern: RegExp } = makeForms();

function makeForms() {
  const characters = [...pairs];
  const now = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) now.set(characters[at], characters[at + 1]);
  return { now, pattern: new RegExp(`[${[...now.keys()].join('')}]`, 'g') };
}
