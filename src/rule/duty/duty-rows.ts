import type { Duty } from './list-duties.ts';

/** What kinds of duties are called. */
export const dutyKindNames: Readonly<Record<Duty['kind'], string>> = {
  must: '義務',
  mustNot: '禁止',
  should: '努力義務',
};
/** Who has a duty that names nobody. */
export const nobody = '（定めなし）';

/** Headings of a checklist; the last column is for the tick. */
export const dutyHeads = [
  '名宛人',
  '種類',
  '内容',
  '相手方',
  '期限',
  '場合',
  '除外',
  '各号',
  '条項',
  'ID',
  '済',
];

/** A duty as a row of a checklist. */
export function toDutyRow({
  who,
  kind,
  what,
  toWhom,
  byWhen,
  when,
  unless,
  items,
  citation,
  node,
}: Duty): string[] {
  return [
    who ?? nobody,
    dutyKindNames[kind],
    what,
    toWhom ?? '',
    byWhen.join('、'),
    when.join('、'),
    unless.join(' '),
    items.join('\n'),
    citation,
    node,
    '',
  ];
}

/** Duties by who has them, in the order of the text. */
export function groupByHolder(duties: readonly Duty[]): Map<string, Duty[]> {
  const groups = new Map<string, Duty[]>();
  for (const duty of duties) {
    const who = duty.who ?? nobody;
    const group = groups.get(who);
    if (group) group.push(duty);
    else groups.set(who, [duty]);
  }
  return groups;
}
