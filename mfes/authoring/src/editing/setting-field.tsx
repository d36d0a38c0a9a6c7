import type { BlockSettingView } from '@lyceum/contracts/studio';
import { NativeSelect, NumberInput, Switch, TagsInput, Textarea, TextInput } from '@lyceum/ui';
import type { BlockFields } from '../blocks/block-edit.ts';
import { MomentField } from './moment-field.tsx';

type Value = BlockFields[string];

interface SettingFieldProps {
  readonly setting: BlockSettingView;
  readonly value: Value;
  /** Where the value comes from when it is not the block's own. */
  readonly note: string | null;
  readonly onChange: (value: Value) => void;
}

/** The control for a setting of its type. An empty text or number is "no value of its own". */
export function SettingField({ setting, value, note, onChange }: SettingFieldProps) {
  const { display_name: label, help, type, options, min } = setting;
  const description = note ? `${help} ${note}.` : help;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (type) {
    case 'boolean':
      return (
        <Switch
          label={label}
          description={description}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'integer':
    case 'float':
      return (
        <NumberInput
          label={label}
          description={description}
          value={typeof value === 'number' ? value : ''}
          allowDecimal={type === 'float'}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
          {...(min !== null && { min })}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={label}
          description={description}
          value={JSON.stringify(value)}
          onChange={(event) => {
            const chosen = options.find((option) => JSON.stringify(option.value) === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
          data={options.map((option) => ({ value: JSON.stringify(option.value), label: option.display_name }))}
        />
      );
    case 'date':
      return (
        <MomentField
          label={label}
          description={description}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'list':
      return (
        <TagsInput
          label={label}
          description={description}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(values) => onChange(values)}
        />
      );
    case 'text':
      return (
        <Textarea
          label={label}
          description={description}
          value={text}
          autosize
          minRows={2}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          label={label}
          description={description}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
  }
}
