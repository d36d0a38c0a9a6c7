import { useMessages } from '@lyceum/i18n';
import { isCourseRunKey } from '@lyceum/kernel';
import { SimpleGrid, Stack, Switch, Text, TextInput } from '@lyceum/ui';
import { useState } from 'react';
import { messages } from './course-import.messages.ts';

interface OwnKeyFieldsProps {
  /** Null: the archive's own key. A text that is no key is one that is not complete yet. */
  readonly onChange: (courseRun: string | null) => void;
}

const parts = ['org', 'number', 'run'] as const;

/** The address of the new course, where it shall not be the archive's. */
export function OwnKeyFields({ onChange }: OwnKeyFieldsProps) {
  const t = useMessages(messages);
  const [isOwn, setIsOwn] = useState(false);
  const [key, setKey] = useState({ org: '', number: '', run: '' });
  const keyOf = ({ org, number, run }: typeof key) => `course-v1:${org.trim()}+${number.trim()}+${run.trim()}`;
  const isGiven = parts.every((part) => key[part].trim());
  return (
    <Stack gap="sm">
      <Switch
        label={t('ownKey')}
        checked={isOwn}
        onChange={(event) => {
          setIsOwn(event.currentTarget.checked);
          onChange(event.currentTarget.checked ? keyOf(key) : null);
        }}
      />
      {isOwn && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            {parts.map((part) => (
              <TextInput
                key={part}
                label={t(part)}
                value={key[part]}
                autoComplete="off"
                onChange={(event) => {
                  const next = { ...key, [part]: event.currentTarget.value };
                  setKey(next);
                  onChange(keyOf(next));
                }}
              />
            ))}
          </SimpleGrid>
          {isGiven && !isCourseRunKey(keyOf(key)) && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {t('badKey')}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
