import type { Contract, ResponseOf } from '@lyceum/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';
import type { InputOf } from './request.ts';

/** The query key of an endpoint; without an input, the key of all its answers (for invalidation). */
export function keyOf<C extends Contract>(contract: C, input?: Partial<InputOf<C>>): readonly unknown[] {
  if (!input || Object.keys(input).length === 0) return [contract.id];
  return [contract.id, input];
}

/** Options of `useQuery` for an endpoint: `useQuery(queryOptionsOf(courseware.getOutline, { params: { courseRunKey } }))`. */
export function queryOptionsOf<C extends Contract>(contract: C, input: InputOf<C>) {
  return queryOptions<ResponseOf<C>, Error, ResponseOf<C>>({
    queryKey: keyOf(contract, input),
    queryFn: ({ signal }) => call(contract, input, { signal }),
  });
}
