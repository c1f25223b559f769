import { type ExpressionFunction, typed } from './function.ts';

/** Words that an answer or a fact holds. */
export const textFunctions: Readonly<Record<string, ExpressionFunction>> = {
  endsWith: {
    about: '文字がその語で終わるか',
    takes: '文字, 文字',
    type: typed(['text', 'text'], 'flag'),
    run: (_tools, words, end) => (words as string).endsWith(end as string),
  },
};
