import { indexTree } from '../../model/tree-index.ts';
import { formatCitation } from '../../text/citation.ts';
import { type CheckContext, type Draft, defineCheck, type OtherDocument } from '../define-check.ts';
import { pickAddressees } from '../quantity/addressee.ts';
import { pickDisagreeing } from '../quantity/disagreeing.ts';
import { listMatters, type Matter } from '../quantity/matter.ts';
import { type Alike, findAlike } from '../quantity/same-matter.ts';
import { listCited } from './list-cited.ts';

/** Words by which the individual terms say that they differ: 一般規程の定めにかかわらず、…. */
const sayingSo = /かかわらず|関わらず|代えて|読み替え|優先|除き|除く|特約|例外|限り/;

/** 30日前までに通知 in the individual terms, where the general terms that they cite say 60日前まで */
export const corpusContradiction = defineCheck({
  id: 'corpus-contradiction',
  family: 'corpus',
  severity: 'info',
  finds:
    '引用する上位の規程（一般規程など）と、同じ事柄について違う期間、金額、割合、期日又は相手方を定めているところ。',
  why: '個別の定めがどちらを優先させるつもりか書かれていないと、どちらによるか争いになります。',
  examples: {
    failing: [
      {
        text: '第1条（適用）\nこの規程は、一般規程第1条の規定により定める。\n第2条（保証金）\n当社は、退会の日から14日以内に、会員に保証金を返還するものとする。\n',
        others: {
          一般規程:
            '第1条（細則）\n当社は、細則を定める。\n第2条（退会）\n当社は、会員が退会したときは、退会の日から30日以内に、保証金を返還する。\n',
        },
        quotes: ['14日以内に'],
      },
      {
        text: '第1条（適用）\nこの規程は、一般規程第1条の規定により定める。\n第2条（手続）\n会員は、休会しようとするときは、前月10日までに、代行業者に届け出る。\n',
        others: {
          一般規程:
            '第1条（細則）\n当社は、細則を定める。\n第2条（休会）\n会員は、休会しようとするときは、前月10日までに、当社に届け出る。\n',
        },
        quotes: ['代行業者'],
      },
    ],
    passing: [
      {
        text: '第1条（適用）\nこの規程は、一般規程第1条の規定により定める。\n第2条（保証金）\n当社は、一般規程第2条の規定にかかわらず、退会の日から14日以内に、会員に保証金を返還する。\n',
        others: {
          一般規程:
            '第1条（細則）\n当社は、細則を定める。\n第2条（退会）\n当社は、会員が退会したときは、退会の日から30日以内に、保証金を返還する。\n',
        },
      },
      {
        text: '第1条（保証金）\n当社は、退会の日から14日以内に、会員に保証金を返還する。\n',
        others: {
          一般規程: '第1条（退会）\n当社は、退会の日から30日以内に、会員に保証金を返還する。\n',
        },
      },
    ],
  },
  needsDictionary: true,
  whyNot: ({ document, others }) =>
    others && listCited(document, others).length === 0 ? '文書集の他の文書を引用していません。' : undefined,
  *run(context): Iterable<Draft> {
    const cited = context.readMorphemes ? listCited(context.document, context.others) : [];
    if (cited.length === 0) return;
    const own = listMatters(context).filter(({ placed }) => !sayingSo.test(placed.sentence.value));
    for (const other of cited) {
      const theirs = mattersOf(other, context);
      const foreign = new Set(theirs);
      for (const { first, second } of findAlike([...theirs, ...own])) {
        if (!foreign.has(first) || foreign.has(second)) continue;
        yield* tell({ first, second }, other);
      }
    }
  },
});

/** The matters of another text, whose articles are none of this one. */
function mattersOf(other: OtherDocument, { readMorphemes, ignoredTerms }: CheckContext): Matter[] {
  const { document } = other;
  const index = indexTree(document.tree);
  return listMatters({ document, index, ignoredTerms, ...(readMorphemes && { readMorphemes }) }).map(
    (matter) => ({
      ...matter,
      article: `${other.id} ${matter.article}`,
    }),
  );
}

function* tell({ first, second }: Alike, other: OtherDocument): Generator<Draft> {
  const where = `「${other.names?.[0] ?? other.id}」の${formatCitation(first.placed.clause.id, other.document.tree)}`;
  const node = second.placed.clause.id;
  const state = 'judgement' as const;
  const quantities = pickDisagreeing({ first, second });
  if (quantities) {
    const [theirs, ours] = quantities;
    const reason = `「${ours.text}」とありますが、${where}は同じことを「${theirs.text}」と定めているようです。そろえるか、どちらが優先するかを定めてください。`;
    yield { node, at: [...ours.at], state, reason };
    return;
  }
  const addressees = pickAddressees({ first, second });
  if (!addressees) return;
  const [theirs, ours] = addressees;
  const at = [{ leaf: second.placed.sentence.id, start: ours.start, end: ours.end }];
  const reason = `相手を「${ours.name}」としていますが、${where}は同じことについて「${theirs.name}」としているようです。そろえるか、どちらが優先するかを定めてください。`;
  yield { node, at, state, reason };
}
