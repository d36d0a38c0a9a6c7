import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { environment, root } from '../machine.mjs';

const demoCourse = 'course-v1:Lyceum+START101+2026';
const block = (type, name) => `block-v1:Lyceum+START101+2026+type@${type}+block@${name}`;
const pages = {
  'start page': '/',
  'unit page': `/learning/course/${demoCourse}/${block('sequential', 'estimating')}/${block('vertical', 'powers-of-ten')}`,
};
/** 1.6 Mbit/s, 150 ms, a CPU four times slower: a phone on a train. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const rounds = 3;
const allowed = 1.2;

/** First load of two pages, federated and as one bundle of the same code, taken in turn; medians. */
export async function run() {
  const data = mkdtempSync(join(tmpdir(), 'lyceum-bench-'));
  const product = await startProduct(data);
  const bundle = await buildAsOne(join(data, 'one-bundle'));
  const single = await serveAsOne(bundle, product.port);
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: process.env.LYCEUM_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const sites = { federated: `http://localhost:${product.port}`, 'one bundle': `http://localhost:${single.port}` };
    const state = await signIn(browser, sites.federated);
    const rows = {};
    for (const [page, path] of Object.entries(pages)) {
      const runs = { federated: [], 'one bundle': [] };
      for (let round = 0; round <= rounds; round += 1)
        for (const [name, site] of Object.entries(sites)) {
          const measured = await firstLoad(browser, site + path, state);
          process.stderr.write(`  ${page}, ${name}: ${Math.round(measured['largest paint ms'])} ms\n`);
          // The first round warms caches of the server.
          if (round > 0) runs[name].push(measured);
        }
      const [federated, one] = ['federated', 'one bundle'].map((name) => medians(runs[name]));
      for (const figure of Object.keys(federated))
        rows[`${page}: ${figure}`] = {
          federated: federated[figure],
          'one bundle': one[figure],
          ratio: Number((federated[figure] / one[figure]).toFixed(2)),
          allowed: figure === 'requests' ? '' : allowed,
        };
    }
    console.table(rows);
    console.table(costOfSmallApp());
  } finally {
    await browser.close();
    single.server.close();
    product.child.kill('SIGTERM');
    await product.ended;
    rmSync(data, { recursive: true, force: true });
  }
}

