import type { Check, CheckContext, Draft } from '../check/define-check.ts';
import type { Playbook } from '../model/review/playbook.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { recogniseKind } from '../topic/recognise-kind.ts';
import { makePlaybookChecks } from './playbook-checks.ts';

/** The playbook that a text is told to need, or why none is. */
export type ToldPlaybook = { playbook: Playbook } | { reason: string };

/** Tells by what a text says which of the playbooks it needs; says so where the kind is not sure or has none. */
export function tellPlaybook(document: YakkanDocument, playbooks: readonly Playbook[]): ToldPlaybook {
  const kind = recogniseKind(document)?.kind;
  if (!kind)
    return {
      reason: `この文書の種類を判断できません。手本（${playbooks.map(({ id }) => id).join('、')}）を名で指定してください。`,
    };
  const playbook = playbooks.find(({ kinds }) => kinds?.includes(kind.id));
  return playbook ? { playbook } : { reason: `この文書は${kind.name}と読めます。その手本はありません。` };
}

/** Makes the checks of the playbook that each text is told to need; where none is, only that is told. */
export function makeAutoPlaybookChecks(playbooks: readonly Playbook[]): Check[] {
  const made = new Map<string, Check[]>();
  const checksOf = (playbook: Playbook): Check[] => {
    const known = made.get(playbook.id) ?? makePlaybookChecks(playbook);
    made.set(playbook.id, known);
    return known;
  };
  return makePlaybookChecks({ id: 'auto', name: '手本', clauses: [] }).map((check) => ({
    ...check,
    run: (context) => runTold(check.id, context, tellPlaybook(context.document, playbooks), checksOf),
  }));
}

function runTold(
  id: string,
  context: CheckContext,
  told: ToldPlaybook,
  checksOf: (playbook: Playbook) => readonly Check[],
): Iterable<Draft> {
  if ('playbook' in told)
    return (
      checksOf(told.playbook)
        .find((check) => check.id === id)
        ?.run(context) ?? []
    );
  return id === 'playbook-not-applied' ? [{ node: context.document.tree.id, reason: told.reason }] : [];
}
