import { attribute, childElements, firstChild } from '@lyceum/xml';
import { leadingTextOrNull } from '../document/lxml.ts';
import { noneHasNo, pythonError } from '../errors.ts';
import { feedbackOf } from '../hints/feedback.ts';
import { strip } from '../python/text.ts';
import { type PyValue, pyStr } from '../python/values.ts';
import { contextualizeOrNull } from '../script/contextualize.ts';
import type { InputGrade, Messages, Response, ResponseSetup, Submission } from './response.ts';

/** `<optionresponse>`: the exact text of the right option, for each of its dropdowns. */
export function dropdowns({ response, context }: ResponseSetup): Response {
  const expected = response.inputs.map(({ id, element }) => ({
    id,
    correct: contextualizeOrNull(attribute(element, 'correct'), context),
  }));
  return {
    answers: Object.fromEntries(expected.map(({ id, correct }) => [id, correct])),
    grade: ({ answers, names }) => {
      const inputs = expected.map(({ id, correct }): [string, InputGrade] => {
        const isRight = id in answers && answers[id] === correct;
        const grade: InputGrade = { correctness: isRight ? 'correct' : 'incorrect', npoints: null, msg: '' };
        const variable = id in answers ? nameOf(answers[id], names) : null;
        return [id, variable === null ? grade : { ...grade, answervariable: `$${variable}` }];
      });
      return { inputs: Object.fromEntries(inputs), overallMessage: '' };
    },
    feedback: (submission) => optionFeedback(response, submission),
  };
}

/** The first script name that stands for the answer. */
function nameOf(answer: unknown, names: ReadonlyMap<string, PyValue>): string | null {
  for (const [name, value] of names) if (pyStr(value) === answer) return name;
  return null;
}

/** The platform gives feedback to the first dropdown only. */
function optionFeedback(response: ResponseSetup['response'], { answers }: Submission): Messages {
  const [first] = response.inputs;
  if (!first) throw pythonError('IndexError', 'list index out of range');
  if (!(first.id in answers)) return {};
  const options = childElements(first.element, 'option').filter((option) => {
    const text = leadingTextOrNull(option);
    if (text === null) throw noneHasNo('strip');
    return strip(text) === answers[first.id];
  });
  const [option] = options;
  const hint = option ? firstChild(option, 'optionhint') : null;
  if (!option || !hint) return {};
  return { [first.id]: feedbackOf(hint, option, (attribute(option, 'correct') ?? '').toUpperCase() === 'TRUE') };
}
