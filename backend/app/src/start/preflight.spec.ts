import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { requireFreePort } from './preflight.ts';

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
