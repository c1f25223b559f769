/** Colours of a terminal, or functions that add none. */
export interface Look {
  bold: (text: string) => string;
  yellow: (text: string) => string;
  dim: (text: string) => string;
  red: (text: string) => string;
  green: (text: string) => string;
}
