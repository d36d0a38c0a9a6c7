/** A refusal as MongoDB words it: `code` is the server's number, `codeName` follows from it. */
export class CommandError extends Error {
  readonly code: number;
  readonly labels: readonly string[];
  /** Fields that go into the reply beside code and message, for example keyPattern of a duplicate key. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: number,
    message: string,
    rest: { labels?: readonly string[]; extra?: Record<string, unknown> } = {},
  ) {
    // A refusal is an answer: where in here it was worded is of no use, and finding out costs more than the command.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    this.code = code;
    this.labels = rest.labels ?? [];
    this.extra = rest.extra ?? {};
  }

  get codeName(): string {
    return codeName(this.code);
  }
}

/** Every code that has a name of its own. */
const codes = `
  1 InternalError  2 BadValue  6 HostUnreachable  7 HostNotFound  9 FailedToParse  11 UserNotFound  13 Unauthorized
  14 TypeMismatch  15 Overflow  16 InvalidLength  20 IllegalOperation  22 InvalidBSON  24 LockTimeout  26 NamespaceNotFound
  27 IndexNotFound  28 PathNotViable  29 NonExistentPath  40 ConflictingUpdateOperators  43 CursorNotFound
  48 NamespaceExists  50 MaxTimeMSExpired  52 DollarPrefixedFieldName  53 InvalidIdField  54 NotSingleValueField
  56 EmptyFieldName  59 CommandNotFound  66 ImmutableField  67 CannotCreateIndex  72 InvalidOptions
  73 InvalidNamespace  79 UnknownReplWriteConcern  85 IndexOptionsConflict  86 IndexKeySpecsConflict
  91 ShutdownInProgress  100 UnsatisfiableWriteConcern  112 WriteConflict  115 CommandNotSupported
  117 ConflictingOperationInProgress  162 FailPointSetFailed  168 InvalidPipelineOperator
  171 CannotIndexParallelArrays  189 PrimarySteppedDown  197 InvalidIndexSpecificationOption  225 TransactionTooOld
  246 SnapshotUnavailable  251 NoSuchTransaction  256 TransactionCommitted  262 ExceededTimeLimit
  263 OperationNotSupportedInTransaction  276 IndexBuildAborted  292 QueryExceededMemoryLimitNoDiskUseAllowed
  322 APIVersionError  323 APIStrictError  352 UnsupportedOpQueryCommand  10107 NotWritablePrimary
  10334 BSONObjectTooLarge  11000 DuplicateKey  11600 InterruptedAtShutdown  11601 Interrupted
  11602 InterruptedDueToReplStateChange  13435 NotPrimaryNoSecondaryOk  13436 NotPrimaryOrSecondary`;

const names = new Map(Array.from(codes.matchAll(/(\d+) (\w+)/g), ([, code, name]) => [Number(code), name]));

export const codeName = (code: number): string => names.get(code) ?? `Location${code}`;

export const badValue = (message: string): CommandError => new CommandError(2, message);
export const failedToParse = (message: string): CommandError => new CommandError(9, message);
export const typeMismatch = (message: string): CommandError => new CommandError(14, message);

/** MongoDB knows it and this store does not: the way out is a real server. */
export function notSupported(what: string): CommandError {
  return new CommandError(115, `docstore does not support ${what}; set MONGODB_URI to a MongoDB server`);
}

/** A write that met another transaction: drivers run the whole transaction again when they see the label. */
export function writeConflict(): CommandError {
  return new CommandError(112, 'Caused by :: Write conflict during plan execution and yielding is disabled.', {
    labels: ['TransientTransactionError'],
  });
}
