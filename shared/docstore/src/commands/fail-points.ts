import { type Doc, isDoc, isTruthy, type Value, wholeNumber } from '../bson/values.ts';
import { badValue, CommandError, failedToParse } from '../errors.ts';
import { words } from '../names.ts';
import { booleanOption, docOption, refuseUnknown } from './options.ts';

/** What shall happen to a command that the fail point strikes. */
export interface Fault {
  readonly blockMs: number;
  readonly closesConnection: boolean;
  /** Answered instead of running the command. */
  readonly errorCode: number | null;
  /** Added to the reply of a command that ran. */
  readonly writeConcernError: Doc | null;
  readonly labels: readonly string[];
}

interface Armed {
  readonly commands: readonly Value[];
  readonly data: Doc;
  /** Commands that go free before the first strike, and strikes that are left. */
  skips: number;
  times: number;
}

const dataFields = words(
  'failCommands errorCode errorLabels closeConnection writeConcernError blockConnection blockTimeMS failInternalCommands',
);

/** The faults that tests order: `failCommand` is the only fail point here. */
export class FailPoints {
  #armed: Armed | null = null;
  #struck = 0;

  /** Gives how often the fail point struck since it was last configured. */
  configure(body: Doc): number {
    const name = body.get('configureFailPoint');
    // Tests of drivers turn off whatever they know before they begin.
    if (name !== 'failCommand' && body.get('mode') === 'off') return 0;
    if (name !== 'failCommand') throw new CommandError(162, `docstore has no fail point named ${String(name)}`);
    const data = docOption(body, 'data');
    refuseUnknown(data, dataFields, 'configureFailPoint.data');
    const commands = data.get('failCommands') ?? [];
    if (!Array.isArray(commands)) throw badValue('failCommands has to be an array');
    const mode = modeOf(body.get('mode'));
    this.#armed = mode.times > 0 ? { commands, data, ...mode } : null;
    const struck = this.#struck;
    this.#struck = 0;
    return struck;
  }

  strike(name: string, body: Doc): Fault | null {
    const armed = this.#armed;
    if (!armed?.commands.includes(name) || armed.skips-- > 0) return null;
    this.#struck++;
    if (--armed.times === 0) this.#armed = null;
    return faultOf(armed.data, name, body);
  }
}

function modeOf(mode: Value | undefined): { readonly skips: number; readonly times: number } {
  if (mode === 'off') return { skips: 0, times: 0 };
  if (mode === 'alwaysOn') return { skips: 0, times: Number.POSITIVE_INFINITY };
  const times = isDoc(mode) ? wholeNumber(mode.get('times')) : null;
  if (times !== null) return { skips: 0, times };
  const skips = isDoc(mode) ? wholeNumber(mode.get('skip')) : null;
  if (skips !== null) return { skips, times: Number.POSITIVE_INFINITY };
  throw failedToParse("the mode of a fail point is 'off', 'alwaysOn', { times: n } or { skip: n }");
}

function faultOf(data: Doc, name: string, body: Doc): Fault {
  const errorCode = wholeNumber(data.get('errorCode'));
  const concern = data.get('writeConcernError');
  const writeConcernError = isDoc(concern) ? concern : null;
  const labels = data.get('errorLabels');
  const concernCode = wholeNumber(writeConcernError?.get('code'));
  const usual =
    errorCode !== null
      ? labelsOf(errorCode, name, body)
      : isRetriedWrite(name, body) && concernCode !== null && retryable.has(concernCode)
        ? ['RetryableWriteError']
        : [];
  return {
    blockMs: booleanOption(data, 'blockConnection') ? (wholeNumber(data.get('blockTimeMS')) ?? 0) : 0,
    closesConnection: isTruthy(data.get('closeConnection')),
    errorCode,
    writeConcernError,
    labels: Array.isArray(labels) ? labels.map(String) : usual,
  };
}

/** Codes after which the same command may be sent again, and those after which the whole transaction may. */
const retryable = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
const transient = new Set([24, 112, 246, 251, 267]);

const isEnding = (name: string): boolean => name === 'commitTransaction' || name === 'abortTransaction';

const isRetriedWrite = (name: string, body: Doc): boolean =>
  isEnding(name) || (body.has('txnNumber') && body.get('autocommit') === undefined);

/** The labels a server gives to an error: drivers read from them what to try again. */
function labelsOf(code: number, name: string, body: Doc): readonly string[] {
  const isInside = body.get('autocommit') === false;
  if (isInside && (transient.has(code) || (!isEnding(name) && retryable.has(code))))
    return ['TransientTransactionError'];
  return isRetriedWrite(name, body) && retryable.has(code) ? ['RetryableWriteError'] : [];
}
