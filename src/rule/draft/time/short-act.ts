import type { Deadline } from '../../deadline/list-deadlines.ts';

/** を経過|したときに支給を停止し */
const endOfPeriod = /^.{0,8}?(?:とき|時(?![効間期点刻])|場合|後)(?:には|に|は|も)?(?<rest>.*)$/;
/** 会社に対し, 書面により, 会員証を: what goes on to a verb behind it. */
const goesOn =
  /(?:に(?:対し|つき|つい|関し|より|よって|おいて|基づき|従い|際し|代え)て?|をもって|をもつて|として|とともに|ため|から|まで|なく|及び|並びに|又は|[をにへはがもとで])$/;
/** Another limit: 2年以内に限り繰り越して取得する is not done by the first one. */
const isOther = /以内|まで|限り|限って|ごと|毎/;

/** What is to be done, where it is short enough to be a name. */
export function shortenAct({ act, inCondition }: Pick<Deadline, 'act' | 'inCondition'>): string {
  // 2週間以内とし、延長することができる: what follows is something else.
  if (/^(?:と(?:する|し|いた|致|なる|なり)|で(?:ある|す|あり))/.test(act)) return '';
  // 3月31日までの間にある子が、在学する: what describes a noun is not done by then.
  if (/^の(?!間に?、|間に?[^ある])/.test(act)) return '';
  // までの間に、申し出る; した後は、売却できる: the first part only ends the words of the period.
  const parts = act
    .replace(/。.*$/su, '')
    .split('、')
    .map((part) =>
      /^(?:し|す|た|して|が経過|の間)/.test(part) ? (endOfPeriod.exec(part)?.groups?.rest ?? '') : part,
    )
    .filter((part) => part !== '');
  // 2か月前までに、|他の場合は速やかに行う: what follows another case is not done by then.
  const other = parts.findIndex((part) => /(?:場合|とき)(?:に?は|を除き)/.test(part));
  const own = inCondition || other < 0 ? parts : parts.slice(0, other);
  // 予告するか、手当を支給し、|即日解雇する: the first verb is what is done by then.
  const first = own.find((part) => !goesOn.test(part)) ?? '';
  const what =
    (inCondition ? own[0] : first)?.replace(/^(?:[にをへ]|(?:に)?おいて)|(?<=[うくすつぬぶむる])か$/g, '') ??
    '';
  // 通知をした場合を除き: a case, and nothing that is done.
  if (/を除き$/.test(what)) return '';
  return what.length > 2 && what.length <= 36 && !isOther.test(what) ? what : '';
}
