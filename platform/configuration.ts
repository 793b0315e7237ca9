import { resolve } from 'node:path';
import { z } from 'zod';
import { FAULT_POINTS, type FaultPoint } from './services/fault-points.ts';

const onOff = z
  .enum(['', '0', '1', 'false', 'true', 'off', 'on', 'no', 'yes'])
  .default('')
  .transform((value) => ['1', 'true', 'on', 'yes'].includes(value));
const limit = (usual: number) => z.coerce.number().int().min(1).max(10_000_000).default(usual);

const FAULT_POINT = new RegExp(`^(?:${FAULT_POINTS.join('|').replaceAll('.', '\\.')}):[1-9]\\d{0,5}$`);

const settings = z.object({
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATA_DIR: z.string().min(1).default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  MONGODB_DATABASE: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,60}$/)
    .default('banshi'),
  CENTRE_NAME: z.string().trim().min(1).max(60).default('云江市政务服务中心'),
  SEED: z.enum(['demo', 'empty']).default('demo'),
  ADMIN_PASSWORD: z.string().min(10).max(200).optional(),
  SECURE_COOKIES: onOff,
  TRUST_PROXY: onOff,
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  /** A payment channel that speaks signed JSON over HTTP; all three or none. */
  PAYMENT_URL: z.url({ protocol: /^https?$/ }).optional(),
  PAYMENT_MERCHANT: z.string().min(1).max(64).optional(),
  PAYMENT_SECRET: z.string().min(16).max(200).optional(),
  /** A bank to try payments with; on beside demonstration accounts, elsewhere only where asked for. */
  PAYMENT_SIMULATOR: onOff.optional(),
  /** Who does the background work: this server, or processes started with `npm run worker`. */
  WORK: z.enum(['here', 'elsewhere']).default('here'),
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  /** Whether administrators may set the workspace's clock; on beside demonstration accounts. */
  VIRTUAL_CLOCK: onOff.optional(),
  BANSHI_CLOCK: z.iso.datetime({ offset: true }).optional(),
  NODE_ENV: z.string().optional(),
  BANSHI_FAULT_POINT: z
    .string()
    .regex(FAULT_POINT, `must be <point>:<nth>, a point being one of ${FAULT_POINTS.join(', ')}`)
    .optional(),
  BANSHI_DEV_ORIGINS: z.string().max(1000).default(''),
  RATE_LIMIT: limit(1200),
  RATE_LIMIT_SIGN_IN: limit(60),
  RATE_LIMIT_REGISTRATION: limit(20),
  RATE_LIMIT_PROGRESS: limit(60),
});

/** How often one address may ask, per minute. */
export interface RateLimits {
  general: number;
  signIn: number;
  registration: number;
  progress: number;
}
/** Everything a start needs to know; read once, from the environment. */
export interface Configuration {
  host: string;
  port: number;
  dataDir: string;
  mongoUri?: string;
  databaseName: string;
  centreName: string;
  seed: 'demo' | 'empty';
  adminPassword?: string;
  secureCookies: boolean;
  trustProxy: boolean;
  logLevel: string;
  /** The instant the product's clock shows at its start; it runs on from there. For tests and teaching. */
  clockStart?: string;
  /** Whether this server does the background work itself, or workers beside it do. */
  work: 'here' | 'elsewhere';
  /** Where a worker tells of its health on 127.0.0.1. */
  workerPort?: number;
  virtualClock: boolean;
  /** Tests only: where the process is to kill itself, and at which passing. */
  faultPoint?: { point: FaultPoint; nth: number };
  devOrigins: string[];
  rateLimits: RateLimits;
  /** The payment channel `bank`, where one is set up. */
  payment?: { url: string; merchant: string; secret: string };
  /** The payment channel `simulator`: a bank that takes no money. */
  paymentSimulator: boolean;
}

export type ReadConfiguration = { ok: true; value: Configuration } | { ok: false; problems: string[] };

/** Reads the settings; says of each bad one what is wrong with it, in one line. */
export function readConfiguration(env: Record<string, string | undefined>): ReadConfiguration {
  // An empty variable means "not set": that is how shells and unit files leave things out.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = settings.safeParse(given);
  if (!result.success)
    return { ok: false, problems: result.error.issues.map((issue) => describe(issue, given)) };
  const read = result.data;
  if (read.BANSHI_FAULT_POINT && read.NODE_ENV !== 'test')
    return { ok: false, problems: ['BANSHI_FAULT_POINT: only with NODE_ENV=test'] };
  return {
    ok: true,
    value: {
      host: read.HOST,
      port: read.PORT,
      dataDir: resolve(read.DATA_DIR),
      mongoUri: read.MONGODB_URI,
      databaseName: read.MONGODB_DATABASE,
      centreName: read.CENTRE_NAME,
      seed: read.SEED,
      adminPassword: read.ADMIN_PASSWORD,
      secureCookies: read.SECURE_COOKIES,
      trustProxy: read.TRUST_PROXY,
      logLevel: read.LOG_LEVEL,
      clockStart: read.BANSHI_CLOCK,
      work: read.WORK,
      workerPort: read.WORKER_PORT,
      virtualClock: switched(given, 'VIRTUAL_CLOCK', read.VIRTUAL_CLOCK, read.SEED === 'demo'),
      faultPoint: faultPointOf(read.BANSHI_FAULT_POINT),
      devOrigins: read.BANSHI_DEV_ORIGINS.split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
      payment: paymentOf(read),
      paymentSimulator: switched(given, 'PAYMENT_SIMULATOR', read.PAYMENT_SIMULATOR, read.SEED === 'demo'),
      rateLimits: {
        general: read.RATE_LIMIT,
        signIn: read.RATE_LIMIT_SIGN_IN,
        registration: read.RATE_LIMIT_REGISTRATION,
        progress: read.RATE_LIMIT_PROGRESS,
      },
    },
  };
}

/** A switch with a default of its own where nothing was said. */
function switched(
  given: Record<string, string | undefined>,
  name: string,
  value: boolean | undefined,
  otherwise: boolean,
): boolean {
  return given[name] === undefined ? otherwise : value === true;
}

function faultPointOf(given: string | undefined): Configuration['faultPoint'] {
  const [point, nth] = given?.split(':') ?? [];
  return point && nth ? { point: point as FaultPoint, nth: Number(nth) } : undefined;
}

function paymentOf(read: z.infer<typeof settings>): Configuration['payment'] {
  const { PAYMENT_URL: url, PAYMENT_MERCHANT: merchant, PAYMENT_SECRET: secret } = read;
  return url && merchant && secret ? { url, merchant, secret } : undefined;
}

const SECRET = new Set(['ADMIN_PASSWORD', 'MONGODB_URI', 'PAYMENT_SECRET']);
function describe(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0] ?? '');
  const shown = SECRET.has(name) ? '…' : JSON.stringify(given[name] ?? '');
  return `${name}=${shown}: ${issue.message}`;
}

/** True where only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
