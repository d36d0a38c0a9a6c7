import { attribute, childElements, firstChild, type XmlElement } from '@lyceum/xml';
import { noneHasNo, pythonError, responseError } from '../errors.ts';
import { feedbackOf } from '../hints/feedback.ts';
import { compileRegex, RegexError } from '../python/regex/regex.ts';
import { escapeMarkup, strip } from '../python/text.ts';
import { fromPlain, typeName } from '../python/values.ts';
import { contextualize, type ScriptContext } from '../script/contextualize.ts';
import { graded, type Messages, onlyInput, type Response, type ResponseSetup, type Submission } from './response.ts';

/** How answers are compared: `legacy` is a list within one attribute, `a_or_b`. */
interface Matching {
  readonly mode: 'exact' | 'regexp' | 'legacy';
  readonly ignoresCase: boolean;
}

/** `<stringresponse>`: one of some texts, or a text that fits a Python regular expression. */
export function textAnswer({ response, context }: ResponseSetup): Response {
  const { id } = onlyInput(response);
  const { element } = response;
  const matching = matchingOf(element);
  const expected = matching.mode === 'legacy' ? legacyAnswers(element, context) : allAnswers(element, context);
  return {
    answers: { [id]: expected.map(escapeMarkup).join(' <b>or</b> ') },
    grade: ({ answers }) => {
      if (!(id in answers)) return graded(id, 'incorrect');
      return graded(id, matches(expected, strip(textOf(answers[id])), matching) ? 'correct' : 'incorrect');
    },
    feedback: (submission) => textFeedback(id, element, matching, submission),
    hintConditions: ({ answers }) => {
      if (!(id in answers)) throw pythonError('KeyError', id);
      const given = strip(textOf(answers[id]));
      const hints = childElements(firstChild(element, 'hintgroup') ?? element, 'stringhint').filter((hint) => {
        const answer = attribute(hint, 'answer');
        if (answer === null) throw noneHasNo('strip');
        return matches([strip(contextualize(answer, context))], given, matching);
      });
      return new Set(hints.map((hint) => attribute(hint, 'name')));
    },
  };
}

function matchingOf(element: XmlElement): Matching {
  const words = (attribute(element, 'type') ?? '').toLowerCase().split(' ');
  const isLegacy = (attribute(element, 'answer') ?? '').toLowerCase().includes('_or_');
  const mode = isLegacy ? 'legacy' : words.includes('regexp') ? 'regexp' : 'exact';
  return { mode, ignoresCase: words.includes('ci') };
}

function legacyAnswers(element: XmlElement, context: ScriptContext): string[] {
  return (attribute(element, 'answer') ?? '').split('_or_').map((answer) => strip(contextualize(answer, context)));
}

function allAnswers(element: XmlElement, context: ScriptContext): string[] {
  const alternatives = childElements(element, 'additional_answer');
  return [element, ...alternatives].map((holder) => {
    const answer = attribute(holder, 'answer');
    if (answer === null) throw noneHasNo('strip');
    return strip(contextualize(answer, context));
  });
}

/** An empty text never fits. Alternatives of a regular expression are joined without a group, as on the platform. */
function matches(expected: readonly string[], given: string, { mode, ignoresCase }: Matching): boolean {
  if (given === '') return false;
  if (mode === 'regexp') return fits(`^${expected.join('|')}$`, given, ignoresCase);
  if (!ignoresCase) return expected.includes(given);
  const lower = given.toLowerCase();
  return expected.some((answer) => answer.toLowerCase() === lower);
}

function fits(pattern: string, given: string, ignoresCase: boolean): boolean {
  try {
    return compileRegex(pattern, { ignoresCase }).search(given);
  } catch (error) {
    if (!(error instanceof RegexError)) throw error;
    throw responseError(`[courseware.capa.responsetypes.stringresponse] error: ${error.message}`);
  }
}

function textOf(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  throw pythonError('AttributeError', `'${typeName(fromPlain(answer))}' object has no attribute 'strip'`);
}

/** The first that fits speaks: the right answer, its alternatives, then what the author expected to go wrong. */
function textFeedback(id: string, element: XmlElement, matching: Matching, { answers }: Submission): Messages {
  if (!(id in answers)) return {};
  const given = textOf(answers[id]);
  const isRegexp = matching.mode === 'regexp' || (matching.mode === 'legacy' && isMarkedRegexp(element));
  if (matches([strip(attribute(element, 'answer') ?? '')], given, matching)) {
    return { [id]: feedbackOf(firstChild(element, 'correcthint'), element, true) };
  }
  for (const additional of childElements(element, 'additional_answer')) {
    if (!hintFits(additional, given, isRegexp, matching.ignoresCase)) continue;
    return { [id]: feedbackOf(firstChild(additional, 'correcthint'), additional, true) };
  }
  for (const tag of ['stringequalhint', 'regexphint']) {
    for (const hint of childElements(element, tag)) {
      if (hintFits(hint, given, tag === 'regexphint', matching.ignoresCase)) {
        return { [id]: feedbackOf(hint, element, false) };
      }
    }
  }
  return {};
}

const isMarkedRegexp = (element: XmlElement): boolean =>
  (attribute(element, 'type') ?? '').toLowerCase().split(' ').includes('regexp');

/** A hint's own broken pattern fits nothing. */
function hintFits(hint: XmlElement, given: string, isRegexp: boolean, ignoresCase: boolean): boolean {
  const answer = strip(attribute(hint, 'answer') ?? '');
  if (answer === '') return false;
  if (!isRegexp) return ignoresCase ? answer.toLowerCase() === given.toLowerCase() : answer === given;
  try {
    return compileRegex(`^${answer}$`, { ignoresCase }).search(given);
  } catch (error) {
    if (error instanceof RegexError) return false;
    throw error;
  }
}
