import type { ClauseChange } from '../../model/comparison.ts';
import type { RuleResult } from '../../model/rule-descriptor.ts';
import type { RuleDocument } from '../../rule/index.ts';
import { formatCitation } from '../../text/citation.ts';
import { changeNames } from '../../text/value-names.ts';

type Drift = RuleResult['drifts'][number];

/** Writes how the words of clauses changed since a rule was written: 前までに[-通知-]{+掲示+}. */
export function renderDrifts(
  drifts: readonly Drift[],
  documents: readonly RuleDocument[],
  revision: string | undefined,
): string {
  if (drifts.length === 0) return '';
  const lines = drifts.flatMap((drift) => renderDrift(drift, documents, revision));
  return `${['', '条文の変更', ...lines, '内容を確かめて規則と pins を改めるか、--allow-stale を付けて計算する。'].join('\n')}\n`;
}

/** Writes how the words of one clause changed, a line for each part of it. */
export function renderDrift(
  { document, citation, kind, pinned, current, changes, became = [] }: Drift,
  documents: readonly RuleDocument[],
  revision: string | undefined,
): string[] {
  const tree = documents.find(({ id }) => id === document)?.model.tree;
  const cite = (id: string) => (tree ? formatCitation(id, tree) : id);
  const head = `  ${document} ${citation}`;
  const digests = `ダイジェスト ${pinned}${current === undefined ? '' : ` → ${current}`}`;
  if (kind === 'gone') {
    const place = became.length > 0 ? `。今は${became.map(cite).join('、')}` : '';
    return [`${head}: この改訂には見当たらない${place}(${digests})。`];
  }
  if (changes === undefined) {
    const why = revision === undefined ? '' : `、改訂${revision}の本文はない`;
    return [`${head}: 文言が変わった(${digests}${why})。`];
  }
  return [
    `${head} (改訂${revision}から):`,
    ...changes.map((change) => {
      const place = change.new.length > 0 ? change.new.map(cite).join('、') : change.old.join('、');
      const kinds = change.kinds.map((each) => changeNames[each][0]).join('・');
      return `    ${place} ${kinds}${change.runs ? `: ${markRuns(change.runs)}` : ''}`;
    }),
  ];
}

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

function markRuns(runs: NonNullable<ClauseChange['runs']>): string {
  return runs.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}
