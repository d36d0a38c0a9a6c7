import { isApiProblem } from '@lyceum/sdk';
import { QueryClient } from '@tanstack/react-query';

/** One cache for shell and apps. A refusal is final; only a server in trouble or out of reach is asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without a connection requests fail at once and pages say so; waiting in silence would look like loading for ever.
      queries: { staleTime: 15_000, retry: isWorthAnotherTry, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}

export function isWorthAnotherTry(failures: number, error: unknown): boolean {
  if (failures >= 2 || !isApiProblem(error)) return false;
  return error.status === 0 || error.status === 502 || error.status === 503;
}
