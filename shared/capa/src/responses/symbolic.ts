import { CapaError } from '../errors.ts';
import { cleanMessage } from '../markup/clean-message.ts';
import { pyStr } from '../python/values.ts';
import { symbolicCheck, UndecidedError } from '../symbolic/symbolic-check.ts';
import { checkedBy } from './custom.ts';
import type { Response, ResponseSetup } from './response.ts';

/** `<symbolicresponse>`: an expression that is the author's after the sums and products that everyone would do. */
export function symbolic(setup: ResponseSetup): Response {
  return checkedBy(setup, ({ submission: { names }, given, expect }) => {
    const [answer = null] = given;
    const dynamath = names.get('dynamath') ?? null;
    const options = names.get('options') ?? null;
    const { isRight, message } = orFailure(() =>
      symbolicCheck({
        expect: pyStr(expect),
        answer: pyStr(answer),
        dynamath: Array.isArray(dynamath) ? dynamath : [],
        options: options === null ? '' : pyStr(options),
      }),
    );
    names.set('messages', [cleanMessage(message)]);
    names.set('correct', [isRight ? 'correct' : 'incorrect']);
  });
}

function orFailure<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UndecidedError)) throw error;
    throw new CapaError('Exception', `An error occurred with SymbolicResponse. The error was: ${error.message}`);
  }
}
