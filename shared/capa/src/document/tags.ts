/** Tags that render as an input, in no order. */
export const inputTags: ReadonlySet<string> = new Set([
  'annotationinput',
  'checkboxgroup',
  'checkboxtextgroup',
  'chemicalequationinput',
  'choicegroup',
  'codeinput',
  'crystallography',
  'designprotein2dinput',
  'drag_and_drop_input',
  'editageneinput',
  'filesubmission',
  'formulaequationinput',
  'imageinput',
  'jsinput',
  'matlabinput',
  'optioninput',
  'radiogroup',
  'radiotextgroup',
  'schematic',
  'textbox',
  'textline',
  'vsepr_input',
]);

/** Inputs whose question the platform takes out of the text around them and shows as their label. */
export const labelledInputTags: ReadonlySet<string> = new Set([
  'checkboxgroup',
  'choicegroup',
  'formulaequationinput',
  'optioninput',
  'radiogroup',
  'textbox',
  'textline',
]);

/** Never shown, with all that they hold. */
export const hiddenTags: ReadonlySet<string> = new Set([
  'additional_answer',
  'answer',
  'choicehint',
  'codeparam',
  'compoundhint',
  'correcthint',
  'demandhint',
  'hintgroup',
  'openendedparam',
  'openendedrubric',
  'optionhint',
  'regexphint',
  'responseparam',
  'script',
  'stringequalhint',
]);
