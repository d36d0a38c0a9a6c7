import type { Config, Database } from '@lyceum/platform';
import type { INestApplicationContext } from '@nestjs/common';

/** What a command may use. The store and the application are opened for it only when it asks. */
export interface CommandContext {
  readonly config: Config;
  readonly args: readonly string[];
  /** A line for the person at the terminal. */
  readonly tell: (line: string) => void;
  /** The documents of this installation: the running product's store, or one opened for the command. */
  readonly database: () => Promise<Database>;
  /** The whole application over this installation's data, not listening; ended after the command. */
  readonly application: () => Promise<INestApplicationContext>;
  /** Returns when other modules have heard what happened; a product that runs beside tells them itself. */
  readonly settle: () => Promise<void>;
}

/** One command of `npm run lyceum -- …`. */
export interface Command {
  /** The words that name it, e.g. `course import`. */
  readonly name: string;
  /** What follows the words, e.g. `FILE [--run KEY]`. */
  readonly usage: string;
  readonly summary: string;
  readonly run: (context: CommandContext) => Promise<void>;
}

/** The command cannot do what it was asked; the message says what was asked, what was found and who can mend it. */
export class CommandRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandRefused';
  }
}
