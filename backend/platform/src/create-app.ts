import 'reflect-metadata';
import { type DynamicModule, type LoggerService, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger as Log } from 'pino';
import { createHttpAdapter, prepareHttp } from './http/http-server.ts';
import { Pages } from './http/pages.ts';
import { PlatformModule, type PlatformOptions } from './platform.module.ts';
import { createLog, nestLogger } from './telemetry/log.ts';
import { Metrics } from './telemetry/metrics.ts';

export type AppModule = Type<unknown> | DynamicModule;

export interface AppOptions extends PlatformOptions {
  readonly modules: readonly AppModule[];
}

@Module({})
class RootModule {}

/** The whole application over an open database, initialised and not listening yet. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const log = createLog(options.config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    rootModuleOf(options),
    createHttpAdapter(options.config),
    {
      ...nestOptions(log),
      abortOnError: false,
    },
  );
  return prepareApp(app, log);
}

export function rootModuleOf({ modules, ...platform }: AppOptions): DynamicModule {
  return { module: RootModule, imports: [PlatformModule.forRoot(platform), ...modules] };
}

export function nestOptions(log: Log): { logger: LoggerService; bodyParser: false } {
  return { logger: nestLogger(log), bodyParser: false };
}

export async function prepareApp(app: NestFastifyApplication, log: Log): Promise<NestFastifyApplication> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  await prepareHttp(fastify, { pages: app.get(Pages), log, metrics: app.get(Metrics) });
  await app.init();
  await fastify.ready();
  return app;
}
