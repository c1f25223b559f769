import type { SourceEdit } from '../../diff/amendment/print/source-page.ts';
import type { ClauseOperation, LeftBehind } from '../../diff/renumber/operation.ts';
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

/** An operation on a version of a text that was studied. */
export interface RenumberRequest {
  uri: string;
  version: number;
  /** By which its reply is known. */
  job: number;
  operation: ClauseOperation;
}

/** Corrections of a version of a text that was studied, of which those are wanted that leave the meaning as it is. */
export interface FixRequest {
  uri: string;
  version: number;
  job: number;
  findings: readonly Finding[];
}

/** What the thread is told. */
export type Order =
  | ({ kind: 'study' } & StudyRequest)
  | ({ kind: 'renumber' } & RenumberRequest)
  | ({ kind: 'fix' } & FixRequest)
  | { kind: 'forget'; uri: string };

/** Edits of an operation, or why it cannot be done, in Japanese. */
export type RenumberReply = { edits: SourceEdit[]; left: LeftBehind[] } | { refused: string };

/** Findings whose correction leaves the meaning as it is, by their places in the list. */
export type FixReply = number[];

/** What the thread says of a text: first what it holds, then what the checks found. */
export type StudyReply = { uri: string; version: number } & (
  | { kind: 'document'; parcel: Parcel; marks: Int32Array; tokens: Int32Array }
  | { kind: 'findings'; findings: Finding[] }
  | { kind: 'failed'; reason: string }
  | { kind: 'renumbered'; job: number; reply: RenumberReply }
  | { kind: 'fixed'; job: number; reply: FixReply }
);
