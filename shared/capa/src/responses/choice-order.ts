import { attribute, childElements, type XmlElement } from '@lyceum/xml';
import { loncapaProblemError, noneHasNo } from '../errors.ts';
import { pyInt } from '../python/text.ts';
import type { PythonRandom } from '../random/index.ts';

/** The choices one learner sees, in order, and the explanation that belongs to the right one among them. */
export interface ChoiceOrder {
  readonly group: XmlElement;
  readonly choices: readonly XmlElement[];
  /** `explanation-id` of the right choice that was drawn from a pool; `undefined` where nothing was drawn. */
  readonly explanationId: string | null | undefined;
}

/** What `shuffle` and `answer-pool` make of a multiple choice; null where neither asks for anything. All responses share the generator. */
export function choiceOrder(response: XmlElement, random: () => PythonRandom): ChoiceOrder | null {
  const groups = childElements(response, 'choicegroup');
  const shuffled = groups.find((group) => attribute(group, 'shuffle') === 'true');
  if (shuffled && attribute(shuffled, 'answer-pool') !== null) {
    throw loncapaProblemError('Do not use shuffle and answer-pool at the same time');
  }
  const pooled = groups.find((group) => attribute(group, 'answer-pool') !== null);
  if (shuffled) {
    return { group: shuffled, choices: shuffleChoices(childElements(shuffled), random()), explanationId: undefined };
  }
  return pooled ? drawFromPool(pooled, random) : null;
}

/** Fixed choices at the head stay there; all later ones go to the end. */
function shuffleChoices(choices: readonly XmlElement[], random: PythonRandom): XmlElement[] {
  const isFixed = (choice: XmlElement): boolean => attribute(choice, 'fixed') === 'true';
  const headLength = choices.findIndex((choice) => !isFixed(choice));
  const head = choices.slice(0, headLength < 0 ? choices.length : headLength);
  const rest = choices.slice(head.length);
  return [...head, ...random.shuffle(rest.filter((choice) => !isFixed(choice))), ...rest.filter(isFixed)];
}

/** One right choice and as many wrong ones as fit into the pool. */
function drawFromPool(group: XmlElement, random: () => PythonRandom): ChoiceOrder | null {
  const written = attribute(group, 'answer-pool') ?? '';
  if (written === '0') return null;
  const size = pyInt(written);
  if (size === null) throw loncapaProblemError('answer-pool value should be an integer');
  const right = childElements(group).filter(isRight);
  const wrong = childElements(group).filter((choice) => !isRight(choice));
  if (right.length === 0 || wrong.length === 0) {
    throw loncapaProblemError('Choicegroup must include at least 1 correct and 1 incorrect choice');
  }
  const generator = random();
  const drawn = right[generator.randint(0, right.length - 1)];
  const decoys = generator.shuffle(wrong).slice(0, Math.min(size - 1, wrong.length));
  const choices = generator.shuffle(drawn ? [drawn, ...decoys] : decoys);
  return { group, choices, explanationId: drawn ? attribute(drawn, 'explanation-id') : null };
}

function isRight(choice: XmlElement): boolean {
  const correct = attribute(choice, 'correct');
  if (correct === null) throw noneHasNo('upper');
  return correct.toUpperCase() === 'TRUE';
}

/** The set of solutions after a response of which only the one to the drawn choice is shown. */
export function solutionSetOf(response: XmlElement, parent: XmlElement | null): XmlElement | null {
  if (!parent) return null;
  const siblings = childElements(parent);
  const after = siblings.slice(siblings.indexOf(response) + 1);
  return after.find(({ name }) => name === 'solutionset') ?? null;
}
