import { descendants, type XmlElement } from '@lyceum/xml';
import { buildProblem } from './build-problem.ts';
import { innerMarkup } from './document/lxml.ts';
import { type ProblemDocument, readProblem } from './document/read-problem.ts';
import { checkResponse, pointsOf } from './document/response-element.ts';
import { CapaError } from './errors.ts';
import { type LoadedProblem, type LoadOptions, type Problem, ProblemError } from './problem.ts';

/** Seeds whose problems are kept built; as many as `per_student` knows, and some. */
const mostKept = 64;

/**
 * Reads a problem: its XML as the platform keeps it (see `importedProblem` of `@lyceum/olx`). Never throws: a problem whose text
 * cannot be read has `maxScore` null and refuses to be built.
 */
export function loadProblem(olx: string, options: LoadOptions = {}): LoadedProblem {
  const read = (): ProblemDocument => readProblem(olx, options.id ?? 'p');
  const document = settled(read);
  const kept = new Map<string, Promise<Problem>>();
  return {
    maxScore: maxScoreOf(document),
    hints: document instanceof CapaError ? [] : demandHints(document.root),
    build: (seed, { anonymousId = 'student' } = {}) => {
      const key = `${seed}/${anonymousId}`;
      const known = kept.get(key);
      if (known) return known;
      const built = buildProblem({ document, options, seed, anonymousId }).catch((error: unknown) => {
        kept.delete(key);
        throw error instanceof CapaError ? loadError(error) : error;
      });
      if (kept.size >= mostKept) kept.delete([...kept.keys()][0] ?? '');
      kept.set(key, built);
      return built;
    },
  };
}

function settled(read: () => ProblemDocument): ProblemDocument | CapaError {
  try {
    return read();
  } catch (error) {
    if (error instanceof CapaError) return error;
    throw error;
  }
}

const loadError = (error: CapaError): ProblemError =>
  new ProblemError('load', error.type, error.message, { isShown: error.isShown, isAuthorCode: error.isAuthorCode });

/** A mistake of the author's that the platform has a name for counts 0; any other ends in an internal error there. */
function maxScoreOf(document: ProblemDocument | CapaError): number | null {
  try {
    if (document instanceof CapaError) throw document;
    return pointsOf(document.responses.map(checkResponse));
  } catch (error) {
    if (!(error instanceof CapaError)) throw error;
    return error.type === 'LoncapaProblemError' ? 0 : null;
  }
}

function demandHints(root: XmlElement): string[] {
  return [...descendants(root, 'demandhint')].flatMap((holder) =>
    [...descendants(holder, 'hint')].map((hint) => innerMarkup(hint, holder)),
  );
}
