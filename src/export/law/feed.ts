import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { LawChanges, TouchedClause } from '../../model/law-change.ts';
import { effectNames } from './effect-names.ts';

/** Whose ids those of a site are that has no address. */
const nobody = 'localhost';

/**
 * Writes the clauses that changes of laws touch as an Atom feed (RFC 4287), one entry for each act and document.
 * @param address of the site, with a slash at its end; if omitted, links are relative to where the feed is got from
 */
export function lawChangesToAtom({ laws, touched }: LawChanges, address = ''): string {
  const updated =
    laws
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? '1970-01-01';
  const groups = new Map<string, TouchedClause[]>();
  for (const one of touched) {
    const key = `${one.law.id}/${one.law.from}/${one.law.to}/${one.document}@${one.revision}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja' }, [
    x('title', '法令の改正と影響を受ける条項'),
    x('id', nameEntry(address)),
    x('updated', instant(updated)),
    x('author', [x('name', 'yakkan')]),
    ...(address === '' ? [] : [x('link', { rel: 'self', href: `${address}law-changes.xml` })]),
    x('link', { rel: 'alternate', href: `${address}law-changes.html` }),
    ...[...groups].map(([key, clauses]) => entry(key, clauses, address)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(feed)}\n`;
}

function entry(key: string, clauses: readonly TouchedClause[], address: string) {
  const [{ law, title, document, revision, node }] = clauses;
  const lines = clauses.map(
    ({ effect, citation, text, action }) => `${citation}「${text}」: ${effectNames[effect]}。${action}`,
  );
  return x('entry', [
    x('title', `${law.title}（${law.to}）: ${title} の ${clauses.length} 件`),
    x('id', nameEntry(address, `/${key}`)),
    x('updated', instant(law.to)),
    x('link', {
      rel: 'alternate',
      href: `${address}documents/${encodeURIComponent(document)}/${revision}.html#${encodeURIComponent(node)}`,
    }),
    x('content', { type: 'text' }, lines.join('\n')),
  ]);
}

/** Id of the feed or an entry as a tag URI (RFC 4151), which stays wherever the feed is got from. */
function nameEntry(address: string, key = ''): string {
  const owner = address === '' ? nobody : new URL(address).hostname;
  return `tag:${owner},2026:law-changes${key.split('/').map(encodeURIComponent).join('/')}`;
}

/** The first moment of a day in Japan. */
function instant(day: string): string {
  return `${day}T00:00:00+09:00`;
}
