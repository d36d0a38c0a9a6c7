import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RedisProbe } from '../../src/telemetry/redis-probe.ts';

/** Answers PING as Redis does, and everything else with OK; `answers: false` takes requests and is silent. */
class SmallRedis {
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  answers = true;

  async listen(port = 0): Promise<number> {
    const server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('data', (request) => {
        const commands = request.toString().match(/\*\d+\r\n\$\d+\r\n\w+/g) ?? [];
        if (this.answers)
          socket.write(commands.map((command) => (/ping$/i.test(command) ? '+PONG\r\n' : '+OK\r\n')).join(''));
      });
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(port, '127.0.0.1', resolve);
    await promise;
    this.#server = server;
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  close(): void {
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }
}

describe('the question whether Redis is there', () => {
  let redis: SmallRedis;
  let port: number;
  let probe: RedisProbe;
  beforeEach(async () => {
    redis = new SmallRedis();
    port = await redis.listen();
    probe = new RedisProbe(`redis://127.0.0.1:${port}`);
  });
  afterEach(() => {
    probe.close();
    redis.close();
  });

  it('is answered while it is, not while it is gone, and again when it is back', async () => {
    await probe.ask();
    redis.close();
    await expect(probe.ask()).rejects.toThrow();
    await expect(probe.ask()).rejects.toThrow('ECONNREFUSED');
    await redis.listen(port);
    await probe.ask();
  });

  it('is given up when nothing is said', async () => {
    await probe.ask();
    redis.answers = false;
    await expect(probe.ask()).rejects.toThrow('timed out');
  });

  it('may be asked by many at the same time', async () => {
    await Promise.all([probe.ask(), probe.ask(), probe.ask()]);
  });
});
