import { Converter, ReflectionKind } from 'typedoc';
import ts from 'typescript';

/**
 * Gives a type that is inferred from a zod schema the docstring of the schema, which says what both are:
 * `export type Quantity = z.infer<typeof quantity>`.
 */
export function copyDocstrings(converter) {
  converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (reflection.comment || !reflection.kindOf(ReflectionKind.TypeAlias)) return;
    const declaration = context
      .getSymbolFromReflection(reflection)
      ?.declarations?.find(ts.isTypeAliasDeclaration);
    const schema = declaration && findSchema(context.checker, declaration.type);
    if (schema) reflection.comment = context.getComment(schema, ReflectionKind.Variable);
  });
}

/** The constant in the first `typeof` of a type. */
function findSchema(checker, type) {
  if (ts.isTypeQueryNode(type)) {
    const symbol = checker.getSymbolAtLocation(type.exprName);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }
  return ts.forEachChild(type, (child) => findSchema(checker, child));
}
