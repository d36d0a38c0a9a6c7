import { isApiProblem } from '@lyceum/sdk';
import { QueryClient } from '@tanstack/react-query';

/** One cache for shell and apps. A refusal is final; only a server in trouble or out of reach is asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: isWorthAnotherTry, refetchOnWindowFocus: false },
    },
  });
}

export function isWorthAnotherTry(failures: number, error: unknown): boolean {
  if (failures >= 2 || !isApiProblem(error)) return false;
  return error.status === 0 || error.status === 502 || error.status === 503;
}
