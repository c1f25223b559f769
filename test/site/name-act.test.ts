import { describe, expect, it } from 'vitest';
import { nameAct } from '../../src/site/data/name-act.ts';

describe('words of a duty beside who has it', () => {
  it('do not name who has it again', () => {
    expect(nameAct('当店は、費用を収受します。', '当店')).toBe('費用を収受します。');
    expect(nameAct('当店の責任は、消滅する。', '当店')).toBe('当店の責任は、消滅する。');
    expect(nameAct('費用を収受します。', undefined)).toBe('費用を収受します。');
  });

  it('keep their end, from a comma on', () => {
    const long = `当店は、${'前条の規定により荷物の処分をしたときは、'.repeat(6)}費用を収受します。`;
    const act = nameAct(long, '当店');
    expect(act).toMatch(/^…前条の規定により.*費用を収受します。$/);
    expect(act.length).toBeLessThanOrEqual(81);
    expect(nameAct(`${'あ'.repeat(100)}する。`, undefined)).toHaveLength(81);
  });
});
