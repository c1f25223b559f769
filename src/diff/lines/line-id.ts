/** The id of a further line of a clause, from 2 on: `para_3__line_2`. */
export function idOfLine(clause: string, count: number): string {
  return `${clause}__line_${count}`;
}

/** The id of a note that stands in a clause, or in no other than the root: `root__note_1`. */
export function idOfNote(clause: string, count: number): string {
  return `${clause}__note_${count}`;
}

export function isNote(id: string): boolean {
  return /__note_\d+$/.test(id);
}

/** The clause of the text itself from which a compared line or note has its id: `para_3__line_2` → `para_3`. */
export function clauseOfLine(id: string): string {
  return id.replace(/__(?:note|line)_\d+$/, '');
}
