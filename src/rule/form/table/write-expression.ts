import { writeCalendarDay } from '../../calendar/recurrence.ts';
import type { Expression } from '../../expression/expression.ts';

/** Writes an expression as text that reads as the same again: `days(due, paid) - 1`. */
export function writeExpression(expression: Expression): string {
  switch (expression.type) {
    case 'literal':
      if (expression.kind === 'recurring') return writeCalendarDay(expression.text);
      return expression.kind === 'text' ? `「${expression.text}」` : expression.text;
    case 'name':
      return expression.name;
    case 'list':
      return `[${expression.items.map(writeExpression).join(', ')}]`;
    case 'call':
      return `${expression.name}(${expression.arguments.map(writeExpression).join(', ')})`;
    case 'unary':
      return `${expression.operator === 'not' ? 'not ' : '-'}${writePart(expression.operand)}`;
    case 'if': {
      const parts = [expression.condition, expression.whenTrue, expression.otherwise].map(writePart);
      return `if ${parts[0]} then ${parts[1]} else ${parts[2]}`;
    }
    case 'binary':
      return `${writePart(expression.left)} ${expression.operator} ${writePart(expression.right)}`;
  }
}

function writePart(expression: Expression): string {
  const isWhole = ['literal', 'name', 'list', 'call'].includes(expression.type);
  return isWhole ? writeExpression(expression) : `(${writeExpression(expression)})`;
}
