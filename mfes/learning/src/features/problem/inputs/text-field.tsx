import { TextInput } from '@lyceum/ui';
import { useProblemForm } from '../answers-context.ts';
import { useInputName } from '../input-name.ts';
import classes from '../problem.module.css';
import type { ChemicalEquationInput, FormulaInput, TextInput as TextInputView } from '../view.ts';
import { FormulaPreview } from './formula-preview.tsx';

/** A line of text: a word, a number, a formula or a chemical equation. Formulas are shown as they are typed. */
export function TextField({ input }: { readonly input: TextInputView | FormulaInput | ChemicalEquationInput }) {
  const { answers, setAnswer, isLocked } = useProblemForm();
  const name = useInputName(input);
  if ('isHidden' in input && input.isHidden) return null;
  const answer = answers[input.id];
  const text = typeof answer === 'string' ? answer : '';
  const isInline = 'isInline' in input && input.isInline;
  const trailing = 'trailingText' in input ? input.trailingText : '';
  return (
    <span className={isInline ? classes['inlineField'] : classes['field']}>
      <TextInput
        {...name}
        id={input.id}
        value={text}
        disabled={isLocked}
        onChange={(event) => setAnswer(input.id, event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="auto"
        style={input.size ? { width: `calc(${input.size}ch + 2.5rem)`, maxWidth: '100%' } : undefined}
        rightSection={trailing || undefined}
        rightSectionWidth={trailing ? `calc(${trailing.length}ch + 1.25rem)` : undefined}
      />
      {isFormula(input) && <FormulaPreview source={text} />}
    </span>
  );
}

function isFormula(input: TextInputView | FormulaInput | ChemicalEquationInput): boolean {
  return input.input === 'formula' || (input.input === 'text' && input.hasMathPreview);
}
