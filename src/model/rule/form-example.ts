import { z } from 'zod';

export const example = z.strictObject({
  /** What the example shows. */
  title: z.string().optional(),
  /** The facts, by name. */
  given: z.record(z.string(), z.unknown()).default({}),
  /** Choices of options, by name. */
  options: z.record(z.string(), z.string()).optional(),
  /** What the rule must answer to them. */
  expect: z.strictObject({
    /** What the rule must answer. */
    status: z.enum(['met', 'not-met', 'value', 'unknown']),
    /** The outputs, by name. */
    value: z.record(z.string(), z.unknown()).optional(),
    /** Facts that are missing. */
    missing: z.array(z.string()).optional(),
  }),
});

/** Examples as a table: each row holds the cells of `given`, then of `expect`; `-` leaves a cell out. */
export const exampleTable = z.strictObject({
  /** Names of inputs and options, and `title`. */
  given: z.array(z.string()),
  /** `status`, `missing`, and names of outputs. */
  expect: z.array(z.string()).min(1),
  /** Cells of each example. */
  rows: z.array(z.array(z.unknown())).min(1),
});

/** A row of examples: the head, with what is given before `status` and what must be answered from there on, or cells below it. */
const exampleRow = z.array(z.unknown());
type Single = z.infer<typeof example> | z.infer<typeof exampleTable>;
type Written = Single | z.infer<typeof exampleRow>;

/** Whether a row names the columns of those below it. */
export const isHead = (row: unknown): row is string[] => Array.isArray(row) && row.includes('status');

/** Examples, one by one or as rows below a head: `[due, paid, status, days]`. */
export const examples = z
  .array(z.union([example, exampleTable, exampleRow]))
  .transform((written: readonly Written[], context) => {
    const read: Single[] = [];
    let open: z.infer<typeof exampleTable> | undefined;
    for (const [place, one] of written.entries()) {
      if (!Array.isArray(one) || isHead(one)) {
        open = Array.isArray(one) ? readHead(one as string[]) : undefined;
        read.push(open ?? (one as Single));
      } else if (open) open.rows.push(one);
      else {
        const message =
          'この行の上に、列の名前の行([due, paid, status] のように status を含む行)を書きます。';
        context.issues.push({ code: 'custom', message, input: one, path: [place] });
      }
    }
    return read;
  });

function readHead(names: readonly string[]): z.infer<typeof exampleTable> {
  const from = names.indexOf('status');
  return { given: names.slice(0, from), expect: names.slice(from), rows: [] };
}
