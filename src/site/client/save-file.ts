/** Gives the reader a file of text that was made on the page. */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // At once would take the file away before it is saved.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
