import type { ClassifiedLine } from '../form.ts';

/** What stands for articles where no line says 第1条: line index → its form. */
export type ArticleSystem = Map<number, ClassifiedLine>;
