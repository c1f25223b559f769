import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ClauseChange } from '../../../model/comparison.ts';
import type { RuleDescriptor } from '../../../model/rule-descriptor.ts';
import { changeNames } from '../../../text/value-names.ts';
import { say } from '../say.ts';

/** A clause whose words are no longer those that the rule was written against. */
export interface ShownDrift {
  citation: string;
  kind: 'gone' | 'edited';
  /** How it changed, where the text that the rule was written against is at hand. */
  changes: readonly {
    citation: string;
    kinds: ClauseChange['kinds'];
    runs: NonNullable<ClauseChange['runs']>;
  }[];
}

/** What the words of clauses became since the rule was written. */
export function driftPart({
  drifts,
  descriptor,
  comparison,
}: {
  drifts: readonly ShownDrift[];
  /** Way to the comparison with the revision that the rule was written against, where there is one. */
  comparison?: string;
  descriptor: Pick<RuleDescriptor, 'pins'>;
}): Element[] {
  if (drifts.length === 0) return [];
  const since = descriptor.pins?.revision;
  return [
    h('section', { className: 'find-warning drifts' }, [
      h('h2', [
        say('この規則を書いた後に条文が変わっています', 'The clause has changed since this rule was written'),
      ]),
      h('ul', { lang: 'ja' }, [
        ...drifts.map(({ citation, kind, changes }) =>
          h('li', [
            h('strong', citation),
            kind === 'gone'
              ? ' この改訂には見当たりません。'
              : since === undefined || changes.length === 0
                ? ' 文言が変わりました。'
                : ` 改訂${since}から:`,
            ...changeList(changes),
          ]),
        ),
      ]),
      ...(comparison === undefined
        ? []
        : [h('p', [h('a', { href: comparison }, [say('新旧対照表を見る', 'See the comparison')])])]),
      h('label', { className: 'choice' }, [
        h('input', { type: 'checkbox', id: 'allow-stale' }),
        say('条文が変わったことを承知のうえで計算する', 'Calculate all the same'),
      ]),
    ]),
  ];
}

function changeList(changes: ShownDrift['changes']): Element[] {
  if (changes.length === 0) return [];
  return [
    h(
      'ul',
      changes.map((change) =>
        h('li', [
          h(
            'span',
            { className: 'find-hint' },
            `${change.citation} ${change.kinds.map((each) => changeNames[each][0]).join('・')} `,
          ),
          ...change.runs.map(
            (run): ElementContent =>
              run.kind === 'same'
                ? { type: 'text', value: run.text }
                : h(run.kind === 'removed' ? 'del' : 'ins', run.text),
          ),
        ]),
      ),
    ),
  ];
}
