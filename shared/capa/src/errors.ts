/**
 * What goes wrong in a problem, under the platform's name for it. Thrown inside this package only; at its doors it becomes a
 * `ProblemError` or an outcome of grading.
 */
export class CapaError extends Error {
  /** Python's class name. */
  readonly type: string;
  /** Whether the platform tells the learner; otherwise it answers with an internal error. */
  readonly isShown: boolean;
  /** Whether author code failed, and `message` is what it said. */
  readonly isAuthorCode: boolean;

  constructor(type: string, message: string, { isAuthorCode = false }: { readonly isAuthorCode?: boolean } = {}) {
    super(message);
    this.name = 'CapaError';
    this.isAuthorCode = isAuthorCode;
    this.type = type;
    this.isShown = shownTypes.has(type);
  }
}

const shownTypes: ReadonlySet<string> = new Set(['LoncapaProblemError', 'ResponseError', 'StudentInputError']);

/** The author wrote the problem wrongly. */
export const loncapaProblemError = (message: string): CapaError => new CapaError('LoncapaProblemError', message);

/** The learner wrote something that cannot be graded, or the staff answer is what cannot. */
export const studentInputError = (message: string): CapaError => new CapaError('StudentInputError', message);

/** Author code failed while grading. */
export const responseError = (message: string): CapaError => new CapaError('ResponseError', message);

/** Python stumbled: these end in an internal error on the platform, and recorded cases hold their names. */
export const pythonError = (type: string, message: string): CapaError => new CapaError(type, message);

/** Python's answer to asking nothing for something. */
export const noneHasNo = (attribute: string): CapaError =>
  new CapaError('AttributeError', `'NoneType' object has no attribute '${attribute}'`);
