import type { OperatorCompiler } from './expression.ts';
export const dateOperators: Record<string, OperatorCompiler> = {};
