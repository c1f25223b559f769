import type { Finding } from '../../model/finding.ts';
import type { LawEffect, TouchedClause } from '../../model/law-change.ts';
import type { Position } from '../../model/position.ts';
import type { CheckFacts } from '../sarif.ts';
import { effectNames } from './effect-names.ts';

const severities: Readonly<Record<LawEffect, Finding['severity']>> = {
  repealed: 'error',
  gone: 'error',
  number: 'error',
  title: 'warning',
  caption: 'warning',
  words: 'warning',
  repeats: 'info',
};

/** Says of a touched clause what a check says of a finding, for SARIF. */
export function toFinding(
  { effect, law, node, text, action, before, after }: TouchedClause,
  position: Position,
): Finding {
  const words =
    before !== undefined && after !== undefined ? `（改正前「${before}」 改正後「${after}」）` : '';
  return {
    checkId: `law-change-${effect}`,
    severity: severities[effect],
    node,
    quote: text,
    reason: `${law.title}（${law.to}）: ${action}${words}`,
    position,
  } as Finding;
}

/** What SARIF is told about each effect. */
export const lawChangeRules: readonly CheckFacts[] = (Object.keys(severities) as LawEffect[]).map(
  (effect) => ({
    id: `law-change-${effect}`,
    finds: `引用する法令の${effectNames[effect]}。`,
    why: '法令が改正されると、それを引用し、又はそれによる条項も改めるかどうかを確かめる必要があります。',
  }),
);
