import { annotation } from './annotation.ts';
import { checkboxes } from './checkboxes.ts';
import { choiceText } from './choice-text.ts';
import { code } from './code.ts';
import { custom } from './custom.ts';
import { dropdowns } from './dropdown.ts';
import { external } from './external.ts';
import { formula } from './formula.ts';
import { image } from './image.ts';
import { multipleChoice, trueFalse } from './multiple-choice.ts';
import { numerical } from './numerical.ts';
import type { Response, ResponseSetup } from './response.ts';
import { schematic } from './schematic.ts';
import { symbolic } from './symbolic.ts';
import { textAnswer } from './text.ts';

/** How each response is made ready, by tag. */
const responses: ReadonlyMap<string, (setup: ResponseSetup) => Response> = new Map([
  ['annotationresponse', annotation],
  ['choiceresponse', checkboxes],
  ['choicetextresponse', choiceText],
  ['coderesponse', code],
  ['customresponse', custom],
  ['externalresponse', external],
  ['formularesponse', formula],
  ['imageresponse', image],
  ['multiplechoiceresponse', multipleChoice],
  ['numericalresponse', numerical],
  ['optionresponse', dropdowns],
  ['schematicresponse', schematic],
  ['stringresponse', textAnswer],
  ['symbolicresponse', symbolic],
  ['truefalseresponse', trueFalse],
]);

export function setUpResponse(setup: ResponseSetup): Response {
  const setUp = responses.get(setup.response.element.name);
  if (!setUp) throw new Error(`Nothing grades <${setup.response.element.name}>`);
  return setUp(setup);
}
