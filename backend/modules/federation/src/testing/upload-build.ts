import type { TestClient } from '@lyceum/platform/testing';

interface BuildToUpload {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly name?: string;
  readonly token?: string;
  /** Where it goes below the app's address. */
  readonly to?: 'builds' | 'builds/check';
}

/** Sends a build as the command line and a team's workflow do. */
export function uploadBuild(client: TestClient, { files, name = 'forum', token, to = 'builds' }: BuildToUpload) {
  const boundary = 'lyceum-build';
  const parts = [...files].flatMap(([path, bytes]) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${path}"; filename="${path}"\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return client.request({
    method: 'POST',
    path: `/api/federation/v1/apps/${name}/${to}`,
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...(token && { 'x-lyceum-token': token }),
    },
  });
}
