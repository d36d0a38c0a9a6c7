import { type DynamicModule, Global, Inject, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import type { Connection } from 'mongoose';
import { CsrfController } from './access/csrf.controller.ts';
import { PermissionRegistry } from './access/permission-registry.ts';
import { Principals } from './access/principal.ts';
import { RateLimiter } from './access/rate-limiter.ts';
import { WriteLocks } from './access/write-locks.ts';
import { Clock, SystemClock } from './clock/clock.ts';
import { Config } from './config/config.ts';
import { Migrations } from './database/migrations.ts';
import { Models } from './database/models.ts';
import { ShortMemories } from './database/short-memory.ts';
import { UnitOfWork } from './database/unit-of-work.ts';
import { DeliveryDesk } from './events/delivery-desk.ts';
import { Events } from './events/events.ts';
import { JointDelivery } from './events/joint-delivery.ts';
import { OutboxRelay } from './events/relay.ts';
import { Subscribers } from './events/subscribers.ts';
import { createFileStore } from './files/create-file-store.ts';
import { FileStore } from './files/file-store.ts';
import { ApiDocsController } from './http/api-docs.controller.ts';
import { EndpointGuard } from './http/endpoint.guard.ts';
import { Endpoints } from './http/endpoints.ts';
import { Pages } from './http/pages.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { ResponseCheckInterceptor } from './http/response-check.interceptor.ts';
import { JobDispatcher } from './jobs/job-dispatcher.ts';
import { JobEngine } from './jobs/job-engine.ts';
import { JobHandlers } from './jobs/job-handlers.ts';
import { JobLedger } from './jobs/job-ledger.ts';
import { JobList } from './jobs/job-list.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { JobsController } from './jobs/jobs.controller.ts';
import { Jobs } from './jobs/jobs.ts';
import { Repetitions } from './jobs/repetitions.ts';
import { createMailer } from './mail/create-mailer.ts';
import { Letterheads } from './mail/letterhead.ts';
import { MailboxController } from './mail/mailbox.controller.ts';
import { Mailer } from './mail/mailer.ts';
import { platformMigrations } from './migrations.ts';
import { createSearchIndex } from './search/create-search-index.ts';
import { SearchIndex } from './search/search-index.ts';
import { EnginesController } from './telemetry/engines.controller.ts';
import { Engines } from './telemetry/engines.ts';
import { Metrics } from './telemetry/metrics.ts';
import { OperationsController } from './telemetry/operations.controller.ts';

export interface PlatformOptions {
  readonly config: Config;
  readonly connection: Connection;
  readonly jobEngine: JobEngine;
  readonly clock?: Clock;
  /** Tests compare every answer with its contract. */
  readonly checkResponses?: boolean;
}

/** The techniques all modules use. Global: a module asks for `Events`, `Jobs`, `Models`… without importing anything. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit {
  constructor(
    @Inject(Migrations) private readonly migrations: Migrations,
    @Inject(PermissionRegistry) permissions: PermissionRegistry,
  ) {
    migrations.register('platform', platformMigrations);
    permissions.register('platform.engines.see', ({ principal }) => principal.isAdmin);
    permissions.register('platform.jobs.manage', ({ principal }) => principal.isAdmin);
  }

  /** Before any other module's `onModuleInit`: global modules come first. */
  async onModuleInit(): Promise<void> {
    const ran = await this.migrations.run();
    if (ran.length > 0) new Logger('Database').log(`Brought the store up to date: ${ran.join(', ')}`);
  }

  static forRoot({ config, connection, jobEngine, clock, checkResponses }: PlatformOptions): DynamicModule {
    const time = clock ?? new SystemClock();
    const unitOfWork = new UnitOfWork(connection);
    const values = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: time },
      { provide: Models, useValue: new Models(connection) },
      { provide: UnitOfWork, useValue: unitOfWork },
      { provide: ShortMemories, useValue: new ShortMemories({ unitOfWork, clock: time }) },
      { provide: Migrations, useValue: new Migrations(connection) },
      { provide: FileStore, useFactory: () => createFileStore(config) },
      { provide: SearchIndex, useFactory: () => createSearchIndex(config) },
      { provide: Mailer, useFactory: () => createMailer(config, time) },
      { provide: Letterheads, useValue: new Letterheads() },
      { provide: JobEngine, useValue: jobEngine },
      { provide: PermissionRegistry, useValue: new PermissionRegistry() },
      { provide: Principals, useValue: new Principals() },
      { provide: WriteLocks, useValue: new WriteLocks() },
      { provide: RateLimiter, useValue: new RateLimiter(time) },
      { provide: Pages, useValue: new Pages() },
      { provide: Metrics, useValue: new Metrics() },
    ];
    const services = [
      Events,
      OutboxRelay,
      DeliveryDesk,
      JointDelivery,
      Subscribers,
      Jobs,
      JobDispatcher,
      JobRunner,
      JobLedger,
      JobList,
      JobHandlers,
      Repetitions,
      Endpoints,
      Engines,
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [
        ApiDocsController,
        CsrfController,
        EnginesController,
        JobsController,
        MailboxController,
        OperationsController,
      ],
      providers: [
        ...values,
        ...services,
        { provide: APP_GUARD, useClass: EndpointGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...(checkResponses ? [{ provide: APP_INTERCEPTOR, useClass: ResponseCheckInterceptor }] : []),
      ],
      exports: [...values.map(({ provide }) => provide), Events, Jobs, Endpoints],
    };
  }
}
