// The inside of the sandbox: a process with no rights but to read the interpreter and its Python modules.
// Plain JavaScript, because it runs as it lies here, under `node --permission`, in development and in production.
import { constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [pyodideFolder, pythonFolder, memoryMb] = process.argv.slice(2);
const send = process.send.bind(process);
const wasmPage = 65_536;

capMemory(Number(memoryMb) * 1024 ** 2);
// Pyodide's file system for Node asks for this binding, which the permission model denies: it gets the flags it reads.
process.binding = () => ({ fs: constants });

const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, 'pyodide.mjs')).href);
const pyodide = await loadPyodide({
  indexURL: `${pyodideFolder}/`,
  jsglobals: Object.create(null),
  stdout: () => {},
  stderr: () => {},
  env: { HOME: '/home/author', PYTHONHASHSEED: '0' },
});
copyModules();
const execute = pyodide.runPython(readFileSync(join(pythonFolder, 'safe_exec.py'), 'utf8'));
const libraries = new Map();

process.on('message', (request) => send(answer(request)));
process.on('disconnect', () => process.exit(0));
send({ ready: true });

function answer({ code, globalsJson, seed, pythonLib }) {
  try {
    const reply = JSON.parse(execute(code, globalsJson, seed, pythonLib ? libraryOf(pythonLib) : ''));
    return reply.ok
      ? { ok: true, globalsJson: reply.globals }
      : { ok: false, kind: reply.kind, message: reply.message };
  } catch (error) {
    return {
      ok: false,
      kind: 'memory_limit',
      message: `The interpreter failed: ${String(error?.message ?? error).slice(0, 500)}`,
    };
  }
}

/** Puts the course's zip of modules where Python can import from it; kept by content, so that it is written once. */
function libraryOf(bytes) {
  let hash = 2166136261;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  const key = `${bytes.length}-${hash}`;
  if (!libraries.has(key)) {
    const path = `/home/author/lib-${key}.zip`;
    pyodide.FS.mkdirTree('/home/author');
    pyodide.FS.writeFile(path, new Uint8Array(bytes));
    libraries.set(key, path);
  }
  return libraries.get(key);
}

function copyModules() {
  const target = '/lyceum';
  pyodide.FS.mkdirTree(target);
  for (const name of readdirSync(join(pythonFolder, 'modules'), { recursive: true })) {
    if (!name.endsWith('.py')) continue;
    const path = `${target}/${name.replaceAll('\\', '/')}`;
    pyodide.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
    pyodide.FS.writeFile(path, readFileSync(join(pythonFolder, 'modules', name)));
  }
}

/** WebAssembly memory may grow to 4 GB whatever Node's heap limit says: refuse growth beyond the cap. */
function capMemory(bytes) {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * wasmPage > bytes) throw new RangeError('memory limit');
    return grow.call(this, pages);
  };
}
