/** MongoDB's error codes, as far as this server answers them. */
import type { Doc } from './bson/doc.ts';

export const codes = {
  InternalError: 1,
  BadValue: 2,
  GraphContainsCycle: 5,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  IllegalOperation: 20,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  CannotCreateIndex: 67,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  CursorKilled: 237,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  EmptyFieldName: 56,
  ImmutableField: 66,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CommandNotFound: 59,
  CommandNotSupported: 115,
  DocumentValidationFailure: 121,
  NotImplemented: 238,
  ConversionFailure: 241,
  OperationNotSupportedInTransaction: 263,
  NoQueryExecutionPlans: 291,
  QueryExceededMemoryLimit: 292,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  InvalidIndexSpecificationOption: 197,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  UnrecognizedCommandField: 40415,
  UnrecognizedStage: 40324,
  RegexError: 51091,
} as const;

const NAMES = new Map<number, string>(Object.entries(codes).map(([name, code]) => [code, name]));

export function codeName(code: number): string {
  return NAMES.get(code) ?? `Location${code}`;
}

/** An error that reaches the client with MongoDB's own code; `info` holds further fields of the reply. */
export class EmbeddedError extends Error {
  readonly code: number;
  readonly info: Doc | undefined;
  constructor(code: number, message: string, info?: Doc) {
    super(message);
    this.name = 'EmbeddedError';
    this.code = code;
    this.info = info;
  }
}

export function badValue(message: string): EmbeddedError {
  return new EmbeddedError(codes.BadValue, message);
}

export function failedToParse(message: string): EmbeddedError {
  return new EmbeddedError(codes.FailedToParse, message);
}

export function typeMismatch(message: string): EmbeddedError {
  return new EmbeddedError(codes.TypeMismatch, message);
}

/** For what MongoDB can do and this server does not. */
export function unsupported(what: string): EmbeddedError {
  return new EmbeddedError(codes.NotImplemented, `the embedded database does not support ${what}`);
}
