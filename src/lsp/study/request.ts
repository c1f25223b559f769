import type { CheckSettings } from '../../model/check-settings.ts';
import type { Finding } from '../../model/finding.ts';
import type { Parcel } from './parcel.ts';

/** A version of a text that is to be studied. */
export interface StudyRequest {
  /** Address of the text. */
  uri: string;
  version: number;
  value: string;
  /** What the editor calls its language: `markdown`, `plaintext`. */
  language: string;
  settings: CheckSettings;
}

/** What the thread says of a text: first what it holds, then what the checks found. */
export type StudyReply = { uri: string; version: number } & (
  | { kind: 'document'; parcel: Parcel; marks: Int32Array }
  | { kind: 'findings'; findings: Finding[] }
  | { kind: 'failed'; reason: string }
);
