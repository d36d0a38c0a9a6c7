import { useFormats, useMessages } from '@lyceum/i18n';
import { Button, Card, Group, IconArrowBackUp, Stack, Text, Title } from '@lyceum/ui';
import { changesOf, type FieldChange, type SettingChange } from './changes-of.ts';
import { messages } from './setting-history.messages.ts';

interface SettingHistoryProps {
  readonly setting: Parameters<typeof changesOf>[0];
  readonly onUndo: () => void;
  readonly isUndoing: boolean;
}

/** Who changed what and when, and the way back by one step. */
export function SettingHistory({ setting, onUndo, isUndoing }: SettingHistoryProps) {
  const t = useMessages(messages);
  const changes = changesOf(setting);
  return (
    <Card component="section" aria-labelledby="setting-history">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2} size="h3" id="setting-history">
            {t('title')}
          </Title>
          {changes.length > 0 && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              loading={isUndoing}
              onClick={onUndo}
            >
              {t('undo')}
            </Button>
          )}
        </Group>
        {changes.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        {changes.length > 0 && (
          <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
            {changes.map((change) => (
              <ChangeRow key={change.at} change={change} />
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  );
}

function ChangeRow({ change: { by, at, fields } }: { readonly change: SettingChange }) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  return (
    <li>
      <Text size="sm" c="dimmed">
        {t('who', { by, when: dateTime(at) })}
      </Text>
      {fields.map((change) => (
        <FieldLine key={change.field} change={change} />
      ))}
    </li>
  );
}

function FieldLine({ change: { field, from, to } }: { readonly change: FieldChange }) {
  const t = useMessages(messages);
  const shown = (value: unknown) =>
    value === undefined || value === null ? t('notSet') : typeof value === 'string' ? value : JSON.stringify(value);
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {t('field', { field, from: shown(from), to: shown(to) })}
    </Text>
  );
}
