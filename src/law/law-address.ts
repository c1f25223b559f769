/** Page of a law at the official law site: https://laws.e-gov.go.jp/law/412AC0000000061. */
export function lawAddress(id: string): string {
  return `https://laws.e-gov.go.jp/law/${id}`;
}
