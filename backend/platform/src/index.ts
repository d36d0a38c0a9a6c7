export { type CookieOptions, csrfCookie, readCookies, sessionCookie, writeCookie } from './access/cookies.ts';
export { newCsrfToken } from './access/csrf.ts';
export { CurrentPrincipal } from './access/current-principal.ts';
export { type PermissionCheck, PermissionRegistry, type PermissionRequest } from './access/permission-registry.ts';
export { type Credentials, type Principal, type PrincipalSource, Principals } from './access/principal.ts';
export { type RateLimit, RateLimiter, type Taken } from './access/rate-limiter.ts';
export { type WriteLock, WriteLocks } from './access/write-locks.ts';
export { Clock, SystemClock } from './clock/clock.ts';
export { Config, ConfigError, loadConfig, type Role } from './config/config.ts';
export { type AppModule, type AppOptions, createApp } from './create-app.ts';
export { connectDatabase, type Database } from './database/connect.ts';
export { documentSchema } from './database/document-schema.ts';
export { ensureIndexes, type Migration, Migrations } from './database/migrations.ts';
export { Models } from './database/models.ts';
export { ShortMemories, type ShortMemory } from './database/short-memory.ts';
export { UnitOfWork } from './database/unit-of-work.ts';
export { defineEvent, type Envelope, type EventType, type PayloadOf } from './events/define-event.ts';
export { Events } from './events/events.ts';
export { On, type SubscriptionOptions } from './events/on.ts';
export { FileMissing, FileStore, type StoredFile } from './files/file-store.ts';
export { Endpoint } from './http/endpoint.ts';
export { Endpoints } from './http/endpoints.ts';
export { type PageHandler, Pages } from './http/pages.ts';
export { defaultPage, namespacedPage, type Page, plainPage } from './http/paging.ts';
export {
  badRequest,
  conflict,
  forbidden,
  invalidRequest,
  notFound,
  Problem,
  type ProblemOptions,
  tooManyRequests,
  unauthorized,
} from './http/problem.ts';
export { Upload, type UploadLimits, type UploadPart } from './http/upload.ts';
export { createJobEngine } from './jobs/create-job-engine.ts';
export { InlineJobEngine } from './jobs/inline-job-engine.ts';
export { JobEngine, type JobPriority, type RunJob, type RunOutcome, type Submission } from './jobs/job-engine.ts';
export {
  defineJob,
  JobCancelled,
  JobHandler,
  JobRefused,
  type JobRun,
  JobSuperseded,
  type JobType,
} from './jobs/job-handler.ts';
export type { JobState } from './jobs/job-record.ts';
export type { JobStatus } from './jobs/job-status.ts';
export { type EnqueueOptions, Jobs } from './jobs/jobs.ts';
export type { Schedule } from './jobs/schedule.ts';
export { type Letterhead, Letterheads } from './mail/letterhead.ts';
export { type Mail, Mailer, MailRefused, type SentMail } from './mail/mailer.ts';
export { type LetterBody, type LetterLanguage, writeLetter } from './mail/write-letter.ts';
export { defineIndex, type Fields, type IndexDefinition } from './search/define-index.ts';
export {
  type FacetValue,
  type Filter,
  furthest,
  type SearchDocument,
  type SearchHit,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
  type Segment,
} from './search/search-index.ts';
export { EngineUnavailable } from './telemetry/engine-unavailable.ts';
