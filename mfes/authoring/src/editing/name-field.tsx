import { TextInput } from '@lyceum/ui';
import { type KeyboardEvent, useEffect, useRef } from 'react';

interface NameFieldProps {
  readonly name: string;
  readonly label: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** A menu that opened the field gives the focus back to its button first. */
const afterMenuMs = 60;

/** A name written in its place: Enter and leaving the field keep it, Escape does not. */
export function NameField({ name, label, onSave, onCancel }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const state = useRef<'opening' | 'open' | 'done'>('opening');
  useEffect(() => {
    const take = () => {
      field.current?.focus();
      field.current?.select();
    };
    take();
    const timer = setTimeout(() => {
      if (state.current === 'done') return;
      if (document.activeElement !== field.current) take();
      state.current = 'open';
    }, afterMenuMs);
    return () => clearTimeout(timer);
  }, []);
  const finish = (text: string | null) => {
    if (state.current === 'done') return;
    state.current = 'done';
    if (text?.trim()) onSave(text.trim());
    else onCancel();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') finish(event.currentTarget.value);
    if (event.key === 'Escape') finish(null);
  };
  return (
    <TextInput
      ref={field}
      size="xs"
      miw={0}
      flex={1}
      maw={420}
      defaultValue={name}
      aria-label={label}
      maxLength={500}
      dir="auto"
      onKeyDown={press}
      onBlur={(event) => {
        if (state.current === 'open') finish(event.currentTarget.value);
      }}
    />
  );
}
