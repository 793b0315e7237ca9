import type { OperatorCompiler } from './expression.ts';
export const stringOperators: Record<string, OperatorCompiler> = {};
