import { isContainer } from '../../model/tree-walk.ts';
import { foldWidth } from '../../text/width.ts';
import { type Draft, defineCheck } from '../define-check.ts';

/** 別表第2 that no clause cites */
export const referenceAppendixUncited = defineCheck({
  id: 'reference-appendix-uncited',
  family: 'reference',
  severity: 'info',
  finds: '本文のどこからも引用されていない別表、別紙、別記。',
  why: 'その別表が契約の内容になるのか決まりません。引用する規定が抜けたか、別表が消し忘れられています。',
  examples: {
    failing: [
      {
        text: '第1条（料金）\n会員は、料金を支払う。\n別表（手数料）\n1　発行手数料　300円\n2　郵送料　100円\n',
        quotes: ['別表'],
      },
    ],
    passing: [
      {
        text: '第1条（料金）\n会員は、別表に定める料金を支払う。\n別表（手数料）\n1　発行手数料　300円\n2　郵送料　100円\n',
      },
    ],
  },
  *run({ document, index }): Iterable<Draft> {
    const appendices = index.root.children.filter(isContainer).filter(({ type }) => type === 'appdx');
    if (appendices.length === 0) return;
    const cited = new Set(
      document.references.flatMap(({ node, targets }) =>
        targets.flatMap((target) => (isWithin(target.node, node) ? [] : headOf(target.node))),
      ),
    );
    const body = index.sentences
      .filter(({ clause }) => !clause.id.startsWith('appdx'))
      .map(({ sentence }) => sentence.value);
    const whole = foldWidth(body.join('\n'));
    for (const appendix of appendices) {
      const names = [appendix.label, appendix.caption].flatMap((name) => (name ? [plain(name)] : []));
      const kind = /^(?:別表|別紙|別記|様式|付表|附表|別添)/.exec(names[0] ?? '')?.[0];
      // A 別表 without a number may be meant by any word that names one.
      if (kind === undefined || cited.has(appendix.id)) continue;
      if (names.some((name) => name.length > 1 && whole.includes(name)) || /別[表紙記添]一覧/.test(whole))
        continue;
      if (appendix.number === undefined && whole.includes(kind)) continue;
      yield {
        node: appendix.id,
        field: { node: appendix.id, field: 'label' },
        reason: `「${appendix.label}」は、本文のどこからも引用されていません。引用する規定が抜けていないか確かめてください。`,
      };
    }
  },
});

function plain(name: string): string {
  return foldWidth(name).replace(/[\s()（）]/g, '');
}

function headOf(id: string): string {
  return id.split('__')[0];
}

function isWithin(id: string, node: string): boolean {
  return headOf(id) === headOf(node);
}
