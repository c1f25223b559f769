/** A rule on 第8条の2第2項 of `noticeText`, as staff write it. */
export const noticeForm = `id: terms/notice
title: 中止の通知の期限
kind: deadline
implements: [第8条の2第2項]
inputs:
  start: { kind: day, about: 中止の日 }
  notified: { kind: day, about: 通知の日, optional: true, missing: '通知の日が分からない。期限は{deadline}。' }
  urgent: { kind: flag, about: 緊急のときか, default: false }
order:
  - { check: notified <= start, say: 通知は中止より前にします。, quote: { 第8条の2第2項: 前までに } }
parameters:
  notice: { clause: 第8条の2第2項, kind: duration, relation: before }
options:
  counting:
    about: 「前までに」の数え方
    choices: { clear-days: 間に期間を置く。, nth-day: さかのぼった日まで。 }
    default: clear-days
outputs:
  deadline: { kind: day, about: 通知の期限 }
formulas:
  deadline: before(start, notice, counting)
reasons:
  - { say: '{start}に中止するときの期限は{deadline}。', quote: [notice, { 第8条の2第2項: 契約者に通知 }] }
answer:
  test: notified <= deadline
  reasons:
    - { say: '{notified}の通知は遅れている。', when: notified > deadline, quote: notice }
exceptions:
  - when: urgent
    answer:
      status: met
      reasons: [{ say: 緊急のときに当たる。, quote: 第8条の2第2項ただし書 }]
examples:
  - given: [start, notified, urgent, counting]
    expect: [status, deadline, missing]
    rows:
      - [2026-07-15, 2026-06-30, '-', '-', met, 2026-06-30, '-']
      - [2026-07-15, 2026-07-01, '-', '-', not-met, 2026-06-30, '-']
      - [2026-07-15, 2026-07-01, '-', nth-day, met, 2026-07-01, '-']
      - [2026-07-15, '-', true, '-', met, 2026-06-30, '-']
      - [2026-07-15, '-', '-', '-', unknown, '-', notified]
`;
