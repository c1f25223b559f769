import type { Container, Node } from '../../../model/node.ts';
import type { NumberedType } from '../words.ts';

/** One step of a citation: how many characters it takes, and what it leads to from each place reached so far. */
export interface Step {
  length: number;
  /** Nodes that the step means; a list that is one answer (各号, 本文) and not a choice is marked by `together`. */
  follow: (from: Container) => readonly Node[];
  together?: boolean;
  /** Which of all nodes found the citation means, counted from 1. */
  nth?: number;
  /** What the step looks for, to name near ones where there is none. */
  wanted?: { type: NumberedType; number: string };
}
