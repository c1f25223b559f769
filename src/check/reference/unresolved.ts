import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { findContinuedElsewhere } from '../other-document.ts';
import { isHeadingLine, makeSwallowedHeading } from '../swallowed-heading.ts';
import { isItemsOf } from './items-missing.ts';
import { makeLevelDoubt } from './level-name.ts';

/** What annexes of one kind are called. */
const annexNoun = /別表|別紙|別記|別添|別図|付表|附表|附属書|付属書|様式|書式|料金表/;

/** 第008805号, 第12345号: a registration, and no member of a list. */
const registered = /^第(?:[0０]|[0-9０-９]{4})[0-9０-９]*号$/;

/** 第99条の規定により in a text of ten articles */
export const referenceUnresolved = defineCheck({
  id: 'reference-unresolved',
  family: 'reference',
  severity: 'error',
  finds: 'この文書にない条、項、号などの引用。',
  why: '引用された規定がないと、引用した規定も働きません。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（総会）\n会長は、求めがあったとき、または 第九条 に定める発議があったときに総会を招く。\n',
        quotes: ['第九条'],
      },
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\n会員は、第9条の規定により届け出る。\n',
        quotes: ['第9条'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\n会員は、前条の規定により届け出る。\n',
      },
      {
        text: '第1条（目的）\nこの規約は、条件を定める。\n第2条（著作権）\n会員は、著作権（著作権法の27条、28条に定める権利を含む。）を譲渡する。\n',
      },
      {
        text: '第1条（目的）\nこの規約は、条件を定める。\n第2条（投稿）\n会員は、著作者人格権を行使しない　第3条　口コミについて　会員は、口コミを投稿する。\n第4条（通知）\n当社は、会員に通知する。\n',
      },
      { text: '第1条（目的）\nこの規約は、民法第548条の2の規定により契約の内容となる。\n' },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    const elsewhere = findContinuedElsewhere(document, index);
    const isDoubtful = makeLevelDoubt(index);
    const isSwallowed = makeSwallowedHeading(index);
    const annexes = index.containers
      .filter(({ type }) => type === 'appdx')
      .map(({ label = '', caption = '' }) => label + caption);
    for (const reference of document.references) {
      const { id, kind, status, text, node, at, reason: why } = reference;
      // Names of other documents and laws need those texts; relative pointers have a check of their own.
      if (status !== 'unresolved' || kind === 'relative' || kind === 'document' || kind === 'law') continue;
      if (isItemsOf(text, document.tree) || (/各号$/.test(text) && /^(?:次|以下|下記|左)/.test(text)))
        continue;
      if (standsIn(excerpts, node, index) || elsewhere.has(id) || isSwallowed(reference)) continue;
      if (isHeadingLine(reference, index) || registered.test(text)) continue;
      // Annexes are often files of their own.
      const [noun = ''] = annexNoun.exec(text) ?? [];
      const isElsewhere = kind === 'appdx' && !annexes.some((name) => name.includes(noun));
      yield {
        node,
        at,
        ...((isElsewhere || isDoubtful(reference)) && { severity: 'info' as const }),
        reason: `「${text}」が指す規定がこの文書にありません。${why ?? ''}番号を確かめてください。`,
      };
    }
  },
});
