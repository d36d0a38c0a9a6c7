import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { Alert, Button, Card, EmptyState, Fieldset, Group, IconAdjustments, IconEye, Stack, Text } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { useRefusal } from '../../refusals/use-refusal.ts';
import { messages } from './app-config.messages.ts';
import { type ConfigField, formOf } from './config-fields.ts';
import { type ConfigValue, isSameConfig, valueAt, withValue } from './config-value.ts';
import { FieldRow } from './field-row.tsx';

interface ConfigFormProps {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly saved: ConfigValue;
  /** What this session tries at the moment. */
  readonly tried: ConfigValue | null;
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly onSave: (value: ConfigValue) => void;
  readonly onPreview: (value: ConfigValue) => void;
}

/** Whatever an app lets a site set, by its schema. What the server refuses is said at the field. */
export function ConfigForm({ schema, saved, tried, error, isBusy, onSave, onPreview }: ConfigFormProps) {
  const t = useMessages(messages);
  const refusalOf = useRefusal();
  const [value, setValue] = useState(tried ?? saved);
  const [faulty, setFaulty] = useState<ReadonlySet<string>>(new Set());
  const { fields, groups } = formOf(schema);
  const problems = isApiProblem(error) ? error.fields : {};
  const isSame = isSameConfig(value, saved);
  if (fields.length === 0 && groups.length === 0)
    return <EmptyState icon={<IconAdjustments />} title={t('nothing')} text={t('nothingText')} />;
  const row = (field: ConfigField) => {
    const place = field.path.join('.');
    return (
      <FieldRow
        key={place}
        field={field}
        value={valueAt(value, field.path)}
        error={errorAt(problems, place)}
        onChange={(next) => setValue((now) => withValue(now, field.path, next))}
        onFault={(isFaulty) => setFaulty((now) => withMember(now, place, isFaulty))}
      />
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (faulty.size === 0) onSave(value);
  };
  return (
    <Card>
      <form onSubmit={submit}>
        <Stack gap="lg">
          {fields.map(row)}
          {groups.map((group) => (
            <Fieldset key={group.key} legend={group.label}>
              <Stack>
                {group.help && (
                  <Text size="sm" c="dimmed">
                    {group.help}
                  </Text>
                )}
                {group.fields.map(row)}
              </Stack>
            </Fieldset>
          ))}
          {error && (
            <Alert color="red" title={t('refused')} role="alert">
              {Object.keys(problems).length > 0 ? t('seeFields') : refusalOf(error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button
              variant="default"
              leftSection={<IconEye size={16} aria-hidden />}
              disabled={isSame || faulty.size > 0}
              loading={isBusy}
              onClick={() => onPreview(value)}
            >
              {t('preview')}
            </Button>
            <Button type="submit" disabled={isSame || faulty.size > 0} loading={isBusy}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

/** The sentence about a field, or about something inside its value. */
function errorAt(problems: Readonly<Record<string, string>>, place: string): string | null {
  const found = Object.entries(problems).find(([path]) => path === place || path.startsWith(`${place}.`));
  return found?.[1] ?? null;
}

function withMember(set: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  const rest = [...set].filter((one) => one !== member);
  return new Set(isIn ? [...rest, member] : rest);
}
