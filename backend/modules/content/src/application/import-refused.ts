/** An import that was not done, and why. Nothing was changed. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
