import type { SearchStore } from './search-store.ts';

type Method = Exclude<keyof SearchStore, 'close'>;

/** One call of the store. Calls are answered in the order they came. */
export interface Call<M extends Method = Method> {
  readonly id: number;
  readonly method: M;
  readonly args: Parameters<SearchStore[M]>;
}

export type CallResult<M extends Method> = ReturnType<SearchStore[M]>;

export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string };

export type { Method };
