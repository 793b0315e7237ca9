import type { OperatorCompiler } from './expression.ts';
export const typeOperators: Record<string, OperatorCompiler> = {};
