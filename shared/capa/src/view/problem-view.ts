/**
 * A problem as a tree that anyone can draw: plain JSON, without answers, without scripts, without anything the learner
 * may not see. The learner's own state (value, status, message) is part of it.
 *
 * Elements are HTML as the author wrote it. They are not sanitized: whoever puts them into a page does that.
 */
export interface ProblemView {
  readonly content: readonly ViewNode[];
  /** Texts of the author's `<style>` elements, in document order; taken out of `content`. */
  readonly styles: readonly string[];
  /** What a check function said about the whole problem; empty when it said nothing. */
  readonly overallMessage: readonly ViewNode[];
}

export type ViewNode = ViewText | ViewElement | QuestionView | InputView | SolutionView;

export interface ViewText {
  readonly kind: 'text';
  readonly text: string;
}

/** An HTML element; `<text>` and unknown capa tags are `span`, `<startouttext/>` pairs are gone. */
export interface ViewElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ViewNode[];
}

/** One response with its label, its inputs and the text between them; a `fieldset` or a `group` of ARIA. */
export interface QuestionView {
  readonly kind: 'question';
  /** `<problem id>_<response number>`, such as `p_2`. */
  readonly id: string;
  /** The response's tag, such as `multiplechoiceresponse`. */
  readonly responseType: string;
  /** Draw the inputs in the line of the text around them. */
  readonly isInline: boolean;
  /** Raw points of all its inputs. */
  readonly points: number;
  /** The question itself, or empty when the text around says it. Drawn before `children`, which do not hold it. */
  readonly label: readonly ViewNode[];
  /** Each with the id that `aria-describedby` names. */
  readonly descriptions: readonly DescriptionView[];
  readonly children: readonly ViewNode[];
}

export interface DescriptionView {
  readonly id: string;
  readonly content: readonly ViewNode[];
}

/** The place of a worked solution. Its content comes with the answers, under this id, when the learner may see them. */
export interface SolutionView {
  readonly kind: 'solution';
  readonly id: string;
}

/**
 * `unanswered`: nothing was handed in. `unsubmitted`: a value is kept but not graded. `submitted`: graded, and the learner may not
 * know how. `queued`: an external grader has it. `incomplete`: graded, but not all of it could be read.
 */
export type InputStatus =
  | 'unanswered'
  | 'unsubmitted'
  | 'submitted'
  | 'queued'
  | 'incomplete'
  | 'correct'
  | 'partially-correct'
  | 'incorrect';

/** What all inputs share. */
interface InputBase {
  readonly kind: 'input';
  /** The key of its answer: `<problem id>_<response number>_<input number>`, such as `p_2_1`. */
  readonly id: string;
  /** Its name for screen readers where the question's label does not say it; empty otherwise. */
  readonly label: string;
  readonly status: InputStatus;
  /** The grader's message (feedback, hints shown with the answer); HTML as nodes, empty for none. */
  readonly message: readonly ViewNode[];
  /** A hint of a `<hintgroup>`; empty for none. */
  readonly hint: readonly ViewNode[];
  /** `on_request`: behind a button. */
  readonly hintMode: 'always' | 'on_request';
  /** Raw points this input can earn. */
  readonly points: number;
}

/** An input; `input` says how it is drawn and what its answer looks like. */
export type InputView =
  | ChoicesInput
  | DropdownInput
  | TextInput
  | FormulaInput
  | ChoiceTextInput
  | ImageInput
  | AnnotationInput
  | DragAndDropInput
  | SchematicInput
  | CodeInput
  | FileInput
  | ChemicalEquationInput
  | JsInput
  | WidgetInput;

/** Radio buttons (answer: a choice's name) or checkboxes (answer: a list of names). */
export interface ChoicesInput extends InputBase {
  readonly input: 'choices';
  readonly selects: 'one' | 'many';
  /** In the order to draw them: shuffled and pooled for this learner. */
  readonly choices: readonly ChoiceView[];
  readonly value: readonly string[];
  /** `never`: the platform shows `submittedMessage` instead of the status. */
  readonly showsCorrectness: 'always' | 'never';
  readonly submittedMessage: string;
}

export interface ChoiceView {
  /** What is handed in, such as `choice_0`. */
  readonly name: string;
  readonly content: readonly ViewNode[];
}

/** Answer: the text of an option. Empty when nothing was chosen. */
export interface DropdownInput extends InputBase {
  readonly input: 'dropdown';
  readonly options: readonly OptionView[];
  readonly value: string;
  readonly isInline: boolean;
}

export interface OptionView {
  /** What is handed in. */
  readonly value: string;
  readonly text: string;
}

/** Answer: the text. */
export interface TextInput extends InputBase {
  readonly input: 'text';
  readonly value: string;
  /** Width in characters, or null for the usual. */
  readonly size: number | null;
  readonly isInline: boolean;
  /** An answer that a script on the page fills in. */
  readonly isHidden: boolean;
  readonly trailingText: string;
  /**
   * Shows the formula while it is typed; where it is true, the answers may also hold `<id>_dynamath`, its MathML, which symbolic
   * questions are graded by.
   */
  readonly hasMathPreview: boolean;
}

