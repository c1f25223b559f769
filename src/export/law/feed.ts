import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { LawChanges, TouchedClause } from '../../model/law-change.ts';
import { effectNames } from './effect-names.ts';

/**
 * Writes the clauses that changes of laws touch as an Atom feed (RFC 4287), one entry for each act and document.
 * @param site address of the site with a slash at its end; entries lead to the clauses there
 */
export function lawChangesToAtom({ laws, touched }: LawChanges, site: string): string {
  const updated =
    laws
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? '1970-01-01';
  const groups = new Map<string, TouchedClause[]>();
  for (const one of touched) {
    const key = `${one.law.id}/${one.law.from}/${one.law.to}/${one.document}@${one.revision}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja' }, [
    x('title', '法令の改正と影響を受ける条項'),
    x('id', 'urn:yakkan:law-changes'),
    x('updated', instant(updated)),
    x('link', { rel: 'alternate', href: `${site}law-changes.html` }),
    ...[...groups].map(([key, clauses]) => entry(key, clauses, site)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(feed)}\n`;
}

function entry(key: string, clauses: readonly TouchedClause[], site: string) {
  const [{ law, title, document, revision, node }] = clauses;
  const lines = clauses.map(
    ({ effect, citation, text, action }) => `${citation}「${text}」: ${effectNames[effect]}。${action}`,
  );
  return x('entry', [
    x('title', `${law.title}（${law.to}）: ${title} の ${clauses.length} 件`),
    x('id', `urn:yakkan:law-changes:${encodeURIComponent(key)}`),
    x('updated', instant(law.to)),
    x('link', {
      rel: 'alternate',
      href: `${site}documents/${document}/${revision}.html#${encodeURIComponent(node)}`,
    }),
    x('author', [x('name', 'yakkan')]),
    x('content', { type: 'text' }, lines.join('\n')),
  ]);
}

/** The first moment of a day in Japan. */
function instant(day: string): string {
  return `${day}T00:00:00+09:00`;
}
