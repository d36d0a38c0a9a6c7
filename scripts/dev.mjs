// `npm run dev -- learning`: one micro-frontend, as it is being written, inside the pages of a running Lyceum. Starts its
// development server, makes the link that shows it to one person, and prints it; an edit is on the page a moment later.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, exitCodeOf, pinnedNode, refuse, requireNode, root } from './machine.mjs';

const usage =
  'npm run dev -- NAME [--site http://localhost:8000] [--port 5173] [--user admin] [--hours 8] [--path /…] [--allow-writes]';

requireNode();
const wish = read();
await ensureDependencies();
await requireSite(wish.site);
const server = startServer(wish);
await isServing(wish.entry);
tell(wish, await linkFor(wish));
process.exitCode = await server;

function read() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string', default: process.env.LYCEUM_URL ?? 'http://localhost:8000' },
      port: { type: 'string', default: '5173' },
      user: { type: 'string', default: 'admin' },
      hours: { type: 'string' },
      path: { type: 'string' },
      'allow-writes': { type: 'boolean', default: false },
    },
  });
  const [name = '', ...more] = positionals;
  const folder = join(root, 'mfes', name);
  if (!name || more.length > 0) refuse(`it is used so: ${usage}`);
  if (!existsSync(join(folder, 'vite.config.ts'))) refuse(`there is no micro-frontend mfes/${name}.`);
  if (!URL.canParse(values.site))
    refuse(`--site is "${values.site}"; it must be an address such as https://learn.example.org.`);
  const { site, port, user, hours, path } = values;
  const entry = `http://127.0.0.1:${port}/remoteEntry.js`;
  return { name, folder, site: new URL(site).origin, port, user, hours, path, entry, mayWrite: values['allow-writes'] };
}

async function requireSite(site) {
  const isThere = await fetch(`${site}/api/federation/v1/apps`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere) refuse(`no Lyceum answers at ${site}. Start one with "npm start", or name another with --site.`);
}

/** Ends when the server does; signals are passed on to it. */
function startServer({ folder, site, port }) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { LYCEUM_DEV_PORT: port, LYCEUM_URL: site };
  return exitCodeOf(pinnedNode(), [vite, '--clearScreen', 'false'], { cwd: folder, env });
}

async function isServing(entry) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const isUp = await fetch(entry).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  refuse(`the development server did not answer at ${entry}; its messages are above.`);
}

/** By the team's token where there is one, else by the product that runs on this machine; null where neither can. */
function linkFor(wished) {
  return process.env.LYCEUM_TOKEN ? linkByToken(wished, process.env.LYCEUM_TOKEN) : linkByCommand(wished);
}

async function linkByToken({ name, site, user, hours, path, entry, mayWrite }, token) {
  const app = await fetch(new URL('/app.json', entry)).then((answer) => answer.json());
  const wanted = { username: user, entry, app, path, allow_writes: mayWrite, ...(hours && { hours: Number(hours) }) };
  const answer = await fetch(`${site}/api/federation/v1/apps/${name}/overrides`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-lyceum-token': token },
    body: JSON.stringify(wanted),
  });
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return onSite(body.link, site);
  process.stderr.write(`  ${site} made no link: ${body.detail ?? `it answered ${answer.status}`}\n`);
  return null;
}

function linkByCommand(wished) {
  const command = join('backend', 'app', 'dist', 'cli.js');
  if (!isHere(wished.site) || !existsSync(join(root, command))) return null;
  const { stdout, stderr, status } = spawnSync(pinnedNode(), [command, ...wordsFor(wished)], {
    cwd: root,
    encoding: 'utf8',
  });
  const made = /^https?:\/\/\S+\/override\/\S+$/m.exec(stdout)?.[0];
  if (status !== 0 || !made) {
    process.stderr.write(stderr);
    return null;
  }
  // The data folder at hand may be another product's: its link would mean nothing to this one.
  return new URL(made).port === new URL(wished.site).port ? onSite(made, wished.site) : null;
}

function isHere(site) {
  return ['localhost', '127.0.0.1'].includes(new URL(site).hostname);
}

function onSite(link, site) {
  return `${site}${new URL(link).pathname}`;
}

function wordsFor({ name, user, entry, hours, path, mayWrite }) {
  return [
    ...['mfe', 'override', name, '--user', user, '--entry', entry],
    ...(hours ? ['--hours', hours] : []),
    ...(path ? ['--path', path] : []),
    ...(mayWrite ? ['--allow-writes'] : []),
  ];
}

function tell(wished, link) {
  const { name, user, site } = wished;
  const lines = link
    ? [`${name} of this folder, for ${user}, by this link:`, '', link]
    : [
        `No link could be made from here. On the machine of ${site}, run`,
        '',
        `npm run lyceum -- ${wordsFor(wished).join(' ')}`,
        '',
        "or put the team's token of this app into LYCEUM_TOKEN and start again.",
      ];
  process.stdout.write(`\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n\n`);
}
