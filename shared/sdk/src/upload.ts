import type { Contract, ResponseOf } from '@lyceum/contracts';
import { problemOf, unreachable } from './api-problem.ts';
import { csrfToken } from './csrf.ts';
import { addressOf, type InputOf } from './request.ts';
import { settings } from './settings.ts';

export interface UploadOptions {
  readonly signal?: AbortSignal;
  /** From 0 to 1, as the bytes leave. */
  readonly onProgress?: (fraction: number) => void;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends form fields and files to an endpoint that consumes `multipart/form-data`. */
export async function upload<C extends Contract>(
  contract: C,
  input: InputOf<C> & { readonly form: Readonly<Record<string, string | Blob>> },
  { signal, onProgress, headers = {} }: UploadOptions = {},
): Promise<ResponseOf<C>> {
  const token = await csrfToken();
  const form = new FormData();
  for (const [name, value] of Object.entries(input.form)) form.append(name, value);
  const address = settings().baseUrl + addressOf(contract, input);
  // fetch tells nothing of how far an upload is; XMLHttpRequest does.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(contract.method, address);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-csrftoken', token);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress?.(loaded / total);
    };
    request.onload = () => {
      if (request.status < 200 || request.status > 299)
        reject(problemOf(request.status, request.responseText, request.getResponseHeader('retry-after')));
      else resolve((request.responseText ? JSON.parse(request.responseText) : undefined) as ResponseOf<C>);
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('The upload was cancelled', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    if (signal?.aborted) reject(new DOMException('The upload was cancelled', 'AbortError'));
    else request.send(form);
  });
}
