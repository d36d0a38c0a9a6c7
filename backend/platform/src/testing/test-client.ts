import type { FastifyInstance } from 'fastify';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Readonly<Record<string, string>>;

/** What came back. `body` is the parsed JSON, or the text where it is none. */
export interface TestAnswer {
  readonly status: number;
  readonly body: any;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

const csrf = 'test-csrf-token-0123456789';

/** A browser of a test: keeps cookies, and sends the CSRF token with unsafe requests as our pages do. */
export class TestClient {
  readonly #fastify: FastifyInstance;
  readonly cookies = new Map<string, string>([['csrftoken', csrf]]);

  constructor(fastify: FastifyInstance, cookies: Headers = {}) {
    this.#fastify = fastify;
    for (const [name, value] of Object.entries(cookies)) this.cookies.set(name, value);
  }

  get(path: string, headers?: Headers): Promise<TestAnswer> {
    return this.request({ method: 'GET', path, ...(headers && { headers }) });
  }

  post(path: string, body?: unknown, headers?: Headers): Promise<TestAnswer> {
    return this.#send('POST', path, body, headers);
  }

  put(path: string, body?: unknown, headers?: Headers): Promise<TestAnswer> {
    return this.#send('PUT', path, body, headers);
  }

  patch(path: string, body?: unknown, headers?: Headers): Promise<TestAnswer> {
    return this.#send('PATCH', path, body, headers);
  }

  delete(path: string, headers?: Headers): Promise<TestAnswer> {
    return this.#send('DELETE', path, undefined, headers);
  }

  postForm(path: string, fields: Readonly<Record<string, string>>, headers: Headers = {}): Promise<TestAnswer> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.request({
      method: 'POST',
      path,
      payload: new URLSearchParams(fields).toString(),
      headers: { ...type, ...headers },
    });
  }

  /** Sends one file as multipart form data. */
  upload(
    path: string,
    file: { name: string; filename: string; content: Uint8Array; mediaType?: string },
    fields: Readonly<Record<string, string>> = {},
  ): Promise<TestAnswer> {
    const boundary = 'lyceum-test-boundary';
    const { name, filename, content, mediaType = 'application/octet-stream' } = file;
    const texts = Object.entries(fields).map(
      ([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    );
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${filename}"\r\ncontent-type: ${mediaType}\r\n\r\n`;
    const payload = Buffer.concat([
      Buffer.from(texts.join('') + head),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return this.request({
      method: 'POST',
      path,
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
  }

  async request(of: {
    method: Method;
    path: string;
    payload?: string | Buffer;
    headers?: Headers;
  }): Promise<TestAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#fastify.inject({
      method: of.method,
      url: of.path,
      ...(of.payload !== undefined && { payload: of.payload }),
      headers: { cookie, 'x-csrftoken': this.cookies.get('csrftoken') ?? '', ...of.headers },
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0 || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const { statusCode: status, payload: text, rawPayload: bytes, headers } = response;
    return { status, body: parsed(text), text, bytes, headers };
  }

  #send(method: Method, path: string, body: unknown, headers: Headers = {}): Promise<TestAnswer> {
    if (body === undefined) return this.request({ method, path, headers });
    const payload = JSON.stringify(body);
    return this.request({ method, path, payload, headers: { 'content-type': 'application/json', ...headers } });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