/** A number or a formula with a preview. Answer: the text. */
export interface FormulaInput extends InputBase {
  readonly input: 'formula';
  readonly value: string;
  readonly size: number | null;
  readonly isInline: boolean;
  readonly trailingText: string;
}

/**
 * Choices with number fields inside them. Answer: an object that maps the id of the chosen choice to itself, and the id of every
 * field to its text.
 */
export interface ChoiceTextInput extends InputBase {
  readonly input: 'choice-text';
  readonly selects: 'one' | 'many';
  readonly choices: readonly ChoiceTextView[];
  readonly value: Readonly<Record<string, string>>;
}

export interface ChoiceTextView {
  /** Such as `p_2_1_choiceinput_0bc`. */
  readonly id: string;
  /** In order; a field is `{ field: id }`. */
  readonly parts: readonly (ViewNode | ChoiceTextField)[];
}

export interface ChoiceTextField {
  readonly kind: 'field';
  /** Such as `p_2_1_choiceinput_0_numtolerance_input_0`. */
  readonly id: string;
}

/** Answer: where the image was clicked, `[x,y]` in its pixels. */
export interface ImageInput extends InputBase {
  readonly input: 'image';
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** The click, or null. */
  readonly value: { readonly x: number; readonly y: number } | null;
}

/** Answer: JSON `{"options": [index], "comment": text}`. */
export interface AnnotationInput extends InputBase {
  readonly input: 'annotation';
  readonly title: string;
  readonly text: string;
  readonly comment: string;
  readonly commentPrompt: string;
  readonly tagPrompt: string;
  readonly options: readonly string[];
  readonly value: { readonly options: readonly number[]; readonly comment: string };
}

/** Answer: JSON, a list of `{draggableId: targetId}` or `{draggableId: [x, y]}`. */
export interface DragAndDropInput extends InputBase {
  readonly input: 'drag-and-drop';
  readonly image: string;
  readonly draggables: readonly DraggableView[];
  /** Empty where things may be dropped anywhere. */
  readonly targets: readonly TargetView[];
  readonly showsTargets: boolean;
  readonly isOnePerTarget: boolean;
  readonly hidesLabels: boolean;
  readonly labelBackground: string | null;
  readonly value: string;
}

export interface DraggableView {
  readonly id: string;
  readonly label: string;
  /** A picture's address, or null. */
  readonly icon: string | null;
  readonly canBeReused: boolean;
  /** Places on the draggable itself, where others may be dropped. */
  readonly targets: readonly TargetView[];
}

/** In pixels of the image. */
export interface TargetView {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A circuit. Answer: JSON of the diagram and its analyses. */
export interface SchematicInput extends InputBase {
  readonly input: 'schematic';
  readonly width: number | null;
  readonly height: number | null;
  readonly parts: string | null;
  readonly analyses: string | null;
  readonly submitAnalyses: string | null;
  readonly initialValue: string | null;
  readonly value: string;
}

/** Program text (`textbox`, `codeinput`, `matlabinput`). Answer: the text. */
export interface CodeInput extends InputBase {
  readonly input: 'code';
  readonly value: string;
  /** The language to colour, such as `python`; empty for none. */
  readonly mode: string;
  readonly rows: number;
  readonly cols: number;
  readonly tabSize: number;
  readonly hasLineNumbers: boolean;
  readonly isHidden: boolean;
  /** A button that runs the text without handing it in (`matlabinput`). */
  readonly canRun: boolean;
}

/** Answer: the names of the files. */
export interface FileInput extends InputBase {
  readonly input: 'file';
  readonly allowedFiles: readonly string[];
  readonly requiredFiles: readonly string[];
  readonly value: string;
}

/** Answer: the equation as text, such as `2H2 + O2 -> 2H2O`. */
export interface ChemicalEquationInput extends InputBase {
  readonly input: 'chemical-equation';
  readonly value: string;
  readonly size: number;
}

/** An author's page in a sandboxed frame. Answer: JSON `{"answer": ..., "state": ...}`. */
export interface JsInput extends InputBase {
  readonly input: 'js';
  readonly htmlFile: string;
  readonly title: string;
  readonly gradeFunction: string | null;
  readonly getStateFunction: string | null;
  readonly setStateFunction: string | null;
  readonly initialState: string | null;
  readonly width: string;
  readonly height: string;
  /** Whether the frame is of the platform's own origin (`sop` not `false`). */
  readonly isSameOrigin: boolean;
  readonly value: string;
}

/** A page component of the platform that few courses use. Answer: what that component writes. */
export interface WidgetInput extends InputBase {
  readonly input: 'widget';
  readonly widget: 'crystallography' | 'vsepr' | 'protein-design' | 'gene-editor';
  /** The author's attributes for the component. */
  readonly settings: Readonly<Record<string, string>>;
  readonly value: string;
}
