/** Longest words of a duty beside its clause, UTF-16 units. */
const longest = 80;

/**
 * What somebody has to do, beside whom: who does it is not said twice, and of long words the end is kept, which says what is done.
 * `当店は、…のときは、費用を収受します。`, 当店 → `…のときは、費用を収受します。`
 */
export function nameAct(words: string, actor: string | undefined): string {
  const said = actor !== undefined && words.startsWith(actor) ? words.slice(actor.length) : undefined;
  const act = said && /^(?:は|が|も)[、，]?/.test(said) ? said.replace(/^(?:は|が|も)[、，]?/, '') : words;
  if (act.length <= longest) return act;
  // At a comma, so that no word is cut.
  const from = act.length - longest;
  const comma = act.slice(from, -10).search(/[、，]/);
  return `…${act.slice(comma < 0 ? from : from + comma + 1)}`;
}
