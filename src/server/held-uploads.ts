import { randomUUID } from 'node:crypto';

/** A file that was sent to be looked at. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** Files that are kept at once; the oldest goes first. */
const mostHeld = 8;

/** Files between the look at them and their storing, so that they are sent once. */
export class HeldUploads {
  private readonly held = new Map<string, Upload>();

  /** @returns the token by which it is found again */
  hold(upload: Upload): string {
    const token = randomUUID();
    this.held.set(token, upload);
    const [oldest] = this.held.keys();
    if (this.held.size > mostHeld) this.held.delete(oldest);
    return token;
  }

  find(token: string): Upload | undefined {
    return this.held.get(token);
  }

  drop(token: string): void {
    this.held.delete(token);
  }
}
