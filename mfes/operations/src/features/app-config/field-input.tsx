import { NativeSelect, NumberInput, Switch, TagsInput, TextInput } from '@lyceum/ui';
import type { ReactNode } from 'react';
import type { ConfigField } from './config-fields.ts';
import { JsonInput } from './json-input.tsx';

export interface ControlProps {
  readonly field: ConfigField;
  readonly value: unknown;
  readonly description: ReactNode;
  readonly error: string | null;
  readonly onChange: (value: unknown) => void;
  readonly onFault: (isFaulty: boolean) => void;
}

/** The control for the kind of value that a setting has. */
export function FieldInput({ field, value, description, error, onChange, onFault }: ControlProps) {
  const { label, control } = field;
  const common = { label, description, error };
  switch (control.kind) {
    case 'switch':
      return (
        <Switch {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          styles={{ wrapper: { maxWidth: 260 } }}
          value={typeof value === 'number' ? value : ''}
          allowDecimal={!control.isWhole}
          clampBehavior="none"
          {...(control.min !== null && { min: control.min })}
          {...(control.max !== null && { max: control.max })}
          step={control.isWhole || (control.max ?? 10) > 1 ? 1 : 0.05}
          onChange={(next) => onChange(next === '' ? undefined : next)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          styles={{ wrapper: { maxWidth: 360 } }}
          data={[...control.options]}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'list':
      return <TagsInput {...common} value={textsIn(value)} onChange={onChange} />;
    case 'text':
      return (
        <TextInput
          {...common}
          value={typeof value === 'string' ? value : ''}
          {...(control.maxLength !== null && { maxLength: control.maxLength })}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'json':
      return <JsonInput {...common} value={value} onChange={onChange} onFault={onFault} />;
  }
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
