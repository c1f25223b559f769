import { describe, expect, it } from 'vitest';
import * as table from '../../src/law/law-table.ts';
import * as browserTable from '../../src/law/law-table-browser.ts';
import { findNearTitleStart } from '../../src/law/near-title.ts';
import { findTitlesEndingAt } from '../../src/law/title-index.ts';
import * as titles from '../../src/law/titles-browser.ts';

describe('what stands for the table of laws in a browser', () => {
  it('has all that the table has, and knows no law', () => {
    expect(Object.keys(browserTable).sort()).toEqual(Object.keys(table).sort());
    expect(table.findByTitle('民法')).toBeDefined();
    expect(browserTable.findByTitle()).toBeUndefined();
    expect(browserTable.lawAddress('129AC0000000089')).toBe(table.lawAddress('129AC0000000089'));
    expect([...browserTable.listLaws(), ...browserTable.listNames()]).toEqual([]);
  });

  it('has what finds titles, and finds none', () => {
    expect(Object.keys(titles).sort()).toEqual([findNearTitleStart.name, findTitlesEndingAt.name].sort());
    expect([...findTitlesEndingAt('民法', 2, 0)]).toHaveLength(1);
    expect([...titles.findTitlesEndingAt(), titles.findNearTitleStart()]).toEqual([undefined]);
  });
});
