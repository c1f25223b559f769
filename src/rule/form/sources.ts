import type { RuleForm } from '../../model/rule-form.ts';
import type { FormReader } from './answer.ts';
import type { Names } from './names.ts';
import type { Sources } from './scope.ts';
import { readValueTable, type ValueTable } from './table/read-tables.ts';

/** Reads formulas, tables and calls, and declares their names. */
export function readSources(form: RuleForm, names: Names, reader: FormReader): Sources {
  const formulas: Sources['formulas'] = new Map();
  const tables = new Map<string, ValueTable>();
  for (const [name, source] of Object.entries(form.formulas ?? {})) {
    names.declareLater(name, 'formulas', () => {
      const typed = names.read(source, ['formulas', name]);
      if (typed) formulas.set(name, typed);
      return typed?.type;
    });
  }
  for (const [name, table] of Object.entries(form.tables ?? {})) {
    names.declareLater(name, 'tables', () => {
      const read = readValueTable(table, ['tables', name], reader);
      if (read) tables.set(name, read);
      return read?.type;
    });
  }
  for (const name of [...Object.keys(form.formulas ?? {}), ...Object.keys(form.tables ?? {})])
    reader.problems.attempt([form.formulas && name in form.formulas ? 'formulas' : 'tables', name], () =>
      names.typeOf(name),
    );
  const calls = new Map(
    Object.entries(form.calls ?? {}).map(([name, call]) => {
      const given = Object.entries(call.given).flatMap(([fact, source]) => {
        const typed = names.read(source, ['calls', name, 'given', fact]);
        return typed ? [[fact, typed] as const] : [];
      });
      return [name, { ...call, given }];
    }),
  );
  return { formulas, tables, calls };
}
