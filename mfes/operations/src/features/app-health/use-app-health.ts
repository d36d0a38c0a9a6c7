import * as federation from '@lyceum/contracts/federation';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** How what people get does beside what they got before; looked at again while the page is open. */
export const useAppHealth = (app: string) =>
  useQuery({ ...queryOptionsOf(federation.getAppHealth, { params: { name: app } }), refetchInterval: 10_000 });
