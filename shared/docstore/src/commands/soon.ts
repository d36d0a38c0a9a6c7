/** What is there already or will be. Most commands end in their turn; a promise for each would cost more than its work. */
export type Soon<T> = T | Promise<T>;

/** Goes on with the value: at once when it is there. */
export const soon = <T, R>(given: Soon<T>, next: (value: T) => Soon<R>): Soon<R> =>
  given instanceof Promise ? given.then(next) : next(given);
