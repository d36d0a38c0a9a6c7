import { z } from 'zod';
import { defineContract } from './contract.ts';

export { cancelJob, type JobStateName, type JobView, jobState, listJobs, replayJob } from './platform/jobs.ts';

const health = z.object({ status: z.literal('ok') });

export const readApiDescription = defineContract({
  id: 'platform.read_api_description',
  summary: 'This API as an OpenAPI document',
  method: 'GET',
  path: '/api-docs.json',
  permission: 'public',
  response: z.looseObject({ openapi: z.string() }),
});

export const readApiPage = defineContract({
  id: 'platform.read_api_page',
  summary: 'This API as a page to read',
  method: 'GET',
  path: '/api-docs',
  permission: 'public',
  response: null,
  produces: 'text/html',
});

export const checkLive = defineContract({
  id: 'platform.check_live',
  summary: 'The process runs',
  method: 'GET',
  path: '/health/live',
  permission: 'public',
  response: health,
});

const partOfTheProduct = z.enum(['documents', 'jobs', 'search', 'files', 'mail']);

export const checkReady = defineContract({
  id: 'platform.check_ready',
  summary: 'The process can answer: the engines that requests need do; `down` lists the others that do not',
  method: 'GET',
  path: '/health/ready',
  permission: 'public',
  response: z.object({ status: z.literal('ok'), down: z.array(partOfTheProduct) }),
  refusals: [{ status: 503, code: 'not_ready', when: 'the document store or the file store does not answer' }],
});

export const listEngines = defineContract({
  id: 'platform.list_engines',
  summary: 'Which engine serves what, and how each feels',
  method: 'GET',
  path: '/api/operations/v1/engines',
  permission: 'platform.engines.see',
  response: z.object({
    engines: z.array(
      z.object({
        serves: partOfTheProduct,
        engine: z.string(),
        isAnswering: z.boolean(),
        latencyMs: z.number(),
        trouble: z.string().nullable(),
        figures: z.record(z.string(), z.number()),
      }),
    ),
  }),
});

export const readEnginesPage = defineContract({
  id: 'platform.read_engines_page',
  summary: 'The engines as a page to read',
  method: 'GET',
  path: '/operations-status',
  permission: 'platform.engines.see',
  response: null,
  produces: 'text/html',
});

export const readMetrics = defineContract({
  id: 'platform.read_metrics',
  summary: 'Measurements in Prometheus text, for this machine only',
  method: 'GET',
  path: '/metrics',
  permission: 'public',
  response: null,
  produces: 'text/plain',
});

export const issueCsrfToken = defineContract({
  id: 'platform.issue_csrf_token',
  summary: 'The token that unsafe requests repeat in X-CSRFToken',
  method: 'GET',
  path: '/csrf/api/v1/token',
  permission: 'public',
  response: z.object({ csrfToken: z.string() }),
});

export const listMailbox = defineContract({
  id: 'platform.list_mailbox',
  summary: 'Letters that wait here because no mail server is set; for admins, and for this machine on a demo site',
  method: 'GET',
  path: '/dev/mail',
  permission: 'public',
  query: z.object({ q: z.string().max(200).default('') }),
  response: null,
  produces: 'text/html',
  refusals: [
    { status: 404, code: 'not_found', when: 'letters are sent by a mail server, or the visitor may not see them' },
  ],
});

export const readMail = defineContract({
  id: 'platform.read_mail',
  summary: 'One letter of the mailbox',
  method: 'GET',
  path: '/dev/mail/:mailId',
  permission: 'public',
  params: z.object({ mailId: z.string().max(100) }),
  response: null,
  produces: 'text/html',
  refusals: [{ status: 404, code: 'not_found', when: 'there is no such letter, or the visitor may not see it' }],
});
