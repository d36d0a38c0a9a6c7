import { type Config, InlineJobEngine, type JobEngine } from '@lyceum/platform';

/** The queue that this configuration asks for. */
export async function jobEngineFor(_config: Config): Promise<JobEngine> {
  return new InlineJobEngine();
}