async function startProduct(data) {
  const port = await freePort();
  const child = spawn('node', ['backend/app/dist/main.js'], {
    cwd: root,
    env: {
      ...environment(),
      LYCEUM_DATA: join(data, 'data'),
      PORT: String(port),
      LYCEUM_DEMO_PASSWORD: 'bench-lyceum',
      LYCEUM_LOG: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const status = await fetch(`http://localhost:${port}/health/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return { child, ended, port };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The product did not become ready');
}

/** The same sources as an ordinary application: apps are chunks, the platform is whatever the bundler makes of it. */
async function buildAsOne(outDir) {
  const { build, defaultClientConditions } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const { mathjaxFiles } = await import(join(root, 'shell/build/mathjax-files.ts'));
  const apps = readdirSync(join(root, 'mfes')).filter((name) => statSync(join(root, 'mfes', name)).isDirectory());
  const loaders = apps.map(
    (name) => `  ${JSON.stringify(name)}: () => import(${JSON.stringify(join(root, 'mfes', name, 'src/index.ts'))}),`,
  );
  const loader = `const apps = {\n${loaders.join('\n')}\n};\nexport const loadRemote = (name) => apps[name]();`;
  await build({
    configFile: false,
    root: join(root, 'shell'),
    base: '/one/',
    logLevel: 'error',
    publicDir: false,
    resolve: { conditions: ['source', ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': '"production"', __PLATFORM__: '{}' },
    plugins: [
      { name: 'one-bundle', enforce: 'pre', load: (id) => (id.endsWith('/federation/load-remote.ts') ? loader : null) },
      {
        name: 'any-platform',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/platform-check.ts')
            ? code.replace('if (there === undefined)', 'if (true) return null; if (there === undefined)')
            : null,
      },
      mathjaxFiles(),
      react(),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      manifest: true,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: join(root, 'shell/src/main.tsx') },
    },
  });
  return outDir;
}

/** The bundle's page and files; everything else is asked of the product. */
async function serveAsOne(folder, productPort) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/one/')) return sendFile(join(folder, pathname.slice('/one/'.length)), request, response);
    if (!request.headers.accept?.includes('text/html')) return forward(request, response, productPort);
    const pageData = await (await fetch(`http://localhost:${productPort}/api/federation/v1/apps`)).text();
    const links = [...(entry.css ?? [])].map((css) => `<link rel="stylesheet" href="/one/${css}">`).join('');
    const early = (entry.imports ?? [])
      .map((name) => `<link rel="modulepreload" href="/one/${manifest[name].file}">`)
      .join('');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${links}${early}` +
        `<script type="module" src="/one/${entry.file}"></script></head><body><div id="root"></div>` +
        `<script type="application/json" id="lyceum-page-data">${pageData.replaceAll('<', '\\u003c')}</script></body></html>`,
    );
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, resolve));
  return { server, port };
}

const kept = new Map();

function sendFile(path, request, response) {
  if (!existsSync(path)) return response.writeHead(404).end();
  const type = { js: 'text/javascript', css: 'text/css' }[path.split('.').at(-1)] ?? 'application/octet-stream';
  const isBrotli = request.headers['accept-encoding']?.includes('br');
  const key = `${path} ${isBrotli}`;
  if (!kept.has(key)) {
    const bytes = readFileSync(path);
    kept.set(
      key,
      isBrotli ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : gzipSync(bytes),
    );
  }
  response.writeHead(200, {
    'content-type': type,
    'content-encoding': isBrotli ? 'br' : 'gzip',
    'cache-control': 'max-age=31536000, immutable',
  });
  response.end(kept.get(key));
}

function forward(request, response, port) {
  const { method, headers, url: path } = request;
  const onward = httpRequest({ port, path, method, headers: { ...headers, host: `localhost:${port}` } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}

/** Cookies are of the host, not of the port: one sign-in serves both sites. */
async function signIn(browser, site) {
  const context = await browser.newContext({ baseURL: site });
  const { csrfToken } = await (await context.request.get('/csrf/api/v1/token')).json();
  const headers = { 'x-csrftoken': csrfToken };
  await context.request.post('/api/user/v2/account/login_session/', {
    headers,
    form: { email_or_username: 'learner', password: 'bench-lyceum' },
  });
  const again = { 'x-csrftoken': (await (await context.request.get('/csrf/api/v1/token')).json()).csrfToken };
  await context.request.post('/api/enrollment/v1/enrollment', {
    headers: again,
    data: { course_details: { course_id: demoCourse } },
  });
  const state = await context.storageState();
  await context.close();
  return state;
}

async function firstLoad(browser, url, storageState) {
  const context = await browser.newContext({ storageState, viewport: { width: 412, height: 823 }, locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let requests = 0;
  let scriptBytes = 0;
  const scripts = new Set();
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith('data:')) return;
    requests += 1;
    if (/javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.largestPaint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const largestPaint = await page.evaluate(() => globalThis.largestPaint);
  await context.close();
  return { 'JavaScript KB': scriptBytes / 1_000, requests, 'largest paint ms': largestPaint };
}

function medians(runs) {
  const middle = (figures) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)];
  return Object.fromEntries(
    Object.keys(runs[0]).map((name) => [name, Math.round(middle(runs.map((run) => run[name])))]),
  );
}

/** What an app costs before a line of its own: the entry, its preload closure. */
function costOfSmallApp() {
  const record = JSON.parse(readFileSync(join(root, 'mfes/account/dist/bundle/build.json'), 'utf8'));
  const bytes = record.preload.reduce((sum, file) => sum + record.files[file].gzip, 0);
  return {
    'a small app at start (account)': {
      'gzip KB': Number((bytes / 1_000).toFixed(1)),
      allowed: 9,
      files: record.preload.length,
    },
  };
}

async function freePort() {
  const server = createNetServer();
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
