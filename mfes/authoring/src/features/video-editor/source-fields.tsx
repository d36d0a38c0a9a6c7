import { useMessages } from '@lyceum/i18n';
import { Button, Fieldset, Group, IconButton, IconPlus, IconTrash, Stack, Text, TextInput } from '@lyceum/ui';
import { useState } from 'react';
import { messages } from './video-editor.messages.ts';
import { isSource } from './video-fields.ts';

interface SourceFieldsProps {
  readonly sources: readonly string[];
  readonly onChange: (sources: readonly string[]) => void;
}

/** Addresses of the video, best first. Empty lines are not saved. */
export function SourceFields({ sources, onChange }: SourceFieldsProps) {
  const t = useMessages(messages);
  const [lines, setLines] = useState<readonly string[]>(sources.length > 0 ? sources : ['']);
  const set = (next: readonly string[]) => {
    setLines(next);
    onChange(next.map((line) => line.trim()).filter(Boolean));
  };
  return (
    <Fieldset legend={t('sources')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('sourcesHelp')}
        </Text>
        {lines.map((line, index) => (
          <Group key={String(index)} gap="xs" align="flex-start" wrap="nowrap">
            <TextInput
              flex={1}
              type="text"
              inputMode="url"
              dir="ltr"
              aria-label={t('source', { number: index + 1 })}
              value={line}
              error={line.trim() && !isSource(line) ? t('badSource') : null}
              onChange={(event) => set(lines.with(index, event.currentTarget.value))}
            />
            <IconButton
              color="red"
              label={t('removeSource', { number: index + 1 })}
              icon={<IconTrash size={18} />}
              onClick={() => set(lines.length > 1 ? lines.toSpliced(index, 1) : [''])}
            />
          </Group>
        ))}
        <Button
          variant="light"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setLines([...lines, ''])}
        >
          {t('addSource')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
