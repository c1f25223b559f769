import type { Message } from '../../model/message.ts';

/** What a Word document holds besides its text: counted, with its first words. */
export class LeftOutWords {
  private readonly found = new Map<string, { count: number; words: string }>();

  add(what: string, words = ''): void {
    const entry = this.found.get(what) ?? { count: 0, words: '' };
    entry.count++;
    if (entry.words === '') entry.words = words.replace(/\s+/g, ' ').trim();
    this.found.set(what, entry);
  }

  /** One message that names all of it; none where nothing was left out. */
  toMessages(): Message[] {
    if (this.found.size === 0) return [];
    const named = [...this.found].map(([what, { count, words }]) => {
      const start = [...words.slice(0, 60)].slice(0, 20).join('');
      return `${what} (${count}${words === '' ? '' : `: 「${start}${words.length > start.length ? '…' : ''}」`})`;
    });
    return [
      {
        ruleId: 'left-out',
        severity: 'info',
        reason: `Left out as no part of the text: ${named.join(', ')}; look at the document in Word if something is missing.`,
      },
    ];
  }
}
