import { attribute, childElements, descendants, type XmlElement } from '@lyceum/xml';
import type { BuiltProblem } from '../built-problem.ts';
import type { AttemptToDraw } from '../problem.ts';
import { givenNames } from '../responses/choice-names.ts';

/** Which explanations of `targeted-feedback` are drawn: those to the learner's own choice, after grading. */
export interface TargetedFeedback {
  readonly hidden: ReadonlySet<XmlElement>;
  /** Solutions that are shown with the feedback, without Show Answer. */
  readonly shownSolutions: ReadonlySet<XmlElement>;
}

export function targetedFeedback({ root }: BuiltProblem, attempt: AttemptToDraw): TargetedFeedback {
  const hidden = new Set<XmlElement>();
  const shownSolutions = new Set<XmlElement>();
  const isDone = attempt.showsCorrectness !== false && Object.keys(attempt.correctMap ?? {}).length > 0;
  for (const parent of [root, ...descendants(root)]) {
    for (const [index, response] of childElements(parent).entries()) {
      const targeted = attribute(response, 'targeted-feedback');
      if (response.name !== 'multiplechoiceresponse' || targeted === null) continue;
      const after = childElements(parent).slice(index + 1);
      const set = after.find(({ name }) => name === 'targetedfeedbackset');
      if (!set) continue;
      const { chosen, right } = explanationIds(response, attempt);
      for (const feedback of childElements(set, 'targetedfeedback')) {
        if (!isDone || attribute(feedback, 'explanation-id') !== chosen) hidden.add(feedback);
      }
      if (!isDone || targeted !== 'alwaysShowCorrectChoiceExplanation') continue;
      const solution = solutionAfter(after[after.indexOf(set) + 1], right);
      if (solution) shownSolutions.add(solution);
    }
  }
  return { hidden, shownSolutions };
}

/** The explanations that belong to what the learner chose and to what is right. */
function explanationIds(
  response: XmlElement,
  { answers }: AttemptToDraw,
): { chosen: string | null; right: string | null } {
  const names = givenNames(response);
  const [group] = childElements(response, 'choicegroup');
  const answer = answers?.[(group && attribute(group, 'id')) ?? ''];
  let chosen: string | null = null;
  let right: string | null = null;
  for (const [choice, name] of names) {
    if (name === answer) chosen = attribute(choice, 'explanation-id');
    if (attribute(choice, 'correct') === 'true') right = attribute(choice, 'explanation-id');
  }
  return { chosen, right };
}

function solutionAfter(next: XmlElement | undefined, explanationId: string | null): XmlElement | null {
  if (next?.name === 'solution') return next;
  if (next?.name !== 'solutionset') return null;
  return childElements(next, 'solution').find((each) => attribute(each, 'explanation-id') === explanationId) ?? null;
}
