import { toHtml } from 'hast-util-to-html';
import { isStatute } from '../../../corpus/document-facts.ts';
import { writeTable } from '../../../export/csv.ts';
import { listAgendaItems } from '../../../rule/agenda/agenda-items.ts';
import { countByArticle, coverSentences } from '../../../rule/cover/sentence-coverage.ts';
import { draftRules } from '../../../rule/draft/draft-rules.ts';
import { mapDrafted } from '../../../rule/draft/drafted-sentences.ts';
import type { RuleDraft } from '../../../rule/draft/rule-draft.ts';
import { writeDrafts } from '../../../rule/draft/write-draft.ts';
import { dutyHeads, toDutyRow } from '../../../rule/duty/duty-rows.ts';
import { listDuties } from '../../../rule/duty/list-duties.ts';
import type { RuleDocument } from '../../../rule/index.ts';
import { writeDataScript } from '../../data/data-script.ts';
import type { SiteDocument } from '../../data/site-corpus.ts';
import { mediaTypes, type SiteContext, type SitePage } from '../../site-page.ts';
import { dutiesPage } from './duties-page.ts';
import { mapPage } from './map-page.ts';

/** The map of what is computed, the checklist of duties and the agenda of a document, with what can be downloaded. */
export function listHookPages({ hasServer }: SiteContext, document: SiteDocument): SitePage[] {
  const { id, current, facts } = document;
  // Of a statute nobody but the legislator writes rules.
  if (!current || isStatute(facts)) return [];
  const folder = `documents/${id}`;
  const open = async (): Promise<RuleDocument> => ({
    id,
    revision: current.effective,
    model: await current.model(),
  });
  const view = { hasServer, document, effective: current.effective };
  return [
    {
      path: `${folder}/map.html`,
      type: mediaTypes.html,
      render: async () => {
        const text = await open();
        const { rules, notComputable, drafts } = await document.rules();
        const drafted = mapDrafted(text, draftRules(text), drafts);
        const sentences = coverSentences(text, rules, notComputable, drafted);
        const articles = countByArticle(sentences, text.model);
        return `${toHtml(mapPage({ ...view, path: `${folder}/map.html`, sentences, articles }))}\n`;
      },
    },
    {
      path: `${folder}/duties.html`,
      type: mediaTypes.html,
      render: async () => {
        const { model } = await open();
        const duties = listDuties(model);
        const items = listAgendaItems(model);
        return `${toHtml(dutiesPage({ ...view, path: `${folder}/duties.html`, duties, items }))}\n`;
      },
    },
    {
      path: `${folder}/duties.csv`,
      type: mediaTypes.csv,
      render: async () => writeTable([dutyHeads, ...listDuties((await open()).model).map(toDutyRow)]),
    },
    {
      path: `data/drafts-${id}.js`,
      type: mediaTypes.script,
      render: async () => {
        const text = await open();
        return writeDataScript(`drafts-${id}`, groupDrafts(draftRules(text), text));
      },
    },
  ];
}

/** The drafts of each article as the file that a person would begin with. */
function groupDrafts(drafts: readonly RuleDraft[], { model }: RuleDocument): Record<string, string> {
  const articles = new Map(
    coverSentences({ id: '', model }, [], [], new Map()).map(({ node, article }) => [node, article]),
  );
  const groups = new Map<string, RuleDraft[]>();
  for (const draft of drafts) {
    const article = articles.get(draft.nodes[0]) ?? 'root';
    groups.set(article, [...(groups.get(article) ?? []), draft]);
  }
  return Object.fromEntries([...groups].map(([article, own]) => [article, writeDrafts(own)]));
}
