import type { z } from 'zod';
import { type Operation, ROUTES } from '../contract/index.ts';
import { problem } from '../contract/problem.ts';
import type { RouteShape } from '../contract/route.ts';
import { createSchemaWriter, type JsonSchema, type SchemaWriter } from './openapi-schemas.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

const TAGS: Record<string, { zh: string; en: string }> = {
  session: { zh: '登录与注册', en: 'Signing in and registering' },
  hall: { zh: '办事大厅（公开）', en: 'The hall, open to everybody' },
  my: { zh: '我的办件（申请人）', en: 'What applicants do' },
  office: { zh: '办公（工作人员）', en: 'What staff do with cases' },
  admin: { zh: '定义与人员（管理员）', en: 'Definitions and accounts' },
};

const STATUSES: Record<number, string> = {
  400: '请求无法识别 · The request cannot be read',
  401: '未登录 · Nobody is signed in',
  403: '无权使用 · Not for this account',
  404: '没有找到，或无权查看 · Not there, or not to be seen',
  409: '与他人的操作冲突 · Somebody else was first',
  413: '内容过大 · Too large',
  415: '内容类型不受支持 · Unsupported content type',
  422: '内容有误 · The content is wrong',
  429: '操作过于频繁 · Too many requests',
};

/** The description of the whole API, made from the routes themselves. */
export function openApiDocument(version: string): JsonSchema {
  const writer = createSchemaWriter();
  const paths: Record<string, JsonSchema> = {};
  for (const [operation, route] of Object.entries(ROUTES) as [Operation, RouteShape][]) {
    const path = `/api${route.path.replace(/:([A-Za-z0-9]+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describe(operation, route, writer) };
  }
  const problemSchema = writer.write(problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Banshi 办事',
      version,
      description:
        '行政审批平台的接口。错误均为 problem+json，`code` 不变。\n\nThe API of the approval platform. Errors are problem+json with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, { zh, en }]) => ({ name, description: `${zh} · ${en}` })),
    paths,
    components: {
      schemas: writer.components,
      responses: {
        Problem: {
          description: '错误 · Problem (RFC 9457)',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: 'GET /api/session → csrf' },
      },
    },
  };
}

function describe(operation: Operation, route: RouteShape, writer: SchemaWriter): JsonSchema {
  const { tag, summary, access } = route;
  const body = bodyOf(route, writer);
  return {
    operationId: operation,
    tags: [tag],
    summary: `${summary.zh} · ${summary.en}`,
    'x-summary': summary,
    'x-access': access,
    security: securityOf(route),
    parameters: parametersOf(route, writer),
    ...(body && { requestBody: body }),
    responses: { ...successOf(route, writer), ...errorsOf(route) },
  };
}

function securityOf({ access, method }: RouteShape): JsonSchema[] {
  if (access === 'public') return [];
  return [method === 'GET' ? { session: [] } : { session: [], csrf: [] }];
}

function parametersOf({ params, query, idempotent }: RouteShape, writer: SchemaWriter): JsonSchema[] {
  const of = (schema: z.ZodObject | undefined, place: 'path' | 'query'): JsonSchema[] => {
    if (!schema) return [];
    const { properties = {}, required = [] } = writer.write(schema, 'input') as {
      properties?: Record<string, JsonSchema>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, shape]) => ({
      ...{ name, in: place, schema: shape, required: place === 'path' || required.includes(name) },
    }));
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: '每次操作一个键，重试时不变 · One key per act, the same when retrying',
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  };
  return [...of(params, 'path'), ...of(query, 'query'), ...(idempotent ? [key] : [])];
}

function bodyOf({ body, upload }: RouteShape, writer: SchemaWriter): JsonSchema | null {
  if (!body && !upload) return null;
  const schema = body ? writer.write(body, 'input') : {};
  if (!upload) return { required: true, content: { 'application/json': { schema } } };
  const { properties, required } = schema as { properties?: JsonSchema; required?: string[] };
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const form = {
    type: 'object',
    properties: { ...properties, file },
    required: [...(required ?? []), 'file'],
  };
  return { required: true, content: { 'multipart/form-data': { schema: form } } };
}

function successOf({ response }: RouteShape, writer: SchemaWriter): JsonSchema {
  if (response === 'none') return { 204: { description: '完成 · Done' } };
  if (response === 'binary') {
    return { 200: { description: '文件 · A file', content: { 'application/octet-stream': { schema: {} } } } };
  }
  if (response === 'events') {
    const schema = { type: 'string' };
    return {
      200: { description: '事件流 · Server-Sent Events', content: { 'text/event-stream': { schema } } },
    };
  }
  const schema = writer.write(response, 'output');
  return { 200: { description: '成功 · Success', content: { 'application/json': { schema } } } };
}

function errorsOf(route: RouteShape): JsonSchema {
  const { access, method, params, query, body, upload, idempotent } = route;
  const isWrite = method !== 'GET';
  const codes = [
    429,
    ...(access === 'public' ? [] : [401, 403]),
    ...(isWrite ? [403, 409] : []),
    ...(params ? [404] : []),
    ...(params || query || body || upload ? [422] : []),
    ...(body || upload ? [400, 413, 415] : []),
    ...(idempotent ? [400] : []),
  ];
  const unique = [...new Set(codes)].sort();
  return Object.fromEntries(
    unique.map((code) => [
      code,
      {
        description: STATUSES[code] ?? '',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}
