import type { Instruction } from '../instruction.ts';

/** A 改め文 that makes the old revision the new one. */
export interface WrittenAmendment {
  text: string;
  instructions: Instruction[];
}
