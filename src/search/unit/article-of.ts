/** The id of the article that holds a clause; of what stands outside articles the id itself: `art_13__para_2` → `art_13`. */
export function articleOf(node: string): string {
  return /^(?:.*__)?art_[^_]+(?:_\d+)?(?=__|$)/.exec(node)?.[0] ?? node;
}
