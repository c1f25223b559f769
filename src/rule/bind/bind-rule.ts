import type { Quantity } from '../../model/annotation.ts';
import { type DocumentClause, placeReference, writeClauseKey } from '../clause-reference.ts';
import type { Rule } from '../define-rule.ts';
import type { RuleDocument } from '../rule-document.ts';
import { RuleError } from '../rule-error.ts';
import { type BoundQuantity, bindParameter, toBoundQuantity } from './bind-parameter.ts';
import { digestClause, digestMeaning } from './clause-digest.ts';
import { type ClauseScope, findClause } from './clause-scope.ts';
import { type Drift, findDrifts } from './find-drifts.ts';
import { findMoved, type MovedClause, moveClause } from './find-moved.ts';

/** A parameter that now has another value than when the rule was written. */
export interface Followed {
  parameter: string;
  pinned: string;
  current: string;
}

/** A rule with the clauses and quantities of one revision. */
export interface BoundRule {
  rule: Rule;
  documents: readonly RuleDocument[];
  /** Clauses that it implements. */
  implemented: ClauseScope[];
  /** Clauses that it implements, relies on or takes a quantity from, those inside another one left out. */
  clauses: ClauseScope[];
  parameters: Readonly<Record<string, BoundQuantity>>;
  /** Quantities that are parameters. */
  bound: readonly Quantity[];
  /** Digest of each pinned clause by its key. */
  digests: Readonly<Record<string, string>>;
  /** The same with references by what they lead to; without those whose text has no references at hand. */
  meanings: Readonly<Record<string, string>>;
  state: 'fresh' | 'followed' | 'stale';
  drifts: Drift[];
  followed: Followed[];
  /** Clauses whose words are as they were, and in which a reference (前条) leads elsewhere now. */
  redirected: readonly DocumentClause[];
  /** Clauses that have another number now and the same words. */
  moved: readonly MovedClause[];
  /** The rules whose answers it takes, by name. */
  callees: Readonly<Record<string, BoundRule>>;
  /** Why it cannot be evaluated: parameters that are not found or ambiguous, clauses that are gone. */
  problems: string[];
}

/**
 * Binds a rule to the words of a revision and says whether they are those that it was written against. A rule whose clauses
 * have other numbers now and the same words is bound to them there, and `moved` says so.
 * Rules without pins are fresh; `checkRule` asks for pins.
 */
export function bindRule(rule: Rule, documents: readonly RuleDocument[]): BoundRule {
  return bindOnce(rule, documents, new Map());
}

/** Binds a rule and those that it calls, each once however many call it. */
function bindOnce(rule: Rule, documents: readonly RuleDocument[], known: Map<string, BoundRule>): BoundRule {
  const before = known.get(rule.id);
  if (before) return before;
  const made = bindFound(rule, documents, known);
  known.set(rule.id, made);
  return made;
}

function bindFound(rule: Rule, documents: readonly RuleDocument[], known: Map<string, BoundRule>): BoundRule {
  const bound = bindAt(rule, documents, []);
  const moved =
    bound.drifts.length === 0
      ? []
      : findMoved(bound.drifts, documents, (tried) => bindAt(rule, documents, tried).drifts);
  return bindCallees(moved.length === 0 ? bound : bindAt(rule, documents, moved), known);
}

/** A rule whose answer rests on a stale one is stale itself. */
function bindCallees(bound: BoundRule, known: Map<string, BoundRule>): BoundRule {
  const { rule, documents } = bound;
  const found = (rule.calls ?? []).map((name) => [name, rule.callee?.(name)] as const);
  if (found.length === 0) return bound;
  const callees = Object.fromEntries(
    found.flatMap(([name, callee]) => (callee ? [[name, bindOnce(callee, documents, known)]] : [])),
  );
  const lost = found.filter(([, callee]) => callee === undefined);
  const drifts = [...bound.drifts, ...Object.values(callees).flatMap((callee) => callee.drifts)];
  return {
    ...bound,
    callees,
    drifts,
    state: drifts.length > 0 ? 'stale' : bound.state,
    problems: [...bound.problems, ...lost.map(([name]) => `There is no rule ${name} that it calls.`)],
  };
}

/** Binds a rule where some of its articles stand under other numbers. */
function bindAt(rule: Rule, documents: readonly RuleDocument[], moved: readonly MovedClause[]): BoundRule {
  const problems: string[] = [];
  const keys = new Map<ClauseScope, string>();
  const find = (clause: DocumentClause): ClauseScope | undefined => {
    const scope = findClause(moveClause(clause, moved), documents);
    if (scope) keys.set(scope, writeClauseKey(clause, rule.document));
    else problems.push(`There is no ${clause.citation} in this revision of ${clause.document}.`);
    return scope;
  };
  const findAll = (references: Rule['reliesOn'] = []): ClauseScope[] =>
    references.flatMap((reference) => find(placeReference(reference, rule.document)) ?? []);
  const implemented = findAll(rule.implements);
  const { parameters, quantities, scopes } = bindParameters(rule, find, problems);
  const clauses = [...implemented];
  for (const scope of [...findAll(rule.reliesOn), ...scopes])
    if (!clauses.some((outer) => holds(outer, scope))) clauses.push(scope);
  const digests = Object.fromEntries(
    clauses.map((scope) => [keys.get(scope) ?? '', digestClause(scope, quantities)]),
  );
  const meanings = Object.fromEntries(
    clauses.flatMap((scope) => {
      const meaning = digestMeaning(scope, quantities);
      return meaning === undefined ? [] : [[keys.get(scope) ?? '', meaning]];
    }),
  );
  const { drifts, redirected } = findDrifts(rule, clauses, { digests, meanings }, keys);
  const followed = Object.entries(parameters).flatMap(([parameter, { value }]): Followed[] => {
    const pinned = rule.pins?.values[parameter];
    return pinned === undefined || pinned === value ? [] : [{ parameter, pinned, current: value }];
  });
  const state = drifts.length > 0 ? 'stale' : followed.length > 0 ? 'followed' : 'fresh';
  const bound = {
    parameters,
    bound: quantities,
    digests,
    meanings,
    state,
    drifts,
    redirected,
    followed,
    moved,
  } as const;
  return { rule, documents, implemented, clauses, ...bound, callees: {}, problems };
}

function bindParameters(
  rule: Rule,
  find: (clause: DocumentClause) => ClauseScope | undefined,
  problems: string[],
): { parameters: Record<string, BoundQuantity>; quantities: Quantity[]; scopes: ClauseScope[] } {
  const parameters: Record<string, BoundQuantity> = {};
  const quantities: Quantity[] = [];
  const scopes: ClauseScope[] = [];
  for (const [name, { clause, ...traits }] of Object.entries(rule.parameters)) {
    const scope = find(placeReference(clause, rule.document));
    if (!scope) continue;
    scopes.push(scope);
    try {
      const quantity = bindParameter(name, traits, scope);
      quantities.push(quantity);
      parameters[name] = toBoundQuantity(name, quantity, scope);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      problems.push(error.message);
    }
  }
  return { parameters, quantities, scopes };
}

function holds(outer: ClauseScope, inner: ClauseScope): boolean {
  return outer.document === inner.document && inner.leaves.every(({ id }) => outer.leafIds.has(id));
}
