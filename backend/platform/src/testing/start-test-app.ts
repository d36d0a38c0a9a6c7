import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type Principal, Principals } from '../access/principal.ts';
import type { Clock } from '../clock/clock.ts';
import { loadConfig } from '../config/config.ts';
import { type AppModule, nestOptions, prepareApp, rootModuleOf } from '../create-app.ts';
import type { Database } from '../database/connect.ts';
import { Events } from '../events/events.ts';
import { createHttpAdapter } from '../http/http-server.ts';
import { InlineJobEngine } from '../jobs/inline-job-engine.ts';
import type { JobEngine } from '../jobs/job-engine.ts';
import { Jobs } from '../jobs/jobs.ts';
import { createLog } from '../telemetry/log.ts';
import { TestClient } from './test-client.ts';
import { aDatabase } from './test-database.ts';

export interface TestAppOptions {
  readonly modules: readonly AppModule[];
  /** `[what, by which value]`: stands in for a provider, e.g. `[CourseStructure, new InMemoryCourseStructure()]`. */
  readonly overrides?: readonly (readonly [
    token: Type<unknown> | (abstract new (...of: never[]) => unknown),
    value: unknown,
  ])[];
  readonly clock?: Clock;
  /** Environment variables, as in production. */
  readonly env?: Readonly<Record<string, string>>;
  readonly jobEngine?: JobEngine;
  /** A database to use and leave open, e.g. to start a second application on it. */
  readonly database?: Database;
}

export class TestApp {
  readonly #sessions = new Map<string, Principal>();
  readonly #tidyUp: () => Promise<void>;
  readonly nest: NestFastifyApplication;
  readonly database: Database;
  #lastUserId = 1_000_000;

  constructor(nest: NestFastifyApplication, database: Database, tidyUp: () => Promise<void>) {
    this.nest = nest;
    this.database = database;
    this.#tidyUp = tidyUp;
    const sessions = this.#sessions;
    this.get(Principals).register({
      principalOf: async ({ sessionId }) => (sessionId === null ? null : (sessions.get(sessionId) ?? null)),
    });
  }

  /** A provider: use case, facade, port. */
  get<T>(token: Type<T> | (abstract new (...of: never[]) => T)): T {
    return this.nest.get<T>(token as Type<T>, { strict: false });
  }

  /** A browser that nobody has signed in. */
  visit(): TestClient {
    return new TestClient(this.nest.getHttpAdapter().getInstance());
  }

  /**
   * A browser signed in as this principal, without a password and without an account in the store. Give the `userId`
   * and `username` of a real account where the code under test asks identity about it.
   */
  signIn(as: Partial<Principal> = {}): TestClient {
    const userId = as.userId ?? ++this.#lastUserId;
    const principal = { username: `user${userId}`, isAdmin: false, isStaff: false, ...as, userId };
    const sessionId = `test-${randomUUID()}`;
    this.#sessions.set(sessionId, principal);
    return new TestClient(this.nest.getHttpAdapter().getInstance(), { sessionid: sessionId });
  }

  /** Returns when every event announced and every job asked for so far has had its effects. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await this.get(Events).settle();
      await this.get(Jobs).settle();
    }
    await this.get(Events).settle();
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.#tidyUp();
  }
}

/** The application with these modules over a fresh database; every answer is compared with its contract. */
export async function startTestApp(options: TestAppOptions): Promise<TestApp> {
  const { modules, overrides = [], clock, env = {}, jobEngine = new InlineJobEngine() } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'lyceum-test-data-'));
  const database = options.database ?? (await aDatabase());
  const tidyUp = async () => {
    if (!options.database) await database.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const config = loadConfig({ LYCEUM_DATA: dataDir, LYCEUM_LOG: process.env.LYCEUM_TEST_LOG ?? 'silent', ...env });
    const platform = {
      config,
      connection: database.connection,
      jobEngine,
      checkResponses: true,
      ...(clock && { clock }),
    };
    const root = rootModuleOf({ modules, ...platform });
    const building = Test.createTestingModule({ imports: [root] });
    for (const [token, value] of overrides) building.overrideProvider(token).useValue(value);
    const log = createLog(config.logLevel);
    const compiled = await building.setLogger(nestOptions(log).logger).compile();
    const nest = compiled.createNestApplication<NestFastifyApplication>(createHttpAdapter(config), nestOptions(log));
    return new TestApp(await prepareApp(nest, log), database, tidyUp);
  } catch (error) {
    await tidyUp();
    throw error;
  }
}
