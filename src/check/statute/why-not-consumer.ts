import { recogniseKind } from '../../topic/recognise-kind.ts';
import type { CheckContext } from '../define-check.ts';
import { findWholeSaving } from './liability/saved-by.ts';
import { findConsumerExclusion, listConsumerClauses } from './scope.ts';

/** Why the rules for consumers do not reach a text; nothing where they may. */
export function whyNoConsumers({ document, index }: CheckContext): string | undefined {
  const exclusion = findConsumerExclusion(index);
  if (exclusion !== undefined) return `${exclusion}により消費者は契約の相手方になりません。`;
  if (listConsumerClauses(document, index).length > 0) return undefined;
  const name = recogniseKind(document)?.kind.name;
  return `「${name ?? '消費者を相手方としない文書'}」と読まれる文書で、消費者は契約の相手方になりません。`;
}

/** The same, and a clause that keeps liability for intent and gross negligence for the whole text. */
export function whyNoExclusion(context: CheckContext): string | undefined {
  const saving = findWholeSaving(context.index);
  return (
    whyNoConsumers(context) ??
    (saving === undefined ? undefined : `${saving}が、故意又は重大な過失による責任を残しています。`)
  );
}
