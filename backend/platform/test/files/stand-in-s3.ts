import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Keys, wrongInSignature } from './signature-v4.ts';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One bucket of S3 in memory, which refuses what the real one refuses: signatures, checksums and unknown operations. */
export class StandInS3 {
  readonly objects = new Map<string, Buffer>();
  readonly uploads = new Map<string, Map<number, Buffer>>();
  /** The operations asked for, as `METHOD key?parameters`. */
  readonly asked: string[] = [];
  /** What the next upload of a part is answered: by part number, once each. */
  readonly failingParts = new Map<number, 400 | 503>();
  readonly #keys: Keys;
  readonly #bucket: string;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  constructor(bucket: string, keys: Keys) {
    this.#bucket = bucket;
    this.#keys = keys;
  }

  async listen(): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.listen(0, '127.0.0.1', resolve);
    await promise;
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { status, headers = {}, body: content = '' } = this.#answer(request, body);
    response.writeHead(status, { 'content-length': Buffer.byteLength(content), ...headers });
    response.end(request.method === 'HEAD' ? undefined : content);
  }

  #answer(request: IncomingMessage, body: Buffer): Answer {
    const wrong = wrongInSignature(request, body, this.#keys);
    if (wrong) return refusal(403, 'SignatureDoesNotMatch', wrong);
    const url = new URL(request.url ?? '/', 'http://store');
    const [, bucket, ...path] = decodeURIComponent(url.pathname).split('/');
    if (bucket !== this.#bucket) return refusal(404, 'NoSuchBucket');
    const key = path.join('/');
    if (key === '' && request.method === 'HEAD') return { status: 200 };
    const parameters = [...url.searchParams.keys()].filter((name) => name !== 'x-id').sort();
    this.asked.push(`${request.method} ${key}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`);
    const checksum = request.headers['x-amz-checksum-sha256'];
    if (checksum && checksum !== createHash('sha256').update(body).digest('base64')) return refusal(400, 'BadDigest');
    switch (`${request.method} ${parameters.join('&')}`) {
      case 'PUT ':
        if (!checksum) return refusal(400, 'InvalidRequest', 'this store wants a checksum of whole objects');
        this.objects.set(key, body);
        return { status: 200, headers: { etag: etagOf(body) } };
      case 'GET ':
      case 'HEAD ':
        return this.#read(key, request.headers.range);
      case 'DELETE ':
        this.objects.delete(key);
        return { status: 204 };
      case 'POST uploads':
        return this.#begin(key);
      default:
        return this.#part(request.method ?? '', key, url.searchParams, body);
    }
  }

  #read(key: string, range: string | undefined): Answer {
    const found = this.objects.get(key);
    if (!found) return refusal(404, 'NoSuchKey');
    if (!range) return { status: 200, body: found };
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    if (start === undefined) return refusal(400, 'InvalidArgument');
    if (Number(start) >= found.length) return refusal(416, 'InvalidRange');
    const part = found.subarray(Number(start), Number(end) + 1);
    return { status: 206, headers: { 'content-range': `bytes ${start}-${end}/${found.length}` }, body: part };
  }

  #begin(key: string): Answer {
    const id = `upload-${this.uploads.size + 1}`;
    this.uploads.set(id, new Map());
    return xml(
      `<InitiateMultipartUploadResult><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }

  #part(method: string, key: string, parameters: URLSearchParams, body: Buffer): Answer {
    const id = parameters.get('uploadId') ?? '';
    const parts = this.uploads.get(id);
    if (!parts) return refusal(404, 'NoSuchUpload');
    if (method === 'PUT') {
      const number = Number(parameters.get('partNumber'));
      const failure = this.failingParts.get(number);
      this.failingParts.delete(number);
      if (failure) return refusal(failure, failure === 400 ? 'InvalidPart' : 'SlowDown');
      parts.set(number, body);
      return { status: 200, headers: { etag: etagOf(body) } };
    }
    this.uploads.delete(id);
    if (method === 'DELETE') return { status: 204 };
    const listed = [...body.toString().matchAll(/<Part>(.*?)<\/Part>/g)].map(([, part = '']) => part);
    const kept = [...parts].sort(([a], [b]) => a - b);
    const fits = kept.every(([number, part], index) => {
      const said = listed[index]?.replaceAll('&quot;', '"') ?? '';
      return said.includes(`<PartNumber>${number}</PartNumber>`) && said.includes(etagOf(part));
    });
    if (!fits || listed.length !== kept.length) return refusal(400, 'InvalidPart');
    this.objects.set(key, Buffer.concat(kept.map(([, part]) => part)));
    return xml(`<CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`);
  }
}

const etagOf = (content: Buffer): string => `"${createHash('md5').update(content).digest('hex')}"`;

const xml = (body: string): Answer => ({ status: 200, headers: { 'content-type': 'application/xml' }, body });

const refusal = (status: number, code: string, message = code): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
