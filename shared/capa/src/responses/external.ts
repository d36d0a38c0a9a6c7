import { pythonError } from '../errors.ts';
import type { Response } from './response.ts';

/** `<externalresponse>`: the platform asks a server for the answers while it loads the problem. No such server is asked here. */
export function external(): Response {
  throw pythonError(
    'UnboundLocalError',
    "cannot access local variable 'exans' where it is not associated with a value",
  );
}
