import { describe, expect, it } from 'vitest';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { findCollisions } from '../../../src/diff/amendment/verify/find-collisions.ts';
import { parsePlain } from './parse-plain.ts';

const terms = parsePlain(
  '会則\n\n第1条　会員は、会費を月末までに納める。\n第2条　会費は、返還しない。\n第3条　細則は、別に定める。\n',
);

function collide(one: string, other: string): string[] {
  return findCollisions(terms, parseAmendment(one), parseAmendment(other)).map(({ node = '' }) => node);
}

describe('two amendments of one day', () => {
  it.each([
    [
      'words that both change',
      '第1条中「月末」を「十日」に改める。',
      '第1条中「月末まで」を「前月末」に改める。',
      ['art_1__para_1'],
    ],
    [
      'words at one place',
      '第1条中「月末」の下に「の前日」を加える。',
      '第1条中「月末」の下に「の翌日」を加える。',
      ['art_1__para_1'],
    ],
    [
      'other words of one clause',
      '第1条中「会員」を「正会員」に改める。',
      '第1条中「月末」を「十日」に改める。',
      [],
    ],
    [
      'a clause that one takes away',
      '第2条を削り、第3条を第2条とする。',
      '第2条中「返還」を「返金」に改める。',
      ['art_2__para_1'],
    ],
    ['clauses apart', '第2条中「返還」を「返金」に改める。', '第3条中「別に」を「会長が」に改める。', []],
  ])('%s', (_, one, other, found) => {
    expect(collide(one, other)).toEqual(found);
    expect(collide(other, one)).toEqual(found);
  });
});
