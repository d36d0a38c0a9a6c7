export class UndecidedError extends Error {}
export function symbolicCheck(_given: {
  expect: string;
  answer: string;
  dynamath: readonly unknown[];
  options: string;
}): { isRight: boolean; message: string } {
  throw new UndecidedError('cannot determine truth value of Relational');
}
