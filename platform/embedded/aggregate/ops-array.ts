import type { OperatorCompiler } from './expression.ts';
export const arrayOperators: Record<string, OperatorCompiler> = {};
