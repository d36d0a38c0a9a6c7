// A process that begins a job and never ends it: the spec kills it.
import { createJobEngine } from '../../src/jobs/create-job-engine.ts';

const { JOB: id = '', DATA: dataDir = '', REDIS: redisUrl = null } = process.env;
const engine = createJobEngine({ redisUrl, dataDir }, { lockMs: 2_000 });
await engine.start((job) => {
  process.stdout.write(`running ${job}\n`);
  return new Promise(() => {});
});
await engine.submit({ id, name: 'trials.hangs', delayMs: 0, attemptsLeft: 5, priority: 'normal' });
