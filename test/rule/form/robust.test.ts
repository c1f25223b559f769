import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForms } from '../../../src/corpus/rules/form/read-forms.ts';
import { bindRule, evaluateBound, linkRules, RuleError } from '../../../src/rule/index.ts';
import { cpuTime } from '../../cpu-time.ts';
import { noticeText } from '../notice-rule.ts';
import { parseText } from '../rule-text.ts';
import { noticeForm } from './notice-form.ts';

const document = await parseText(noticeText);
const lines = noticeForm.split('\n');

/** Reads a form; whatever it is, problems have places in it, and its rules answer or refuse. */
function read(text: string): void {
  const { rules, problems } = readForms(text);
  const count = text.split('\n').length;
  for (const { line, column, reason } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(count + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(reason).not.toMatch(/undefined|\[object| {4}at /);
  }
  for (const rule of linkRules(rules).rules) {
    try {
      for (const { given, options } of rule.examples)
        evaluateBound(bindRule(rule, [document]), { given, ...(options && { options }) });
    } catch (error) {
      expect(error).toBeInstanceOf(RuleError);
    }
  }
}

describe('whatever stands in a file of rules', () => {
  it('of any characters, it is read or told', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), read), { numRuns: 150 });
  });

  it('with a line of a good form left out, doubled or moved', () => {
    const edit = fc.tuple(
      fc.nat(lines.length - 1),
      fc.nat(lines.length - 1),
      fc.constantFrom('cut', 'double', 'swap'),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const text = [...lines];
        for (const [one, other, way] of edits) {
          if (way === 'cut') text.splice(one, 1);
          else if (way === 'double') text.splice(other, 0, text[one] ?? '');
          else [text[one], text[other]] = [text[other] ?? '', text[one] ?? ''];
        }
        read(text.join('\n'));
      }),
      { numRuns: 200 },
    );
  });

  it('with characters of a good form replaced', () => {
    const piece = fc.constantFrom(
      '',
      ' ',
      ':',
      ',',
      '{',
      '}',
      '[',
      ']',
      "'",
      '-',
      '&a',
      '*a',
      '<<: *a',
      '!!js/function',
      '1',
      'true',
      'null',
      '条',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(noticeForm.length - 1), piece), { minLength: 1, maxLength: 4 }),
        (edits) => {
          let text = noticeForm;
          for (const [at, put] of edits) text = text.slice(0, at) + put + text.slice(at + 1);
          read(text);
        },
      ),
      // An order that takes a day from nothing.
      { numRuns: 200, examples: [[[[noticeForm.indexOf('<= start') + 1, '-']]]] },
    );
  });

  it('with values of other kinds at any key', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('due', 'start + 1', '「」', '-', '{x}', [[]]),
    );
    const keys = lines.flatMap((line, place) => (/^\w+: /.test(line) ? [place] : []));
    fc.assert(
      fc.property(fc.constantFrom(...keys), value, (place, put) => {
        const key = lines[place].split(':')[0];
        read(lines.with(place, `${key}: ${JSON.stringify(put)}`).join('\n'));
      }),
      { numRuns: 150 },
    );
  });

  it('is read in time: anchors that grow, and rules that call one another', () => {
    const started = cpuTime();
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n`;
    expect(readForms(bomb).problems.length).toBeGreaterThan(0);
    const calling = Array.from({ length: 40 }, (_, place) =>
      [
        `id: terms/r${place}`,
        'title: 題\nkind: effect\nimplements: [第1条]\ninputs: {}\noutputs: { a: { kind: number, about: 甲 } }',
        place === 39
          ? ''
          : `calls: { x: { rule: r${place + 1}, given: {}, take: a, kind: number }, y: { rule: r${Math.min(place + 2, 39)}, given: {}, take: a, kind: number } }`,
        `answer: { status: value, give: { a: '${place === 39 ? 1 : 'x + y'}' } }\nexamples: []`,
      ].join('\n'),
    ).join('\n---\n');
    const { rules, problems } = readForms(calling);
    expect(problems).toEqual([]);
    const linked = linkRules(rules);
    expect(linked.problems).toEqual([]);
    const bound = bindRule({ ...linked.rules[0], implements: ['第1条'] }, [document]);
    expect(() => evaluateBound(bound, { given: {} })).toThrow('calls of other rules');
    expect(cpuTime() - started).toBeLessThan(5000);
  });
});
