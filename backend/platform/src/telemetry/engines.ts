import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { hostsOf } from '../config/addresses.ts';
import { Config } from '../config/config.ts';
import { Models } from '../database/models.ts';
import { FileStore } from '../files/file-store.ts';
import { JobEngine } from '../jobs/job-engine.ts';
import { Mailer } from '../mail/mailer.ts';
import { SearchIndex } from '../search/search-index.ts';
import type { EngineStatus } from './engine-status.ts';
import { RedisProbe } from './redis-probe.ts';
import { backgroundFigures, documentFigures } from './store-figures.ts';

export type Part = 'documents' | 'jobs' | 'search' | 'files' | 'mail';

export interface EngineReport extends EngineStatus {
  /** What the engine does for the product. */
  readonly serves: Part;
  /** How long it took to say so. */
  readonly latencyMs: number;
  /** Why it does not answer, or not in time. */
  readonly trouble: string | null;
}

/** An engine that takes longer than this to say how it feels counts as one that does not answer. */
const patienceMs = 3_000;
/** Anybody may ask whether the product is ready; the engines are asked only so often. */
const freshMs = 5_000;

/** Which engine serves what, and how each feels. */
@Injectable()
export class Engines implements OnApplicationShutdown {
  readonly #redis: RedisProbe | null;
  #last: { readonly at: number; readonly reports: Promise<readonly EngineReport[]> } | null = null;

  constructor(
    private readonly config: Config,
    private readonly models: Models,
    private readonly search: SearchIndex,
    private readonly files: FileStore,
    private readonly mailer: Mailer,
    private readonly jobs: JobEngine,
  ) {
    this.#redis = config.redisUrl === null ? null : new RedisProbe(config.redisUrl);
  }

  list(): Promise<readonly EngineReport[]> {
    const now = performance.now();
    if (!this.#last || now - this.#last.at > freshMs) this.#last = { at: now, reports: this.#ask() };
    return this.#last.reports;
  }

  onApplicationShutdown(): void {
    this.#redis?.close();
  }

  #ask(): Promise<readonly EngineReport[]> {
    const { mongodbUri, redisUrl, elasticsearchUrl, s3, smtpUrl } = this.config;
    const documents = mongodbUri ? `MongoDB at ${hostsOf(mongodbUri)}` : 'Document store in the data folder (SQLite)';
    const jobs = named('BullMQ on Redis', redisUrl) ?? 'BullMQ on an embedded PostgreSQL';
    return Promise.all([
      measure('documents', documents, async () => status(documents, await documentFigures(this.models))),
      measure('jobs', jobs, async () => {
        await this.#redis?.ask();
        const { isAnswering, figures } = await this.jobs.status();
        return { engine: jobs, isAnswering, figures: { ...(await backgroundFigures(this.models)), ...figures } };
      }),
      measure('search', named('Elasticsearch', elasticsearchUrl) ?? 'SQLite FTS5', () => this.search.status()),
      measure('files', named('S3', s3?.endpoint) ?? 'Directory', () => this.files.status()),
      measure('mail', named('SMTP', smtpUrl) ?? 'Local mailbox', () => this.mailer.status()),
    ]);
  }
}

/** For engines that cannot say so themselves. */
const named = (engine: string, address: string | null | undefined): string | null =>
  address ? `${engine} at ${hostsOf(address)}` : null;

const status = (engine: string, figures: EngineStatus['figures']): EngineStatus => ({
  engine,
  isAnswering: true,
  figures,
});

async function measure(serves: Part, engine: string, ask: () => Promise<EngineStatus>): Promise<EngineReport> {
  const began = performance.now();
  const answer = await Promise.race([
    ask().catch(reasonOf),
    pause(patienceMs, 'It takes too long to answer', { ref: false }),
  ]);
  const latencyMs = Math.round((performance.now() - began) * 10) / 10;
  if (typeof answer === 'string')
    return { serves, engine, isAnswering: false, figures: {}, latencyMs, trouble: answer };
  return { serves, ...answer, latencyMs, trouble: answer.isAnswering ? null : 'It does not answer' };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
