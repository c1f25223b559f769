import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';

/** Gives out ids, each once: one that is taken gets a suffix, and a printed number that comes twice is told. */
export class IdClaims {
  /** How often each id was asked for: the next suffix to try. */
  readonly #taken = new Map<string, number>();
  readonly #messages: Message[];

  constructor(messages: Message[]) {
    this.#messages = messages;
  }

  /** Claims an id for a node: `art_3`, or `art_3_2` where that is taken. */
  claim(wanted: string, node: Container): string {
    let times = (this.#taken.get(wanted) ?? 0) + 1;
    if (times === 1) {
      this.#taken.set(wanted, 1);
      return wanted;
    }
    while (this.#taken.has(`${wanted}_${times}`)) times++;
    const id = `${wanted}_${times}`;
    this.#taken.set(wanted, times);
    this.#taken.set(id, 1);
    // A bullet is no number.
    if (node.label !== undefined && /[\p{L}\p{N}]/u.test(node.label))
      this.#messages.push({
        ruleId: 'duplicate-number',
        severity: 'warning',
        reason: `${node.label} comes a second time; it is called ${id}. Check whether the number is a misprint.`,
        node: id,
        position: node.labelPosition ?? node.position,
      });
    return id;
  }
}
