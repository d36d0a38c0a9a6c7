import { type LoadedProblem, loadProblem } from '@lyceum/capa';
import { CoursewareFacade } from '@lyceum/courseware';
import { courseRunOf, partsOfUsage } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { type ProblemPlace, ProblemReader } from '../application/ports.ts';
import { SandboxedAuthorCode } from './sandboxed-author-code.ts';

const problemsKept = 1_000;

/** Reads problems with capa; the content's hash says when it is the same problem, which is read and kept once. */
@Injectable()
export class CapaProblemReader extends ProblemReader {
  readonly #known = new Map<string, Promise<LoadedProblem>>();

  constructor(
    private readonly courseware: CoursewareFacade,
    private readonly authorCode: SandboxedAuthorCode,
  ) {
    super();
  }

  read(problem: Pick<ProblemPlace, 'usageKey' | 'contentHash' | 'markup'>): Promise<LoadedProblem> {
    const name = `${problem.usageKey}@${problem.contentHash}`;
    const known = this.#known.get(name) ?? this.#load(problem);
    this.#known.delete(name);
    this.#known.set(name, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= problemsKept) break;
      this.#known.delete(oldest);
    }
    return known;
  }

  async #load({ usageKey, markup }: Pick<ProblemPlace, 'usageKey' | 'markup'>): Promise<LoadedProblem> {
    const runsCode = /<script/i.test(markup);
    return loadProblem(markup, {
      id: inputPrefix(partsOfUsage(usageKey).id),
      authorCode: this.authorCode,
      pythonLib: runsCode ? await this.courseware.readFile(courseRunOf(usageKey), 'python_lib.zip') : null,
      hasQueue: false,
    });
  }
}

/** Input ids name fields of forms and elements of pages: letters, digits and signs that need no care there. */
function inputPrefix(blockName: string): string {
  return blockName.replace(/[^A-Za-z0-9_-]/g, '_');
}
