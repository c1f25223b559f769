import { judgeLandings } from '../test/site/place/judge-landings.ts';

/*
 * Where the revision switch of the pages lands, over all articles and all pairs of revisions of a corpus that is built:
 * `npx tsx bench/landings.ts [CORPUS]` (corpus).
 */

const { all, right, gone, wrong, lost } = await judgeLandings(process.argv[2] ?? 'corpus');
for (const one of [...wrong, ...lost]) console.log(one);
console.log(
  `${all} landings: ${right} right, ${gone} where there is none, ${wrong.length} wrong, ${lost.length} lost`,
);
