import { readFileSync } from 'node:fs';
import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { AmendmentRefused } from '../../../src/diff/amendment/instruction.ts';
import { readAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { compareDraft } from '../../../src/diff/amendment/verify/compare-draft.ts';
import { parseTree, readText } from './parse-plain.ts';
import { roundTrip } from './round-trip-pairs.ts';

const folder = new URL('../../fixtures/amendment/', import.meta.url);
const old = readFileSync(new URL('old.txt', folder), 'utf8');

/** Amending sentences, and below === the lines that go (-) and come (+), or why they are refused (!). */
function readForms(name: string): [amendment: string, outcome: string][] {
  return readFileSync(new URL(name, folder), 'utf8')
    .trimEnd()
    .split('\n---\n')
    .map((form) => form.split('\n===\n') as [amendment: string, outcome: string]);
}

const forms = readForms('forms.txt');

function changedLines(text: string, from = old): string {
  return diffLines(from, text)
    .flatMap(({ value, added, removed }) => {
      const sign = added ? '+' : removed ? '-' : '';
      return sign === ''
        ? []
        : value
            .split('\n')
            .slice(0, -1)
            .map((line) => `${sign} ${line}`);
    })
    .join('\n');
}

function amend(amendment: string, from = old): string {
  const { document, source } = readText(from);
  const { instructions } = readAmendment(amendment, document.document.title);
  const amended = amendDraft(document, instructions);
  const text = writeInPlace(amended, document, source);
  if (!instructions.some(({ action }) => action.kind === 'replaceAll'))
    expect(compareDraft(amended.draft, parseTree(text))).toBeInstanceOf(Map);
  return text;
}

describe('standard forms of amending sentences', () => {
  it('are many', () => {
    expect(forms.length).toBeGreaterThanOrEqual(120);
  });

  it.each(forms)('%s', (amendment, outcome) => {
    if (outcome.startsWith('! ')) {
      expect(() => amend(amendment)).toThrow(AmendmentRefused);
      expect(() => amend(amendment)).toThrow(outcome.slice(2));
    } else expect(changedLines(amend(amendment))).toBe(outcome);
  });
});

describe.each(['company', 'fund'])('sentences of practice in the style of %s', (style) => {
  const from = readFileSync(new URL(`${style}-old.txt`, folder), 'utf8');

  it.each(readForms(`${style}-forms.txt`))('%s', (amendment, outcome) => {
    if (outcome.startsWith('! ')) {
      expect(() => amend(amendment, from)).toThrow(AmendmentRefused);
      expect(() => amend(amendment, from)).toThrow(outcome.slice(2));
    } else expect(changedLines(amend(amendment, from), from)).toBe(outcome);
  });
});

describe('what a form does', () => {
  it('is written as an amendment that does it again, or refused', () => {
    const some = forms.filter((_, index) => index % 5 === 2);
    const refused = some.flatMap(([amendment, outcome]) => {
      if (outcome.startsWith('! ') || amendment.includes('全部を')) return [];
      const result = roundTrip(readText(old), readText(amend(amendment)).document);
      expect(typeof result === 'object' ? [amendment, result] : undefined).toBeUndefined();
      return typeof result === 'string' ? [[amendment, result]] : [];
    });
    expect(refused).toEqual([]);
  });
});
