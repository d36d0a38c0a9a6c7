import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A small mail server on loopback: wants a name and a password, keeps letters, refuses the people it is told to. */
export class StandInSmtp {
  readonly letters: { readonly from: string; readonly to: string; readonly content: string }[] = [];
  /** What it answers instead of taking a letter for this address. */
  readonly refusals = new Map<string, string>();
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((socket) => this.#talk(socket));

  /** The address to send by, with the name and the password it takes. */
  async listen(): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.listen(0, '127.0.0.1', resolve);
    await promise;
    const address = this.#server.address();
    return `smtp://lyceum:open%20sesame@127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #talk(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => {});
    const say = (line: string) => socket.write(`${line}\r\n`);
    let envelope = { from: '', to: '' };
    let content: string[] | null = null;
    let isKnown = false;
    say('220 stand-in ready');
    createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
      if (content) {
        if (line !== '.') return void content.push(line.replace(/^\./, ''));
        this.letters.push({ ...envelope, content: content.join('\r\n') });
        content = null;
        return say('250 kept');
      }
      const [verb = '', rest = ''] = /^(\w+) ?(.*)$/.exec(line)?.slice(1) ?? [];
      const address = /<([^>]*)>/.exec(rest)?.[1] ?? '';
      switch (verb.toUpperCase()) {
        case 'EHLO':
          return say('250-stand-in\r\n250 AUTH PLAIN');
        case 'AUTH':
          isKnown = rest === `PLAIN ${Buffer.from('\0lyceum\0open sesame').toString('base64')}`;
          return say(isKnown ? '235 welcome' : '535 unknown name or password');
        case 'MAIL':
          envelope = { from: address, to: '' };
          return say(isKnown ? '250 ok' : '530 authenticate first');
        case 'RCPT':
          envelope = { ...envelope, to: address };
          return say(this.refusals.get(address) ?? '250 ok');
        case 'DATA':
          content = [];
          return say('354 go on');
        case 'QUIT':
          say('221 bye');
          return void socket.end();
        case 'RSET':
        case 'NOOP':
          return say('250 ok');
        default:
          return say('502 unknown command');
      }
    });
  }
}
