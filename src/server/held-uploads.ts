import { randomUUID } from 'node:crypto';
import type { YakkanDocument } from '../model/yakkan-document.ts';

/** A file that was sent to be looked at. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
  /** What was read of it, for the page that shows it. */
  looked?: { model: YakkanDocument; source: string };
}

/** Files that are kept at once; the oldest goes first. */
const mostHeld = 24;
/** Bytes of all of them. */
const mostBytes = 128 * 1024 * 1024;

/** Files between the look at them and their storing, so that they are sent once. */
export class HeldUploads {
  private readonly held = new Map<string, Upload>();

  /**
   * Keeps a file.
   * @param known the token under which it is held already
   * @returns the token by which it is found again
   */
  hold(upload: Upload, known?: string): string {
    const token = known !== undefined && this.held.delete(known) ? known : randomUUID();
    this.held.set(token, upload);
    while (this.held.size > 1 && (this.held.size > mostHeld || this.sum() > mostBytes)) {
      const [oldest] = this.held.keys();
      this.held.delete(oldest);
    }
    return token;
  }

  find(token: string): Upload | undefined {
    return this.held.get(token);
  }

  drop(token: string): void {
    this.held.delete(token);
  }

  private sum(): number {
    return [...this.held.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
}
