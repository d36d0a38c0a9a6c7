import type { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { badRequest, Problem } from './problem.ts';

/** One part of multipart form data. A file's stream must be read to its end before the next part comes. */
export type UploadPart =
  | { readonly kind: 'field'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly filename: string;
      readonly mediaType: string;
      readonly stream: Readable;
    };

export interface UploadLimits {
  /** Of one file. A longer one ends the stream with a 413 refusal. */
  readonly maxBytes: number;
  readonly maxFiles?: number;
}

/** `@Upload({ maxBytes }) parts: AsyncIterable<UploadPart>` on an endpoint whose contract consumes form data. */
export const Upload = createParamDecorator((limits: UploadLimits, context: ExecutionContext) =>
  partsOf(context.switchToHttp().getRequest<FastifyRequest>(), limits),
);

async function* partsOf(request: FastifyRequest, { maxBytes, maxFiles = 1 }: UploadLimits): AsyncIterable<UploadPart> {
  if (!request.isMultipart()) throw badRequest('not_form_data', 'Send the file as multipart/form-data.');
  const limits = { fileSize: maxBytes, files: maxFiles, fields: 100, fieldSize: 1_000_000, parts: 100 + maxFiles };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      yield { kind: 'field', name: part.fieldname, value: String(part.value) };
      continue;
    }
    part.file.on('limit', () => part.file.destroy(tooLarge(maxBytes)));
    yield {
      kind: 'file',
      name: part.fieldname,
      filename: part.filename,
      mediaType: part.mimetype,
      stream: part.file,
    };
    if (!part.file.readableEnded) part.file.resume();
  }
}

function tooLarge(maxBytes: number): Problem {
  return new Problem({ status: 413, code: 'too_large', detail: `A file may have at most ${maxBytes} bytes.` });
}
