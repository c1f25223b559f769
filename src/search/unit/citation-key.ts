import { normaliseWords } from '../../text/citation/words.ts';

/** Makes citations that mean the same equal: `第三十四条　第２項` and `34条2項` → `34条2項`. */
export function writeCitationKey(citation: string): string {
  return (
    normaliseWords(citation)
      // 第3条の2第2項 is not 3条の22項.
      .replace(/(?<=\d)第(?=\d)/g, '・')
      .replace(/第(?=\d)/g, '')
      .replace(/(?<!\d)[・,、/]|[・,、/](?!\d)/g, '')
      .replace(/(?<=[条項号])の(?=\d+[項号])/g, '')
      .replace(/付則/g, '附則')
  );
}
