import { attribute, childElements, firstChild, leadingText } from '@lyceum/xml';
import type { CorrectMap } from '../block/state.ts';
import { leadingTextOrNull } from '../document/lxml.ts';
import { CapaError, pythonError } from '../errors.ts';
import { parsePythonJson } from '../python/json.ts';
import { escapeMarkup } from '../python/text.ts';
import { isDict, isTruthy, type PyDict, pyStr } from '../python/values.ts';
import { onlyInput, type Response, type ResponseGrade, type ResponseSetup } from './response.ts';

/** `<coderesponse>`: graded elsewhere and later; handing in only puts it into a queue. */
export function code({ response, hasQueue }: ResponseSetup): Response {
  const { id } = onlyInput(response);
  const parameters = firstChild(response.element, 'codeparam');
  if (!parameters) throw pythonError('AssertionError', 'Unsupported old format! <coderesponse> without <codeparam>');
  const display = firstChild(parameters, 'answer_display');
  const answer = display ? (leadingTextOrNull(display) ?? 'None') : 'No answer provided.';
  return {
    answers: { [id]: `<span class="code-answer"><pre><code>${escapeMarkup(answer)}</code></pre></span>` },
    grade: ({ answers }) => {
      if (!(id in answers)) throw new CapaError('Exception', `'${id}'`);
      return hasQueue ? queued(id) : withoutQueue(id);
    },
  };
}

/** What the author says to the external grader, and the queue it listens to. */
export function queueParameters({ element }: ResponseSetup['response']): { queueName: string | null; payload: string } {
  const [parameters] = childElements(element, 'codeparam');
  const payload = parameters ? firstChild(parameters, 'grader_payload') : null;
  return { queueName: attribute(element, 'queuename'), payload: payload ? leadingText(payload) : '' };
}

/** `incomplete` until the grader replies; the message is what the platform's queue says to a delivery, and is not shown. */
function queued(id: string): ResponseGrade {
  return {
    inputs: { [id]: { correctness: 'incomplete', npoints: null, msg: 'Success!', queued: true } },
    overallMessage: '',
  };
}

function withoutQueue(id: string): ResponseGrade {
  const msg = 'Error: No grader has been set up for this problem.';
  return { inputs: { [id]: { correctness: null, npoints: null, msg } }, overallMessage: '' };
}

/**
 * Puts an external grader's reply into the correct map: JSON `{"correct": boolean, "score": number, "msg": markup}`. Points are never
 * below 0 and not held to the possible ones. A reply that cannot be read, or says nothing, leaves a message and no correctness.
 */
export function withReply(correctMap: CorrectMap, inputId: string, reply: string): CorrectMap {
  const read = readReply(reply);
  if (read === null) {
    const msg = 'Invalid grader reply. Please contact the course staff.';
    return { ...correctMap, [inputId]: { correctness: null, npoints: null, msg } };
  }
  const { queued: _consumed, ...rest } = correctMap[inputId] ?? { correctness: null, npoints: null };
  return { ...correctMap, [inputId]: { ...rest, ...read } };
}

function readReply(reply: string): { correctness: string; npoints: number; msg: string } | null {
  const value = jsonDict(reply);
  const score = value?.get('score');
  if (!value?.has('correct') || score === undefined || !value.has('msg')) return null;
  const msg = pyStr(value.get('msg') ?? '').replaceAll('&nbsp;', '&#160;');
  if (msg === '') return null;
  return {
    correctness: isTruthy(value.get('correct') ?? null) ? 'correct' : 'incorrect',
    npoints: Math.max(Number(score), 0),
    msg,
  };
}

function jsonDict(text: string): PyDict | null {
  try {
    const value = parsePythonJson(text);
    return isDict(value) ? value : null;
  } catch (error) {
    if (error instanceof CapaError) return null;
    throw error;
  }
}
