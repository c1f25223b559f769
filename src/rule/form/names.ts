import type { RuleForm } from '../../model/rule-form.ts';
import { type Expression, ExpressionError } from '../expression/expression.ts';
import { inferType } from '../expression/infer-type.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { TypeScope } from '../expression/type-scope.ts';
import { nameType, type ValueType } from '../expression/value.ts';
import { toType } from './fields.ts';
import { type FormProblem, KnownProblem, type Problems } from './form-problem.ts';

/** An expression of the form with its type. */
export interface Typed {
  expression: Expression;
  type: ValueType;
}

type Quantities = NonNullable<RuleForm['parameters']>[string];

const parameterTypes: Readonly<Partial<Record<Quantities['kind'], ValueType>>> = {
  duration: { kind: 'period' },
  date: { kind: 'day' },
  dateRange: { kind: 'yearly' },
  fraction: { kind: 'number' },
  percentage: { kind: 'number' },
  multiple: { kind: 'number' },
  money: { kind: 'number', isYen: true },
  count: { kind: 'number', isWhole: true },
  rounding: { kind: 'rounding' },
  time: { kind: 'time' },
};

/** All names of a form and their types; those of formulas are found when they are asked for. */
export class Names implements TypeScope {
  private readonly types = new Map<string, ValueType>();
  private readonly later = new Map<string, () => ValueType | undefined>();
  private readonly open = new Set<string>();
  private readonly broken = new Set<string>();

  constructor(
    form: RuleForm,
    private readonly problems: Problems,
  ) {
    for (const [name, input] of Object.entries(form.inputs)) this.declare(name, toType(input), 'inputs');
    for (const [name, traits] of Object.entries(form.parameters ?? {})) this.declareParameter(name, traits);
    for (const [name, { choices }] of Object.entries(form.options ?? {}))
      this.declare(name, { kind: 'text', values: Object.keys(choices), labels: choices }, 'options');
    for (const [name, { kind }] of Object.entries(form.calls ?? {}))
      this.declare(name, toType({ kind, about: name }), 'calls');
  }

  private declareParameter(name: string, { kind, every }: Quantities): void {
    const type: ValueType | undefined = every === undefined ? parameterTypes[kind] : { kind: 'recurring' };
    if (every !== undefined && kind !== 'date')
      this.problems.add(['parameters', name, 'every'], 'every は kind: date の parameters にだけ書けます。');
    else if (type) this.declare(name, type, 'parameters');
    else this.problems.add(['parameters', name, 'kind'], `${kind} の数値は式に使えません。`);
  }

  /** Declares a name whose type is known. */
  declare(name: string, type: ValueType, group: string): void {
    if (this.refuseSecond(name, group)) this.types.set(name, type);
  }

  /** Declares a name whose type follows from others. */
  declareLater(name: string, group: string, find: () => ValueType | undefined): void {
    if (this.refuseSecond(name, group)) this.later.set(name, find);
  }

  private refuseSecond(name: string, group: string): boolean {
    if (!this.types.has(name) && !this.later.has(name)) return true;
    this.problems.add([group, name], `「${name}」という名前が二つあります。どちらかを変えてください。`);
    return false;
  }

  names(): string[] {
    return [...this.types.keys(), ...this.later.keys()];
  }

  typeOf(name: string): ValueType | undefined {
    const known = this.types.get(name);
    if (known) return known;
    const find = this.later.get(name);
    if (!find) return undefined;
    if (this.open.has(name)) {
      const circle = [...this.open, name].join(' → ');
      throw new ExpressionError(`「${name}」が自分自身から計算されています(${circle})。`, {
        start: 0,
        end: 0,
      });
    }
    if (this.broken.has(name)) throw new KnownProblem();
    this.open.add(name);
    try {
      const type = find();
      if (type) {
        this.types.set(name, type);
        return type;
      }
      this.broken.add(name);
      throw new KnownProblem();
    } finally {
      this.open.delete(name);
    }
  }

  /** Reads an expression of the form; what is wrong with it is noted. */
  read(
    source: string | number | boolean,
    path: FormProblem['path'],
    wanted?: ValueType['kind'],
  ): Typed | undefined {
    return this.problems.attempt(path, () => {
      const expression = parseExpression(String(source));
      const type = inferType(expression, this);
      if (wanted !== undefined && type.kind !== wanted) {
        const need = nameType({ kind: wanted } as ValueType);
        throw new ExpressionError(`ここには${need}が要りますが、この式は${nameType(type)}です。`, expression);
      }
      return { expression, type };
    });
  }
}
