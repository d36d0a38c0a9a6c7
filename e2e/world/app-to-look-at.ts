import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asAdmin, type Person } from './people.ts';
import { aName, buildOf, entryDrawing, publishingToken } from './published-app.ts';

const command = fileURLToPath(new URL('../../shared/app-api/bin/lyceum-mfe.mjs', import.meta.url));

export interface AppToLookAt {
  readonly name: string;
  /** Builds an app whose page is this element, `h` being React's `createElement`. */
  readonly draw: (element: string) => void;
  /** `lyceum-mfe publish --axe` with the token of the app's team, with its exit code. */
  readonly publish: () => Promise<{ readonly code: number; readonly output: string }>;
  readonly remove: () => void;
}

/** A build in a folder, whose pages are looked at as this person before it is published. */
export async function anAppToLookAt(baseURL: string, { username, password }: Person): Promise<AppToLookAt> {
  const name = aName();
  const folder = mkdtempSync(join(tmpdir(), 'lyceum-look-'));
  const env = {
    ...process.env,
    LYCEUM_URL: baseURL,
    LYCEUM_TOKEN: await publishingToken(baseURL, name),
    LYCEUM_CHECK_USER: username,
    LYCEUM_CHECK_PASSWORD: password,
    LYCEUM_CHROMIUM: process.env.LYCEUM_CHROMIUM ?? '/usr/bin/chromium',
  };
  return {
    name,
    draw: (element) => {
      const entry = `import { createElement as h } from 'react';${entryDrawing(name, `() => ${element}`)}`;
      for (const [path, content] of buildOf({ name, entry, example: `/${name}` }))
        writeFileSync(join(folder, path), content);
    },
    publish: () =>
      new Promise((resolve) => {
        const child = execFile(process.execPath, [command, 'publish', folder, '--axe'], { env }, (_error, out, err) =>
          resolve({ code: child.exitCode ?? -1, output: `${out}${err}` }),
        );
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What the gates said of the last build of an app; null when none was published. */
export async function gatesThatSpoke(baseURL: string, name: string): Promise<readonly string[] | null> {
  const site = await asAdmin(baseURL);
  const answer = await site.get(`/api/federation/v1/apps/${name}/builds`);
  const { builds } = (await answer.json()) as { readonly builds?: readonly Build[] };
  await site.dispose();
  return builds?.[0]?.findings.map(({ gate }) => gate) ?? null;
}

interface Build {
  readonly findings: readonly { readonly gate: string }[];
}
