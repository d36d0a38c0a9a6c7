// npm run --silent docstore -- --data DIR --port N: the store alone, for tools and shells.
import { parseArgs } from 'node:util';
import { serve } from '../src/process/server.ts';

const usage = 'Usage: npm run --silent docstore -- --data DIR --port N';

const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } });
const port = Number(values.port ?? 27017);
if (!values.data || !Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(usage);
  process.exit(2);
}

try {
  const server = await serve({ dataDir: values.data, where: { port }, takesFaults: true });
  const end = () => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.stdout.write(`docstore ready: mongodb://127.0.0.1:${server.port}/?replicaSet=docstore\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
