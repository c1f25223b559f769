/** What is read of a token of kuromoji; its own types are no part of ours. */
export interface Token {
  surface_form: string;
  pos: string;
  pos_detail_1: string;
  basic_form: string;
  reading?: string | undefined;
}

/** What is asked of kuromoji. */
export interface TextTokenizer {
  tokenize: (text: string) => Token[];
}
