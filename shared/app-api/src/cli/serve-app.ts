import { createServer } from 'vite';

interface AppServer {
  /** Its address on this machine. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the development server of the app in this folder, as its `vite.config.ts` has it. */
export async function serveApp(port: number, site: string): Promise<AppServer> {
  // Read by `devConfig`, which the app's own configuration calls.
  Object.assign(process.env, { LYCEUM_DEV_PORT: String(port), LYCEUM_URL: site });
  const server = await createServer({ clearScreen: false });
  await server.listen();
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
