import { TextInput } from '@lyceum/ui';
import { localText, momentOf } from './local-moment.ts';

interface MomentFieldProps {
  readonly label: string;
  readonly description?: string;
  /** ISO text, or null for none. */
  readonly value: string | null;
  readonly error?: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A date and time in the author's time zone. */
export function MomentField({ label, description, value, error = null, onChange }: MomentFieldProps) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={description}
      error={error}
      value={localText(value)}
      onChange={(event) => onChange(momentOf(event.currentTarget.value))}
    />
  );
}
