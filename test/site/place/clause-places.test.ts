import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/model/review/note.ts';
import { type ClausePlaces, findPlace, keyOf, type PlaceRun } from '../../../src/site/place/clause-places.ts';
import { placeNotes } from '../../../src/site/place/notes-at.ts';

const days = ['2023-04-01', '2024-04-01', '2025-04-01', '2026-04-01'];
const places: ClausePlaces = {
  document: 'a',
  revisions: days,
  isLasting: true,
  clauses: {
    old: [[0, 3, 'art_1']],
    moved: [
      [0, 1, 'art_3'],
      [2, 3, 'art_4'],
    ],
    new: [[2, 3, 'art_3']],
    gone: [[0, 1, 'art_5']],
    split: [[0, 1, 'art_6']],
    half: [[2, 3, 'art_6']],
    other: [[2, 3, 'art_7']],
  },
  cameFrom: { half: ['split'], other: ['split'] },
};
const find = (effective: string, node: string, wanted: string) =>
  findPlace(places, { effective, node }, wanted);

describe('the place of a clause in another revision', () => {
  it('follows it through renumbering', () => {
    expect(find(days[3], 'art_4', days[0])).toEqual({ state: 'here', node: 'art_3' });
    expect(find(days[0], 'art_3', days[3])).toEqual({ state: 'here', node: 'art_4' });
  });

  it('says since when there is one, and since when there is none', () => {
    expect(find(days[3], 'art_3', days[0])).toEqual({ state: 'not-yet', since: '2025-04-01' });
    expect(find(days[0], 'art_5', days[3])).toEqual({ state: 'ended', gone: '2025-04-01' });
  });

  it('names what it was split into, and what it came of', () => {
    expect(find(days[0], 'art_6', days[2])).toEqual({ state: 'merged', nodes: ['art_6', 'art_7'] });
    expect(find(days[3], 'art_7', days[0])).toEqual({ state: 'merged', nodes: ['art_6'] });
  });

  it('knows nothing of what was never there', () => {
    expect(find(days[0], 'art_99', days[1])).toBeUndefined();
    expect(find(days[0], 'art_1', '1999-01-01')).toBeUndefined();
    expect(keyOf(places, days[0], 'art_4')).toBeUndefined();
  });

  it('is the clause itself on the way there and back, whatever the numbers were', () => {
    const runs = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(runs, fc.nat(3), fc.nat(3), (spans, from, to) => {
        const clauses = Object.fromEntries(
          spans.map(([one, other], at): [string, PlaceRun[]] => [
            `k${at}`,
            [[Math.min(one, other), Math.max(one, other), `art_${at}`]],
          ]),
        );
        const made = { document: 'a', revisions: days, clauses, cameFrom: {}, isLasting: true };
        for (const node of spans.map((_, at) => `art_${at}`)) {
          const there = findPlace(made, { effective: days[from], node }, days[to]);
          if (there?.state !== 'here') continue;
          expect(findPlace(made, { effective: days[to], node: there.node }, days[from])).toEqual({
            state: 'here',
            node,
          });
        }
      }),
    );
  });
});

describe('the notes of a document', () => {
  const write = (clause: string): Note => ({
    id: `n-${clause}`,
    clause,
    words: 'x',
    at: '2026-01-01T00:00:00Z',
    on: { effective: days[0], citation: '' },
  });
  const notes = ['moved', 'split', 'gone', 'unknown'].map(write);
  const at = (day: string) => placeNotes(notes, places, day).map(({ note, node }) => [note.clause, node]);

  it('stand at their clauses under the number of the revision, and at all into which a clause was split', () => {
    expect(at(days[0])).toEqual([
      ['moved', 'art_3'],
      ['split', 'art_6'],
      ['gone', 'art_5'],
    ]);
    expect(at(days[3])).toEqual([
      ['moved', 'art_4'],
      ['split', 'art_6'],
      ['split', 'art_7'],
    ]);
  });
});
