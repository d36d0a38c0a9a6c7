import { type Config, connectDatabase, createApp, createJobEngine, loadConfig } from '@lyceum/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { prepareFirstData } from '../first-data/prepare-first-data.ts';
import { modules } from '../modules.ts';
import { banner } from './banner.ts';
import { lockInstance } from './instance-lock.ts';
import { requireDataFolder, requireDiskSpace, requireFreePort } from './preflight.ts';
import { StartRefused } from './refusal.ts';
import { removeData } from './reset.ts';

export interface Invocation {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Starts the product and returns when it listens; signals end it in an orderly way. */
export async function serve({ args, env }: Invocation): Promise<void> {
  const isReset = readArgs(args);
  const config = loadConfig(env);
  requireDataFolder(config.dataDir);
  const unlock = lockInstance(config.dataDir, config.publicUrl);
  try {
    await requireFreePort(config.host, config.port);
    requireDiskSpace(config.dataDir);
    if (isReset) removeData(config);
    await start(config, env, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function readArgs(args: readonly string[]): boolean {
  const unknown = args.filter((arg) => arg !== '--reset');
  if (unknown.length > 0)
    throw new StartRefused(
      `it does not know ${unknown.join(' ')}. It takes --reset, which begins anew with empty data.`,
    );
  return args.includes('--reset');
}

async function start(config: Config, env: Invocation['env'], unlock: () => void): Promise<void> {
  const database = await connectDatabase(config).catch((error: unknown) => {
    if (config.mongodbUri === null || !(error instanceof Error)) throw error;
    throw new StartRefused(`MONGODB_URI is set, but expected a store that answers. ${error.message}`);
  });
  let app: NestFastifyApplication;
  try {
    const jobEngine = createJobEngine(config);
    app = await createApp({ config, connection: database.connection, jobEngine, modules });
  } catch (error) {
    await database.close();
    throw error;
  }
  const stop = async () => {
    await app.close();
    await database.close();
    unlock();
  };
  stopOnSignal(stop);
  try {
    const accounts = await prepareFirstData(app, { config, env, tell: (line) => console.log(`  ${line}`) });
    await app.listen({ port: config.port, host: config.host });
    console.log(banner({ config, accounts, startedAt: Number(env.LYCEUM_STARTED_AT ?? Date.now()) }));
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The first signal lets running requests and jobs end; a second one does not wait for them. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
}
