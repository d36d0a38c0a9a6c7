import { Textarea } from '@lyceum/ui';
import { useState } from 'react';
import { blocksOfTyped, htmlOfTyped, typedOfBlocks, typedOfHtml } from './typed-text.ts';

interface TypedFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly isLabelHidden?: boolean;
  readonly html: string;
  /** The text stands by itself, as paragraphs. */
  readonly isBlock?: boolean;
  readonly minRows?: number;
  readonly onChange: (html: string) => void;
}

/** A text of the problem, typed as words or as HTML. */
export function TypedField(props: TypedFieldProps) {
  const {
    label,
    description,
    placeholder,
    isLabelHidden = false,
    html,
    isBlock = false,
    minRows = 1,
    onChange,
  } = props;
  const [typed, setTyped] = useState(() => (isBlock ? typedOfBlocks(html) : typedOfHtml(html)));
  const naming = isLabelHidden ? { 'aria-label': label } : { label };
  return (
    <Textarea
      {...naming}
      description={description}
      placeholder={placeholder}
      value={typed}
      autosize
      minRows={minRows}
      dir="auto"
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onChange(isBlock ? blocksOfTyped(value) : htmlOfTyped(value));
      }}
    />
  );
}
