import type { ReactNode } from 'react';
import { useProblemForm } from './answers-context.ts';
import { InputStatus } from './input-status.tsx';
import { Annotation } from './inputs/annotation.tsx';
import { ChoiceText } from './inputs/choice-text.tsx';
import { Choices } from './inputs/choices.tsx';
import { CodeText } from './inputs/code-text.tsx';
import { DragAndDrop } from './inputs/drag-and-drop.tsx';
import { Dropdown } from './inputs/dropdown.tsx';
import { ImageClick } from './inputs/image-click.tsx';
import { TextField } from './inputs/text-field.tsx';
import { Unsupported } from './inputs/unsupported.tsx';
import { ShownAnswer } from './shown-answer.tsx';
import type { InputView } from './view.ts';

/** One input with its status, and the right answer once it is shown. */
export function ProblemInput({ input }: { readonly input: InputView }) {
  const { shown } = useProblemForm();
  const answer = shown?.answers[input.id];
  return (
    <>
      <Control input={input} />
      <InputStatus input={input} />
      {answer !== undefined && input.input !== 'choices' && <ShownAnswer answer={answer} />}
    </>
  );
}

function Control({ input }: { readonly input: InputView }): ReactNode {
  switch (input.input) {
    case 'choices':
      return <Choices input={input} />;
    case 'dropdown':
      return <Dropdown input={input} />;
    case 'text':
    case 'formula':
    case 'chemical-equation':
      return <TextField input={input} />;
    case 'choice-text':
      return <ChoiceText input={input} />;
    case 'image':
      return <ImageClick input={input} />;
    case 'annotation':
      return <Annotation input={input} />;
    case 'drag-and-drop':
      return <DragAndDrop input={input} />;
    case 'code':
      return <CodeText input={input} />;
    case 'schematic':
    case 'file':
    case 'js':
      return <Unsupported tool={input.input} />;
    case 'widget':
      return <Unsupported tool={input.widget} />;
  }
}
