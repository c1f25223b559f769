import type { SentenceModel } from '../../src/search/semantic/sentence-model.ts';

/** Words that the stand-in takes for one thing. */
const topics = [/台風|暴風/, /会費|料金/, /退会|やめ/, /変更|変わ/];

/** Stands for a model of sentences: one number a topic. It notes what it reads. */
export function makeStandIn(digest = 'stand-in'): SentenceModel & { texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    digest,
    dimensions: topics.length + 1,
    read: (text) => {
      texts.push(text);
      const vector = [...topics.map((topic) => (topic.test(text) ? 1 : 0)), 0.1];
      const length = Math.hypot(...vector);
      return Promise.resolve(Float32Array.from(vector, (value) => value / length));
    },
  };
}
