import type { DocumentLink } from 'vscode-languageserver/node';
import { findLaw, lawAddress } from '../../law/law-table.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';

/** Citations of statutes that are in force, with their pages at e-Gov. */
export function listLinks(text: OpenText, { document, marks }: Study): DocumentLink[] {
  return marks.within(0, Number.MAX_SAFE_INTEGER).flatMap(({ kind, index, start, end }): DocumentLink[] => {
    const { law, status } = kind === 'references' ? document.references[index] : {};
    const known = law && status === 'external' ? findLaw(law) : undefined;
    const range = known?.id !== undefined && !known.repealed ? text.find(start, end) : undefined;
    return range && known?.id !== undefined
      ? [{ range, target: lawAddress(known.id), tooltip: `${known.title}（e-Gov法令検索）` }]
      : [];
  });
}
