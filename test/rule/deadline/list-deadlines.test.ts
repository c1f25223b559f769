import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { countDeadline, isCountable } from '../../../src/rule/deadline/count-deadline.ts';
import { type Deadline, listDeadlines } from '../../../src/rule/deadline/list-deadlines.ts';
import { parseArticles } from '../parse-with-norms.ts';

/** Words of a clause, the event that its deadline is counted from, a day, and the day that it gives; `null`: not counted. */
const cases: readonly (readonly [words: string, event: string | null, given: string, day: string | null])[] =
  [
    [
      '会員は、退会の日から14日以内に、会員証を返還しなければならない。',
      '退会の日',
      '2026-06-30',
      '2026-07-14',
    ],
    [
      '会員は、通知を受けた日から起算して１０日以内に、届け出るものとする。',
      '通知を受けた日',
      '2026-04-01',
      '2026-04-10',
    ],
    ['当社は、損害発生の翌日から起算して30日以内に支払います。', '損害発生の日', '2026-04-01', '2026-05-01'],
    ['当社は、請求書を受領後30日以内に支払います。', '請求書を受領した日', '2026-04-01', '2026-05-01'],
    [
      '理事長は、少なくとも開催の日の5日前までに通知しなければならない。',
      '開催の日',
      '2026-07-15',
      '2026-07-09',
    ],
    ['会員は、更新日より1か月前までに申し出るものとする。', '更新日', '2026-07-15', '2026-06-14'],
    [
      '代金は、出発日の前日から起算してさかのぼって7日前までに支払うものとする。',
      '出発日',
      '2026-07-15',
      '2026-07-08',
    ],
    [
      '理事長は、会員から請求があったときは、その日から15日以内に総会を招集しなければならない。',
      '会員から請求があった日',
      '2026-04-01',
      '2026-04-16',
    ],
    [
      '会社は、社員を解雇する場合は、少なくとも30日前に予告をする。',
      '社員を解雇する日',
      '2026-07-31',
      '2026-06-30',
    ],
    [
      '当社は、催告をした日から3か月を経過した後は、寄託物を売却することができます。',
      '催告をした日',
      '2026-01-31',
      '2026-05-01',
    ],
    [
      '会員は、書面を受領した日から起算して8日を経過するまでの間、契約を解除できる。',
      '書面を受領した日',
      '2026-04-01',
      '2026-04-08',
    ],
    ['本契約の有効期間は、締結の日から1年間とする。', '締結の日', '2026-03-31', '2027-03-31'],
    ['当事者は、契約が終了した後も3年間、義務を負う。', '契約が終了した日', '2026-03-31', '2029-03-31'],
    [
      '会員は、退職願を提出して30日を経過したときに退職する。',
      '退職願を提出した日',
      '2026-04-01',
      '2026-05-02',
    ],
    [
      '当社は、30日前までに会員に通知することにより、規約を変更できる。',
      '規約を変更する日',
      '2026-07-31',
      '2026-06-30',
    ],
    [
      '（損害発生の翌日から起算して2年以内に通知があった場合に限ります。）',
      '損害発生の日',
      '2026-04-01',
      '2028-04-01',
    ],
    ['甲は、納品を受けた日から3営業日以内に検査を行う。', '納品を受けた日', '2026-05-01', '2026-05-11'],
    // 29 April, 3 to 6 May are holidays, 2 and 9 May Saturdays.
    ['甲は、納品の3営業日前までに通知する。', '納品の日', '2026-05-08', '2026-04-30'],
    [
      '入会の日から起算して30日間とし、満了の日の前日までに解約がない場合は、更新する。',
      '入会の日',
      '2026-04-01',
      '2026-04-30',
    ],
    [
      'お忘れ物は、発見の日から7日間保管し、その後は警察署に届け出る。',
      '発見の日',
      '2026-04-01',
      '2026-04-08',
    ],
    ['会員は、申込日を含む8日以内に、契約を取り消すことができる。', '申込日', '2026-04-01', '2026-04-08'],
    [
      '会員は、到着の日から、その日を含めて10日以内に申し出るものとする。',
      '到着の日',
      '2026-04-01',
      '2026-04-10',
    ],
    ['解約は、届出を受理した日からの1か月後に効力を生ずる。', '届出を受理した日', '2026-04-10', '2026-05-11'],
    // What begins with a month is counted from its first day.
    [
      '奨学生は、卒業した月の翌月から1年以内に返還する。',
      '卒業した月の翌月の初日',
      '2026-05-01',
      '2027-04-30',
    ],
    ['契約の期間は、契約年度から3年間とする。', '契約年度の初日', '2026-04-01', '2029-03-31'],
    // The days of a list stand beside one another, and 4 days before is the first after this.
    ['講座の開催日の7日前から4日前まで　受講料の半額とする。', '講座の開催日', '2026-07-15', '2026-07-11'],
    ['甲は、満了の日の7日前から4日前までの間に通知する。', '満了の日', '2026-07-15', '2026-07-10'],
    // No day is named, or several: nothing is counted.
    ['犬は、利用日より1年以内に予防接種を受けているものに限る。', null, '2026-04-01', null],
    ['当社は、申込日から過去1年以内に滞納した者の申込みを断る。', null, '2026-04-01', null],
    ['当社は、30日前までに会員に通知する。', null, '2026-04-01', null],
    [
      '会員は、引渡しの日又は到着の日から10日以内に申し出るものとする。',
      '引渡しの日又は到着の日',
      '2026-04-01',
      null,
    ],
    ['解除料は、出発日の20日前〜8日前までとする。', null, '2026-04-01', null],
    ['所定の期間は、最大6か月以内とする。', null, '2026-04-01', null],
    ['産後8週間を経過していない者は、就業させない。', null, '2026-04-01', null],
    ['荷物が5日以内に届かないときは、会員は、その旨を通知できる。', null, '2026-04-01', null],
  ];

