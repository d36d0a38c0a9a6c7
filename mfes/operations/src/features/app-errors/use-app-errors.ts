import * as federation from '@lyceum/contracts/federation';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** Errors of a version, the most frequent first. */
export const useAppErrors = (app: string, version: string) =>
  useQuery({
    ...queryOptionsOf(federation.listAppErrors, { params: { name: app }, query: { version } }),
    refetchInterval: 10_000,
  });
