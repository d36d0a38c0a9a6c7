/** What the platform demands of a response before it looks at what the response says. */
export interface ResponseRules {
  readonly inputs: ReadonlySet<string>;
  /** `one`: at most one input, and the response works with the first. */
  readonly holds: 'one' | 'many';
  /** Attributes that must be there and not be empty. */
  readonly requires: readonly string[];
  /** The tag of a condition in `<hintgroup>`; null for none. */
  readonly hintTag: string | null;
  /** Whether it may hold files, which are not kept, so that it cannot be graded again. */
  readonly takesFiles: boolean;
}

const rules = (
  inputs: readonly string[],
  holds: ResponseRules['holds'],
  given: Partial<Pick<ResponseRules, 'requires' | 'hintTag' | 'takesFiles'>> = {},
): ResponseRules => ({ inputs: new Set(inputs), holds, requires: [], hintTag: null, takesFiles: false, ...given });

const customInputs = [
  'textline',
  'textbox',
  'crystallography',
  'chemicalequationinput',
  'vsepr_input',
  'drag_and_drop_input',
  'designprotein2dinput',
  'editageneinput',
  'annotationinput',
  'jsinput',
  'formulaequationinput',
];
const mathInputs = ['textline', 'formulaequationinput'];

/** By tag; a tag that is not here is no response. */
export const responseRules: ReadonlyMap<string, ResponseRules> = new Map([
  ['annotationresponse', rules(['annotationinput'], 'one')],
  ['choiceresponse', rules(['checkboxgroup', 'radiogroup'], 'one')],
  ['choicetextresponse', rules(['choicetextgroup', 'checkboxtextgroup', 'radiotextgroup'], 'one')],
  ['coderesponse', rules(['textbox', 'filesubmission', 'matlabinput'], 'one', { takesFiles: true })],
  ['customresponse', rules(customInputs, 'many')],
  ['externalresponse', rules(['textline', 'textbox'], 'many')],
  ['formularesponse', rules(mathInputs, 'one', { requires: ['answer', 'samples'], hintTag: 'formulahint' })],
  ['imageresponse', rules(['imageinput'], 'many')],
  ['multiplechoiceresponse', rules(['choicegroup'], 'one')],
  ['numericalresponse', rules(mathInputs, 'one', { requires: ['answer'], hintTag: 'numericalhint' })],
  ['optionresponse', rules(['optioninput'], 'many', { hintTag: 'optionhint' })],
  ['schematicresponse', rules(['schematic'], 'many')],
  ['stringresponse', rules(['textline'], 'one', { requires: ['answer'], hintTag: 'stringhint' })],
  ['symbolicresponse', rules(customInputs, 'one')],
  ['truefalseresponse', rules(['choicegroup'], 'one')],
]);
