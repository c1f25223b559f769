/** What does not stand in a caption: a remark in brackets says something of the provision. */
const remark =
  /。|以下|を除|を含|に限|同じ|において|について準用|場合を|という|とい[いう]|参照|第[0-9一二三四五六七八九十百 ]+[条項号]|[前次同本]条|[前次同本]項|年.*法律第|関係$|^[0-9一二三四五六七八九十]+$|^[イロハニホヘトアウエオ]$/;

/** Longest caption that is believed without a clause that bears it, UTF-16 units. */
const longestCaption = 50;

/**
 * Decides whether the bracket after 第25条 holds its caption: `利用の停止等` does, `第2項を除く。` does not.
 * @param captions folded captions of the document's clauses
 */
export function isCaption(content: string, captions: ReadonlySet<string>): boolean {
  const plain = content.replace(/ /g, '');
  if (plain.length === 0) return false;
  return captions.has(plain) || (plain.length <= longestCaption && !remark.test(plain));
}
