/**
 * Nouns of which custom has dropped all okurigana, in every style.
 * @see 「送り仮名の付け方」（昭和48年内閣告示第2号）通則7
 */
export const alwaysBare: ReadonlySet<string> = new Set(
  '合図 合間 植木 受付 受取 請負 浮世 売値 置物 奥書 織物 買値 貸家 書留 片付 気付 切手 切符 組合 消印 献立 小売 小包 子守 座敷 敷石 敷地 敷物 試合 字引 仕立屋 関取 立場 建物 月賦 手当 頭取 取締役 取引 仲買 並木 値引 場合 羽織 番組 番付 日付 歩合 振替 踏切 巻紙 巻物 水引 物置 物語 役割 屋敷 夕立 両替 割合 割引'.split(
    ' ',
  ),
);

/**
 * Nouns that statutes write without any okurigana, where texts for readers at large have all of it: 手続, 手続き.
 * @see 「法令における漢字使用等について」（平成22年内閣法制局総総第208号）
 */
export const bareInStatutes: ReadonlySet<string> = new Set(
  '預金 受皿 渦巻 内払 縁組 置場 贈物 折詰 買物 格付 掛金 貸金 缶切 期限付 切土 靴下留 差引 砂糖漬 下請 条件付 仕分 据置 捨場 栓抜 備置 染物 田植 立札 月掛 月払 釣鐘 釣銭 釣針 手続 手引 届出 飲物 日雇 船着場 不払 賦払 払渡済 前払 見習 未払 申出 持家 持分 元請 催物 盛土 雇主 支払 売場'.split(
    ' ',
  ),
);

/**
 * Verbs that may have a kana more, which neither style writes: 行なう, 表わす.
 * @see 「送り仮名の付け方」通則1 許容
 */
export const longVerbs: readonly (readonly [long: string, right: string])[] = [
  ['行な', '行'],
  ['表わ', '表'],
  ['著わ', '著'],
  ['現わ', '現'],
  ['断わ', '断'],
  ['賜わ', '賜'],
];