describe('deadlines', () => {
  let found: Map<string, Deadline[]>;
  beforeAll(async () => {
    const model = await parseArticles(cases.map(([words]) => words));
    found = new Map();
    for (const deadline of listDeadlines(model)) {
      const id = deadline.sentence.article.id;
      found.set(id, [...(found.get(id) ?? []), deadline]);
    }
  }, 30_000);

  it.each(cases.map((one, place) => [...one, place + 1] as const))('%s', (_, event, given, day, article) => {
    const countable = (found.get(`art_${article}`) ?? []).filter(isCountable);
    if (day === null) return expect(countable).toEqual([]);
    expect(countable).toHaveLength(1);
    expect(countable[0].anchor.day).toBe(event);
    expect(countDeadline(countable[0], given).day).toBe(day);
  });

  it('reads each case of several with the anchor that they share', async () => {
    const model = await parseArticles([
      '損害の賠償は、損害発生の翌日から起算して、国内旅行にあっては14日以内に、海外旅行にあっては21日以内に通知があったときに限る。',
    ]);
    expect(listDeadlines(model).map(({ forCase, anchor }) => [forCase, anchor.day])).toEqual([
      ['国内旅行', '損害発生の日'],
      ['海外旅行', '損害発生の日'],
    ]);
  });

  it('never throws and keeps its words in the sentence, whatever stands around', async () => {
    const pieces = [
      '当社は、',
      '会員が',
      '第3条の',
      '日から',
      '14日以内に',
      '30日前までに',
      '（ただし',
      '）',
      '、',
      '又は',
      'その',
      '1年間',
      'を経過',
      'したときは',
      '通知する',
      '。',
      '𠮷',
      'の翌日',
      '起算して',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }),
        async (words) => {
          const model = await parseArticles([words.join('')]);
          for (const { anchor, sentence } of listDeadlines(model)) {
            if (!anchor.phrase) continue;
            expect(anchor.phrase.start).toBeLessThan(anchor.phrase.end);
            expect(anchor.phrase.end).toBeLessThanOrEqual(sentence.leaf.value.length);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
