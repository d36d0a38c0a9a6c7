import { attribute, childElements, leadingText, type XmlElement } from '@lyceum/xml';
import { childText, findAll } from '../document/lxml.ts';
import type { InputPainting } from './input-painting.ts';
import type {
  AnnotationInput,
  CodeInput,
  DragAndDropInput,
  FileInput,
  ImageInput,
  InputView,
  JsInput,
  SchematicInput,
  TargetView,
  WidgetInput,
} from './problem-view.ts';
import { numberOf, textOf } from './simple-inputs.ts';

export function imageInput({ frame, value, say }: InputPainting): ImageInput {
  const click = /^\[([0-9]+),([0-9]+)\]/.exec(textOf(value).replaceAll(' ', ''));
  return {
    ...frame,
    input: 'image',
    src: say('src') ?? '',
    alt: say('alt') ?? '',
    width: numberOf(say('width')) ?? 0,
    height: numberOf(say('height')) ?? 0,
    value: click ? { x: Number(click[1]), y: Number(click[2]) } : null,
  };
}

export function annotationInput({ frame, input, value }: InputPainting): AnnotationInput {
  const { element } = input;
  return {
    ...frame,
    input: 'annotation',
    title: childText(element, 'title') ?? 'Annotation Exercise',
    text: childText(element, 'text') ?? '',
    comment: childText(element, 'comment') ?? '',
    commentPrompt: childText(element, 'comment_prompt') ?? 'Type a commentary below:',
    tagPrompt: childText(element, 'tag_prompt') ?? 'Select one tag:',
    options: findAll(element, ['options', 'option']).map(leadingText),
    value: annotationValue(textOf(value)),
  };
}

function annotationValue(written: string): AnnotationInput['value'] {
  const read = jsonObject(written);
  const options = Array.isArray(read['options']) ? read['options'] : [];
  return { options: options.filter((option) => typeof option === 'number'), comment: textOf(read['comment']) };
}

function jsonObject(written: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(written);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

export function dragAndDropInput({ frame, input, value, say }: InputPainting): DragAndDropInput {
  const hidesLabels = isTrue(say('no_labels'));
  return {
    ...frame,
    input: 'drag-and-drop',
    image: say('img') ?? '',
    draggables: childElements(input.element, 'draggable').map((draggable) => {
      const id = attribute(draggable, 'id') ?? '';
      return {
        id,
        label: attribute(draggable, 'label') || (hidesLabels ? '' : id),
        icon: attribute(draggable, 'icon') || null,
        canBeReused: isTrue(attribute(draggable, 'can_reuse')),
        targets: targetsOf(draggable),
      };
    }),
    targets: targetsOf(input.element),
    showsTargets: isTrue(say('target_outline')),
    isOnePerTarget: say('one_per_target') === null || isTrue(say('one_per_target')),
    hidesLabels,
    labelBackground: say('label_bg_color') || null,
    value: textOf(value),
  };
}

function targetsOf(holder: XmlElement): TargetView[] {
  return childElements(holder, 'target').map((target) => {
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'w', 'h'].map((name) =>
      Number(attribute(target, name) ?? 0),
    );
    return { id: attribute(target, 'id') ?? '', x, y, width, height };
  });
}

const isTrue = (written: string | null): boolean => written?.toLowerCase() === 'true';

export function schematicInput({ frame, value, say }: InputPainting): SchematicInput {
  return {
    ...frame,
    input: 'schematic',
    width: numberOf(say('width')),
    height: numberOf(say('height')),
    parts: say('parts'),
    analyses: say('analyses'),
    submitAnalyses: say('submit_analyses'),
    initialValue: say('initial_value'),
    value: textOf(value),
  };
}

/** Before anything is handed in, the text is what the author begins it with. */
export function codeInput({ frame, input, response, attempt, value, say }: InputPainting): CodeInput {
  const [parameters] = childElements(response.element.element, 'codeparam');
  const isFresh = Object.keys(attempt.answers ?? {}).length === 0;
  const display = isFresh && parameters ? childText(parameters, 'initial_display') : null;
  return {
    ...frame,
    input: 'code',
    value: textOf(value) || display || leadingText(input.element).trim(),
    mode: say('mode') ?? (input.element.name === 'matlabinput' ? 'octave' : 'python'),
    rows: numberOf(say('rows')) ?? 30,
    cols: numberOf(say('cols')) ?? 80,
    tabSize: numberOf(say('tabsize')) ?? 4,
    hasLineNumbers: say('linenumbers') !== 'false',
    isHidden: Boolean(say('hidden')),
    canRun:
      input.element.name === 'matlabinput' && !['correct', 'incorrect', 'partially-correct'].includes(frame.status),
  };
}

export function fileInput({ frame, value, say }: InputPainting): FileInput {
  const files = (name: string): string[] => (say(name) ?? '').split(/\s+/).filter(Boolean);
  return {
    ...frame,
    input: 'file',
    allowedFiles: files('allowed_files'),
    requiredFiles: files('required_files'),
    value: textOf(value),
  };
}

export function jsInput({ frame, value, say }: InputPainting): JsInput {
  return {
    ...frame,
    input: 'js',
    htmlFile: say('html_file') ?? '',
    title: say('title') ?? 'Problem Remote Content',
    gradeFunction: say('gradefn') ?? 'gradefn',
    getStateFunction: say('get_statefn'),
    setStateFunction: say('set_statefn'),
    initialState: say('initial_state'),
    width: say('width') ?? '400',
    height: say('height') ?? '300',
    isSameOrigin: say('sop') !== 'false',
    value: textOf(value),
  };
}

export function widgetInput(widget: WidgetInput['widget']): (painting: InputPainting) => InputView {
  return ({ frame, input, value, say }) => {
    const own = ['id', 'response_id', 'answer_id', 'points', 'correct_answer'];
    const names = [...input.element.attributes.keys()].filter((name) => !own.includes(name));
    return {
      ...frame,
      input: 'widget',
      widget,
      settings: Object.fromEntries(names.map((name) => [name, say(name) ?? ''])),
      value: textOf(value),
    };
  };
}
