import { TextInput } from '@lyceum/ui';
import { type KeyboardEvent, useRef } from 'react';

interface NameFieldProps {
  readonly name: string;
  readonly label: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** A name written in its place: Enter and leaving the field keep it, Escape does not. */
export function NameField({ name, label, onSave, onCancel }: NameFieldProps) {
  const isDone = useRef(false);
  const finish = (text: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    if (text?.trim()) onSave(text.trim());
    else onCancel();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') finish(event.currentTarget.value);
    if (event.key === 'Escape') finish(null);
  };
  return (
    <TextInput
      size="xs"
      miw={0}
      flex={1}
      maw={420}
      defaultValue={name}
      aria-label={label}
      maxLength={500}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={press}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}
