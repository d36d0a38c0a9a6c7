// Finds a Chromium for the browser tests, and installs one where this may be done without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { exitCodeOf, refuse, step } from './machine.mjs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium; installs Debian's as root on Debian, else Playwright's own. */
export async function ensureChromium() {
  const found = [process.env.LYCEUM_CHROMIUM, ...usual].find((path) => path && existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await step('Installing Chromium from Debian', installFromDebian);
    if (existsSync(usual[0])) return usual[0];
  }
  const code = await exitCodeOf('playwright', ['install', 'chromium']);
  const own = spawnSync('node', ['-e', "console.log(require('@playwright/test').chromium.executablePath())"], {
    encoding: 'utf8',
  });
  if (code === 0 && existsSync(own.stdout.trim())) return own.stdout.trim();
  return refuse(
    'the browser tests need Chromium. Install it (Debian: apt-get install chromium) or set LYCEUM_CHROMIUM to its path.',
  );
}

async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await exitCodeOf('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  return exitCodeOf('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
    env,
    stdio: 'ignore',
  });
}
