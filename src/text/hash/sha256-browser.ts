import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of words in UTF-8, as 64 hex digits: what stands for `sha256.ts` in a browser, whose own takes promises. */
export function sha256(words: string): string {
  return bytesToHex(hash(utf8ToBytes(words)));
}
