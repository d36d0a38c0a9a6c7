import { useMessages } from '@lyceum/i18n';
import { Button, Group, IconArrowBackUp } from '@lyceum/ui';
import { messages } from './app-config.messages.ts';
import type { ConfigField } from './config-fields.ts';
import { type ControlProps, FieldInput } from './field-input.tsx';

interface FieldRowProps {
  readonly field: ConfigField;
  readonly value: unknown;
  readonly error: string | null;
  /** `undefined` takes the value out: the app's default counts. */
  readonly onChange: (value: unknown) => void;
  readonly onFault: (isFaulty: boolean) => void;
}

/** One setting: its control, what it is for, its default, and the way back to that. */
export function FieldRow({ field, value, error, onChange, onFault }: FieldRowProps) {
  const t = useMessages(messages);
  const control: ControlProps = {
    field,
    value: value === undefined ? field.byDefault : value,
    description: <FieldHelp field={field} />,
    error,
    onChange,
    onFault,
  };
  return (
    <Group align="flex-start" gap="sm" wrap="nowrap">
      <div style={{ flex: 1, minWidth: 0 }}>
        <FieldInput key={value === undefined ? 'default' : 'set'} {...control} />
      </div>
      {value !== undefined && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          aria-label={t('reset', { field: field.label })}
          onClick={() => onChange(undefined)}
        >
          {t('resetShort')}
        </Button>
      )}
    </Group>
  );
}

function FieldHelp({ field: { help, control, byDefault } }: { readonly field: ConfigField }) {
  const t = useMessages(messages);
  const sentences = [
    help && t('help', { help: /[.!?]$/.test(help) ? help : `${help}.` }),
    control.kind === 'list' && t('listHelp'),
    control.kind === 'json' && t('jsonHelp'),
    control.kind === 'number' && limits(control.min, control.max),
    byDefault !== undefined && `${t('byDefault', { value: shown(byDefault) })}.`,
  ];
  return sentences.filter(Boolean).join(' ');

  function limits(min: number | null, max: number | null): string | null {
    if (min !== null && max !== null) return `${t('between', { min, max })}.`;
    if (min !== null) return `${t('atLeast', { min })}.`;
    return max === null ? null : `${t('atMost', { max })}.`;
  }

  function shown(value: unknown): string {
    if (typeof value === 'boolean') return t(value ? 'on' : 'off');
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}
