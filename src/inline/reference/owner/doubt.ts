/** Why it is not certain whose provision a pointer means, as a reader is told. */

/** 合意|第3条: a noun that may or may not be the name of another text. */
export function doubtNoun(words: string): string {
  return `直前の「${words}」が別の文書を指すかどうか、文面からは決まりません。`;
}

/** 旧|第3条, 改正前の|第3条. */
export function doubtVersion(words: string): string {
  return `「${words}」が付いており、改正の前後どちらの規定を指すか、文面からは決まりません。`;
}

/** 民法第3条に規定する者又は|第5条に規定する者. */
export function doubtList(): string {
  return '前に並ぶ別の法令や文書の規定か、この文書の規定か、文面からは決まりません。';
}

/** 同法|第3条, 同規程|第3条, where nothing that they take up was named before them in the article. */
export function doubtUnnamed(words: string): string {
  return `「${words}」が何を指すか、文面に示されていません。`;
}
