import type { LineEvidence } from '../evidence/evidence.ts';
import type { ClassifiedLine } from '../evidence/form.ts';
import { isPointed } from './read-list.ts';
import * as weights from './weights.ts';

/** What it costs to leave the label of a line unread: that of its dearest form. */
export function costUnread({ forms }: LineEvidence, next: LineEvidence | undefined): number {
  let cost = 0;
  for (const form of forms) cost = Math.max(cost, costOf(form, next));
  return cost;
}

function costOf(form: ClassifiedLine, next: LineEvidence | undefined): number {
  const { type, strong, line } = form;
  switch (type) {
    case 'row':
      return weights.unreadRow;
    case 'list':
      if (strong) return weights.unreadList;
      return isPointed(form) ? weights.unreadListPoint : weights.unreadListWeak;
    case 'caption':
      if (next?.forms[0]?.type === 'article' && !next.forms[0].caption) return weights.unreadStrong;
      return strong ? weights.unreadCaption : 0;
    case 'closing':
      return weights.unreadClosing;
    case 'remark':
      return weights.unreadRemark;
    case 'part':
      return strong ? weights.unreadPart : weights.unreadPartWeak;
    case 'dated':
      return weights.unreadDated;
    case 'title':
      return weights.unreadTitle;
    default:
      if (line.role === 'heading') return weights.unreadHeading;
      return strong ? weights.unreadStrong : weights.unreadWeak;
  }
}
