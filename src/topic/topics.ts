import { bodyTopics } from './table/body.ts';
import { carriageTopics } from './table/carriage.ts';
import { contractEndTopics } from './table/contract-end.ts';
import { employmentTopics } from './table/employment.ts';
import { generalTopics } from './table/general.ts';
import { privacyTopics } from './table/privacy.ts';
import { serviceTopics } from './table/service.ts';
import { tradeTopics } from './table/trade.ts';
import { workTopics } from './table/work.ts';
import { workingTimeTopics } from './table/working-time.ts';
import type { Topic } from './topic.ts';

/** All topics that are known without a description of one's own. */
export const topics: readonly Topic[] = [
  ...generalTopics,
  ...contractEndTopics,
  ...serviceTopics,
  ...workTopics,
  ...privacyTopics,
  ...employmentTopics,
  ...workingTimeTopics,
  ...bodyTopics,
  ...carriageTopics,
  ...tradeTopics,
];

const byId = new Map(topics.map((topic) => [topic.id, topic]));

/** The topic of an id; nothing where there is none. */
export function findTopic(id: string): Topic | undefined {
  return byId.get(id);
}
