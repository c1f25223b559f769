import type { Container } from '../../model/node.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { foldWidth } from '../../text/width.ts';
import { typeNames, writeBranches } from '../clause-name.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { makeSwallowedHeading } from '../swallowed-heading.ts';
import { compareNumbers, findStrays, follows, listNumberedRuns, startsLate } from './numbered-run.ts';

/** 第2条 → 第4条 */
export const numberingGap = defineCheck({
  id: 'numbering-gap',
  family: 'numbering',
  severity: 'warning',
  finds: '条、項、号などの番号が飛んでいるところ。',
  why: '規定が抜け落ちたか、番号を繰り上げ忘れたおそれがあり、引用する番号も疑わしくなります。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\nこの規約は、会員に適用する。\n第4条（改定）\n当社は、この規約を改定することができる。\n第5条（通知）\n当社は、会員に通知する。\n',
        quotes: ['第4条'],
      },
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n(4) 解散したとき\n',
        quotes: ['(4)'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\n1. この規約は、条件を定める。\n2. この規約は、会員に適用する。\n3. 会員は、同意する。\n第2条（料金）\n4. 会員は、料金を支払う。\n5. 料金は、返還しない。\n第3条（通知）\n6. 当社は、会員に通知する。\n7. 会員は、届け出る。\n',
      },
      {
        text: '第1条（目的）\nこの規約は、条件を定める。\n第2条（投稿）\n会員は、著作者人格権を行使しない　第3条　口コミについて　会員は、口コミを投稿する。\n第4条（通知）\n当社は、会員に通知する。\n',
      },
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第1条の2（適用）\nこの規約は、会員に適用する。\n第2条 削除\n第3条（改定）\n当社は、この規約を改定することができる。\n',
      },
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\nこの規約は、会員に適用する。\n附則\n第3条（施行）\nこの規約は、公布の日から施行する。\n',
      },
    ],
  },
  *run({ document, index }) {
    const excused = new Set([...findStrays(index), ...findBehindSwallowed(document, index)]);
    const excerpts = findExcerpts(index);
    const running = new Set([...findRunning(index), ...findGoingOn(index)]);
    for (const { owner, type, members } of listNumberedRuns(index)) {
      if (standsIn(excerpts, owner.id, index)) continue;
      let last: string | undefined;
      let afterRange = false;
      for (const member of members) {
        const number = member.number ?? '';
        const isFirst = last === undefined;
        if (running.has(member.id)) {
          last = member.through ?? number;
          continue;
        }
        if (
          !excused.has(member.id) &&
          !afterRange &&
          (isFirst ? startsLate(number, type) : isGap(last ?? '', number))
        ) {
          const before = isFirst ? '最初の番号' : `${writeBranches(last ?? '')}の次`;
          yield {
            ...gap(
              member.id,
              `${typeNames[type]}の番号が${before}から${writeBranches(number)}に飛んでいます。抜けた規定がないか確かめてください。`,
            ),
            ...((isFirst ? isPart(type, number) : isOfForm(member.id, index)) && {
              severity: 'info' as const,
            }),
          };
        }
        last = member.through ?? number;
        afterRange = /の/.test(member.label ?? '') && member.through !== undefined;
      }
    }
  },
});

/**
 * A text that begins with 第23条 is a part of a whole more likely than one that lost 22 articles, and a list below a member of a list
 * that begins with 4 is more likely the one above it that goes on.
 */
function isPart(type: string, number: string): boolean {
  return type === 'subitem' || (type === 'article' && Number.parseInt(number, 10) > 3);
}

/** Numbers of forms and annexes count what is to be filled in, in the order of a page. */
function isOfForm(id: string, index: TreeIndex): boolean {
  return ancestorsOf(index, id).some(({ type }) => type === 'appdx');
}

function gap(node: string, reason: string): Draft {
  return { node, reason, field: { node, field: 'label' } };
}

function isGap(before: string, after: string): boolean {
  return compareNumbers(before, after) < 0 && !follows(before, after);
}

/** The articles behind one whose heading stands in the words of another, where a text has lost its line breaks. */
function findBehindSwallowed({ references }: YakkanDocument, index: TreeIndex): string[] {
  const swallowed = new Set(
    references.filter(makeSwallowedHeading(index)).map(({ text }) => foldWidth(text)),
  );
  if (swallowed.size === 0) return [];
  return listNumberedRuns(index)
    .filter(({ type }) => type === 'article')
    .flatMap(({ members }) =>
      members.flatMap(({ id }, place) => {
        const before = Number.parseInt(members[place - 1]?.number ?? '0', 10);
        return swallowed.has(`第${before + 1}条`) ? [id] : [];
      }),
    );
}

/**
 * Finds the first paragraphs of articles whose numbers run through the whole text: 第1条 1 2 3, 第2条 4 5, 第3条 6. One that goes
 * on from the article before it is no such text.
 */
function findRunning(index: TreeIndex): ReadonlySet<string> {
  const running: string[] = [];
  let last = '';
  for (const { type, members } of listNumberedRuns(index)) {
    if (type !== 'paragraph') continue;
    const [first] = members;
    const end = members[members.length - 1];
    if (startsLate(first.number ?? '', type) && follows(last, first.number ?? '')) running.push(first.id);
    last = end.through ?? end.number ?? '';
  }
  return new Set(running.length > 1 ? running : []);
}

/** The first articles of 附則 that count on from the main provision: 第43条 … 附則 第44条. */
function findGoingOn(index: TreeIndex): string[] {
  return listNumberedRuns(index).flatMap(({ owner, type, members: [first] }) =>
    goesOnFromMain(owner, type, first.number ?? '', index) ? [first.id] : [],
  );
}

function goesOnFromMain(owner: Container, type: string, number: string, { containers }: TreeIndex): boolean {
  if (owner.type !== 'supplProvision' || type !== 'article') return false;
  const before = containers
    .slice(0, containers.indexOf(owner))
    .findLast(({ type: one }) => one === 'article');
  return before?.number !== undefined && follows(before.through ?? before.number, number);
}
