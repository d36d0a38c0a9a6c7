// `node scripts/publish-mfe.mjs FOLDER --site https://… [--channel canary]`: publishes a build to a running site, with
// the team's token in LYCEUM_TOKEN. What CI uses; on the site's own machine `npm run lyceum -- mfe publish` will do.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: process.env.LYCEUM_URL },
    channel: { type: 'string', default: 'stable' },
  },
});
const [folder] = positionals;
const token = process.env.LYCEUM_TOKEN;
if (!folder || !values.site || !token) {
  console.error('It takes a build folder, --site or LYCEUM_URL, and LYCEUM_TOKEN.');
  process.exit(2);
}

const { name } = JSON.parse(await readFile(join(folder, 'build.json'), 'utf8'));
const form = new FormData();
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || path.endsWith('.map')) continue;
  const inside = relative(folder, path).split(sep).join('/');
  form.append(inside, new Blob([await readFile(path)]), inside);
}
const address = new URL(`/api/federation/v1/apps/${name}/builds?channel=${values.channel}`, values.site);
const answer = await fetch(address, { method: 'POST', body: form, headers: { 'x-lyceum-token': token } });
const body = await answer.json().catch(() => ({}));
for (const { severity, gate, message } of body.findings ?? []) console.log(`${severity.padEnd(7)} ${gate}: ${message}`);
if (!answer.ok) {
  console.error(`${name} was not published: ${body.detail ?? `the site answered ${answer.status}`}`);
  process.exit(1);
}
console.log(`${name} ${body.version} is in ${body.channel}`);
