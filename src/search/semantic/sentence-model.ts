/**
 * Turns sentences into vectors that lie the nearer the more alike they mean, whatever their words: 商売をやめる lies near
 * 営業を廃止する. It runs on this machine.
 */
export interface SentenceModel {
  /** Of what the model is made of; vectors of another one are of no use beside its own. */
  digest: string;
  /** Numbers of a vector. */
  dimensions: number;
  /** Reads one text; a question is read otherwise than what may answer it. The vector has the length 1. */
  read: (text: string, role: 'question' | 'passage') => Promise<Float32Array>;
}
