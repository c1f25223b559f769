import { describe, expect, it } from 'vitest';
import { readLawNumber, toLawId } from '../../src/text/law-number.ts';
import { foldWidth } from '../../src/text/width.ts';

describe('readLawNumber', () => {
  it.each([
    ['昭和五十九年法律第八十六号', '昭和59年法律第86号'],
    ['昭和５９年法律第８６号', '昭和59年法律第86号'],
    ['平成 11 年法律第 52 号', '平成11年法律第52号'],
    ['令和元年法律第71号', '令和元年法律第71号'],
    ['昭和60年4月1日郵政省令第25号', '昭和60年郵政省令第25号'],
    ['明治三十二年法律第四十八号', '明治32年法律第48号'],
  ])('reads %s', (printed, number) => {
    expect(readLawNumber(foldWidth(printed), 0)?.number).toBe(number);
  });

  it.each([
    '平成17年10月1日',
    '平成16年7月1日変更',
    '令和四年分の所得税につき同項第44号',
    '昭和通り第2号',
    '',
  ])('reads none in %s', (text) => {
    expect(readLawNumber(foldWidth(text), 0)).toBeUndefined();
  });

  it('says where the number ends', () => {
    expect(readLawNumber('(平成5年法律第47号)第2条', 1)?.end).toBe(11);
  });
});

describe('toLawId', () => {
  it.each([
    ['平成13年法律第137号', '413AC0000000137'],
    ['昭和59年法律第86号', '359AC0000000086'],
    ['明治29年法律第89号', '129AC0000000089'],
    ['大正10年法律第68号', '210AC0000000068'],
    ['令和元年法律第71号', '501AC0000000071'],
    ['平成13年政令第4号', '413CO0000000004'],
    ['大正9年勅令第500号', '209IO0000000500'],
    ['昭和40年大蔵省令第11号', '340M50000040011'],
    ['平成15年財務省令第5号', '415M60000040005'],
    ['平成18年法務省令第12号', '418M60000010012'],
    ['昭和39年法務省令第23号', '339M50000010023'],
  ])('computes the id of %s', (number, id) => {
    expect(toLawId(number)).toBe(id);
  });

  it('reads any width', () => {
    expect(toLawId('平成１３年法律第１３７号')).toBe('413AC0000000137');
  });

  it.each([
    '昭和22年厚生省令第23号',
    '平成10年財務省令第1号',
    '平成15年大蔵省令第1号',
    '平成2年運輸省告示第577号',
    '平成12年大蔵省・農林水産省令第1号',
    '平成17年10月11日規則第3号',
    '第5条',
  ])('knows no id of %s', (number) => {
    expect(toLawId(number)).toBeUndefined();
  });
});
