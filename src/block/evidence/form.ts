import type { Line } from '../../model/line.ts';
import { findCloser, isOpener } from '../../text/bracket/bracket.ts';
import type { Marker } from './marker/marker.ts';

/** What a line looks like by itself; the lines around it may still say otherwise. */
export type LineType =
  | 'heading' // 第1章 総則
  | 'article' // 第3条（用語の定義）
  | 'list' // (1) … ２　… イ …
  | 'caption' // （施行期日）
  | 'supplProvision' // 附則（平成17年10月11日規則第3号）
  | 'dated' // 平成16年7月1日変更
  | 'appdx' // 別表第一（第三条関係）
  | 'toc' // 目次
  | 'row' // cells
  | 'title' // a heading of the source format that carries no label
  | 'end' // 以上
  | 'closing' // この契約を証するため、本書2通を作成し…
  | 'remark' // （注１）風災とは、…
  | 'part' // 家族特約, 〇〇規約コメント, 第二の規約
  | 'text';

/** `[start, end]` in the line's text. */
export type Range = [start: number, end: number];

export interface ClassifiedLine {
  line: Line;
  type: LineType;
  marker?: Marker;
  /** Where the label begins; 0 where it is left out. */
  labelAt?: number;
  /** Brackets included. */
  caption?: Range;
  /** Where running text begins; the text's length where there is none. */
  body: number;
  /** Whether the form alone proves the type; a weak one also needs its number to fit. */
  strong: boolean;
  /** Of a heading without a label: its rank, 0 for 編 to 4 for 目. */
  rank?: number;
  /** A sign before the label or title that only sets it off; it belongs to the layout, not to the words. */
  ornament?: Range;
  /** The same behind the title: `■□――料金――□■`. */
  closingOrnament?: Range;
  /** Of a remark: nothing of it stands on the lines below. */
  closed?: true;
  /** Of the beginning of a part: what it is. */
  part?: 'document' | 'appdx' | 'commentary';
}

/** Longest line that can be a caption, a heading or a date. */
export const captionLength = 120;

/** Finds a bracket that begins at `from`: `（適用範囲）` → its range. */
export function readBracket(text: string, from: number): Range | undefined {
  if (!isOpener(text.charCodeAt(from)) || text[from] === '「' || text[from] === '『') return undefined;
  const length = findCloser(text.slice(from, from + captionLength + 1), 0);
  return length < 0 ? undefined : [from, from + length + 1];
}

/** Words that can only follow a reference to a provision, never its heading: 第24条（契約の解除）に沿って… */
export const afterReference =
  /^(?:の(?!り)|に|は|を|が|と|で|へ|も|及|又|若|並|かつ|から|まで|より|ただし書|但書|本文|前段|後段|各号|柱書|第?[0-9０-９〇一二三四五六七八九十百千 　、・]+[項号条]|[、。，）)」』～〜]|以下|以降|以外|等|違反|関係|所定|記載)/;
/** The same behind a label and a wide space. */
export const afterWideSpace =
  /^(?:の(?:規定|定め|場合|各|第|いずれ|二|2|２)|に(?:規定|定め|掲げ|基づ|よ|おい|該当|違反|沿|従|準|関|係|つい|かかわ)|及び|又は|若しくは|並びに|から|まで|[、。，）)」』～〜])/;
/** The same behind a label and a space, where a sentence may begin as well. */
export const particleAfterSpace =
  /^(?:の(?:規定|定め|場合|各|第|いずれ|2|２|二)|に(?:規定|定め|掲げ|基づ|よ|おい|該当|違反|沿|従|準|関|係|つい|かかわ)|[はをがとへも](?=[^ぁ-ん])|及び|又は|若しくは|並びに|から|まで|[、。，）)」』～〜])/;

/** What opens a clause or a division of its own, whatever stands before it. */
export const structural: ReadonlySet<string> = new Set<LineType>([
  'article',
  'heading',
  'supplProvision',
  'appdx',
  'dated',
]);
