export type Resource = Pick<PerformanceResourceTiming, 'name' | 'initiatorType' | 'duration' | 'encodedBodySize'> & {
  readonly responseStatus?: number;
};

export type ResourceSeen =
  | { readonly kind: 'file'; readonly app: string; readonly version: string | null; readonly bytes: number }
  | { readonly kind: 'call'; readonly ms: number; readonly isFailed: boolean };

/** What a request of the page was: a script or style of an app, a call of the API, or nothing to tell. */
export function resourceSeen(resource: Resource, origin: string): ResourceSeen | null {
  if (!resource.name.startsWith(`${origin}/`)) return null;
  const [path = ''] = resource.name.slice(origin.length).split(/[?#]/);
  const [, shellFile, app, version] = /^\/(?:(shell)\/|mfes\/([^/]+)\/([^/]+)\/).+\.(?:js|css)$/.exec(path) ?? [];
  if (shellFile) return { kind: 'file', app: 'shell', version: null, bytes: resource.encodedBodySize };
  if (app && version) return { kind: 'file', app, version, bytes: resource.encodedBodySize };
  const isCall = resource.initiatorType === 'fetch' || resource.initiatorType === 'xmlhttprequest';
  if (!isCall || !path.startsWith('/api/') || path === '/api/federation/v1/reports') return null;
  return { kind: 'call', ms: resource.duration, isFailed: isFailure(resource.responseStatus) };
}

/** The server broke, or was asked what it could not read. Other refusals are answers: a learner may not see everything. */
const isFailure = (status = 0): boolean => status >= 500 || status === 400;
