import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireDataFolder, requireFreePort } from './preflight.ts';
import { StartRefused } from './refusal.ts';

describe('a port', () => {
  it('that is taken is refused with the way out', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    try {
      await expect(requireFreePort('127.0.0.1', port)).rejects.toThrow(`PORT=${port + 1} npm start`);
    } finally {
      other.close();
    }
  });

  it('that is free is fine', async () => {
    await expect(requireFreePort('127.0.0.1', 0)).resolves.toBeUndefined();
  });

  it('on an address this machine does not have is refused by the name of the setting', async () => {
    await expect(requireFreePort('192.0.2.1', 8000)).rejects.toThrow('HOST is "192.0.2.1"');
  });
});

describe('the folder for data', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lyceum-preflight-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made with all it is in, for nobody else to read', () => {
    requireDataFolder(join(folder, 'a', 'b'));
    expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700);
    requireDataFolder(join(folder, 'a', 'b'));
  });

  it.each([
    ['a file', 'file'],
    ['a folder in a file', 'file/below'],
  ])('cannot be %s', (_, name) => {
    writeFileSync(join(folder, 'file'), '');
    const path = join(folder, name);
    expect(() => requireDataFolder(path)).toThrow(StartRefused);
    expect(() => requireDataFolder(path)).toThrow(`LYCEUM_DATA is "${path}", which cannot be used`);
  });

  it.skipIf(process.platform !== 'linux')('is refused, not waited for, where nothing can be made', () => {
    expect(() => requireDataFolder('/proc/lyceum/data')).toThrow('LYCEUM_DATA is "/proc/lyceum/data"');
  });
});
