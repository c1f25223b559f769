import { defineCheck } from '../define-check.ts';

/** 附則（平成16年） after 附則（平成18年） in a text that goes upwards */
export const dateSupplementaryOrder = defineCheck({
  id: 'date-supplementary-order',
  family: 'date',
  severity: 'warning',
  finds: '日付の順に並んでいない附則。',
  why: '日付の誤りか、附則を入れる場所の誤りのおそれがあります。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和2年4月1日から施行する。\n附則（令和5年4月1日改定）\nこの規約は、令和5年4月1日から施行する。\n附則（令和3年4月1日改定）\nこの規約は、令和3年4月1日から施行する。\n附則（令和6年4月1日改定）\nこの規約は、令和6年4月1日から施行する。\n',
      },
    ],
    passing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n附則（令和6年4月1日改定）\nこの規約は、令和6年4月1日から施行する。\n附則（令和5年4月1日改定）\nこの規約は、令和5年4月1日から施行する。\n附則\nこの規約は、令和2年4月1日から施行する。\n',
      },
    ],
  },
  *run({ document, index }) {
    const dated = document.revisionHistory.flatMap(({ node, date }) => (date ? [{ node, date }] : []));
    const rising = longestRun(dated, (left, right) => left.date <= right.date);
    const falling = longestRun(dated, (left, right) => left.date >= right.date);
    const kept = falling.size > rising.size ? falling : rising;
    for (const one of dated) {
      if (kept.has(one)) continue;
      const owner = index.byId.get(one.node);
      const field = owner && 'label' in owner && owner.label !== undefined ? 'label' : 'caption';
      yield {
        node: one.node,
        ...(owner && field in owner && { field: { node: one.node, field } as const }),
        reason: `附則の日付（${one.date}）が前後の附則と順になっていません。日付と並びを確かめてください。`,
      };
    }
  },
});

/** The longest part of a list that is in order: the members outside it are the odd ones. */
function longestRun<T>(members: readonly T[], inOrder: (left: T, right: T) => boolean): Set<T> {
  const best: { length: number; before: number }[] = [];
  let last = -1;
  for (const [place, member] of members.entries()) {
    let [length, before] = [1, -1];
    for (let earlier = 0; earlier < place; earlier++) {
      if (!inOrder(members[earlier], member) || best[earlier].length < length) continue;
      length = best[earlier].length + 1;
      before = earlier;
    }
    best.push({ length, before });
    if (last < 0 || length > best[last].length) last = place;
  }
  const kept = new Set<T>();
  for (let place = last; place >= 0; place = best[place].before) kept.add(members[place]);
  return kept;
}
