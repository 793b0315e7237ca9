import type { z } from 'zod';
import { limitText } from '../limits.ts';
import { childSchema, resolve, shapeOf } from '../schema-walk.ts';

/** Longest value shown in a row; the rest is one click away. */
const MAX_TEXT = 80;

const short = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function recordText(value: Record<string, unknown>, schema: z.core.$ZodType | undefined): string {
  const { days, unit, law, article, name, size } = value;
  if (typeof days === 'number' && (unit === 'working-day' || unit === 'calendar-day')) {
    return limitText({ days, unit }).zh;
  }
  if (typeof law === 'string') return `《${law}》${typeof article === 'string' ? article : ''}`;
  if (typeof name === 'string' && typeof size === 'number') return `${name}（${Math.ceil(size / 1024)} KB）`;
  const shape = schema && shapeOf(resolve(schema, value).core);
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => {
      const child = schema && childSchema(schema, key, value);
      const title = shape && child ? resolve(child, inner).meta.title : undefined;
      return `${title ?? key} ${valueText(inner, child)}`;
    })
    .join('，');
}

/** A value in a few words, the way the screens write it; absent is empty. */
export function valueText(value: unknown, schema?: z.core.$ZodType): string {
  if (value === undefined || value === null || value === '') return '';
  const meta = schema ? resolve(schema, value).meta : {};
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string' || typeof value === 'number') {
    return short(meta.labels?.[String(value)]?.zh ?? String(value));
  }
  if (Array.isArray(value)) {
    return short(
      value.map((entry, index) => valueText(entry, schema && childSchema(schema, index, value))).join('、'),
    );
  }
  return isRecord(value) ? short(recordText(value, schema)) : '';
}
