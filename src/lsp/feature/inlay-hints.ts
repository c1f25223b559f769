import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver/node';
import type { Reference } from '../../model/annotation.ts';
import { ancestorsOf } from '../../model/tree-index.ts';
import { formatCitation } from '../../text/citation.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';

/** Words that name a clause by where they stand: 前条, 前2項, 次号, 同項; not 次の各号 and 前各号, which anybody sees. */
const relative = /^(?:前|次|同)々?[0-9０-９一二三四五六七八九十]*[条項号]/;

/** Says behind 前条 and 同項 which clause they mean: 前条 → ＝第9条. */
export function listHints(text: OpenText, study: Study, range: Range): InlayHint[] {
  const [from, to] = [text.nearestBefore(range.start), text.nearestBefore(range.end)];
  return study.marks.within(from, to).flatMap(({ kind, index, start, end }): InlayHint[] => {
    if (kind !== 'references') return [];
    const reference = study.document.references[index];
    const name = relative.test(reference.text) ? nameTargets(reference, study) : undefined;
    const place = name === undefined ? undefined : text.find(start, end);
    return place
      ? [{ position: place.end, label: `＝${name}`, kind: InlayHintKind.Type, paddingLeft: false }]
      : [];
  });
}

function nameTargets({ status, targets, node, law }: Reference, study: Study): string | undefined {
  if (status === 'external' && law?.title !== undefined) return `${law.title}${law.provision ?? ''}`;
  if (status !== 'resolved' || targets.length === 0) return undefined;
  if (targets.some(({ document }) => document !== undefined)) return undefined;
  const own = new Set([node, ...ancestorsOf(study.index, node).map(({ id }) => id)]);
  const [first, last] = [targets[0], targets[targets.length - 1]].map((target) => target.node);
  const names = [first, last].map((id) => shorten(id, own, study));
  return first === last ? names[0] : `${names[0]}〜${names[1]}`;
}

/** Within the own article 第2項 is enough. */
function shorten(id: string, own: ReadonlySet<string>, { document, index }: Study): string {
  const citation = formatCitation(id, document.tree);
  const shared = ancestorsOf(index, id).find((one) => own.has(one.id) && one.type !== 'root');
  if (!shared) return citation;
  const prefix = formatCitation(shared.id, document.tree);
  return citation.startsWith(prefix) && citation !== prefix ? citation.slice(prefix.length) : citation;
}
