/**
 * Kanji that may stand for one another in a word of one meaning (付属, 附属; 注文, 註文).
 * @see 「同音の漢字による書きかえ」（昭和31年国語審議会報告）
 */
const pairs =
  '附付 廻回 聯連 輯集 碍害 箇個 撰選 註注 稀希 綜総 蒐収 訣決 諒了 慾欲 昂高 叡英 燈灯 歿没 劃画 恢回 智知 坐座 抛放 曝暴 沮阻 臆憶 饗供 兇凶 絃弦 煽扇';
const nowOf = new Map(pairs.split(' ').map(([older, now]) => [older, now]));

/** Whether two words differ only in kanji that stand for one another: 附属 and 付属, but not 保証 and 補償. */
export function isOneWordOfTwo(left: string, right: string): boolean {
  const [one, other] = [left, right].map((word) =>
    [...word].map((kanji) => nowOf.get(kanji) ?? kanji).join(''),
  );
  return one === other;
}
