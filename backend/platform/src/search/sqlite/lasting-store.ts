import { isDamage, removeDatabase } from './open-database.ts';
import { SearchStore } from './search-store.ts';

/**
 * The store, which makes room for a new one when its file turns out to be damaged: whatever was in it can be built again.
 * Where the damage shows when the file is opened, nothing was asked yet; later, whoever asked is told, once.
 */
export class LastingStore {
  readonly #path: string;
  #store: SearchStore;

  constructor(path: string) {
    this.#path = path;
    this.#store = this.#open();
  }

  use<T>(work: (store: SearchStore) => T): T {
    try {
      return work(this.#store);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.close();
      removeDatabase(this.#path);
      this.#store = this.#open();
      throw new Error('The search index was damaged and is empty now; it must be built anew', { cause: error });
    }
  }

  close(): void {
    this.#store.close();
  }

  #open(): SearchStore {
    try {
      return new SearchStore(this.#path);
    } catch (error) {
      if (!isDamage(error)) throw error;
      removeDatabase(this.#path);
      return new SearchStore(this.#path);
    }
  }
}
