import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** The request (or job, or delivery) on whose behalf code runs: its id stands in every line logged meanwhile. */
export const correlation = new AsyncLocalStorage<{ readonly requestId: string }>();

const secrets = ['password', 'token', 'authorization', 'cookie', 'secret'];

/** Log lines as JSON on standard output, with secrets blanked wherever they are logged as fields. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
    mixin: () => correlation.getStore() ?? {},
  });
}

/** Lets Nest and `new Logger('Area')` write through pino. */
export function nestLogger(log: Logger): LoggerService {
  const write =
    (level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal') =>
    (message: unknown, ...rest: unknown[]): void => {
      const area = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
      const stack = level === 'error' && rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
      log[level]({ area, stack }, typeof message === 'string' ? message : JSON.stringify(message));
    };
  return {
    log: write('info'),
    error: write('error'),
    warn: write('warn'),
    debug: write('debug'),
    verbose: write('trace'),
    fatal: write('fatal'),
  };
}
