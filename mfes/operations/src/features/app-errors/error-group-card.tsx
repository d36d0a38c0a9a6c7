import type { ErrorGroupView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Badge, Card, Code, Group, Stack, Text } from '@lyceum/ui';
import { messages } from './app-errors.messages.ts';

/** One fault: its words, how often and when, and the places in the sources. */
export function ErrorGroupCard({ group }: { readonly group: ErrorGroupView }) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  const { message, kind, count, frames } = group;
  return (
    <Card component="article" padding="md">
      <Stack gap="xs">
        <Group gap="xs">
          <Badge color="red">{t('count', { count })}</Badge>
          <Badge color="gray">{t(kind)}</Badge>
        </Group>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          <bdi>{message}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {t('seen', { first: dateTime(group.first_seen), last: dateTime(group.last_seen) })}
        </Text>
        {frames.length === 0 ? (
          <Text size="sm">{t('noStack')}</Text>
        ) : (
          <details>
            <Text component="summary" size="sm">
              {t('stack')}
            </Text>
            <Code block mt="xs" dir="ltr" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {frames.map(lineOf).join('\n')}
            </Code>
            {frames.every((frame) => !frame.is_source) && (
              <Text size="sm" c="dimmed" mt={4}>
                {t('built')}
              </Text>
            )}
          </details>
        )}
      </Stack>
    </Card>
  );
}

const lineOf = ({ file, line, column, name }: ErrorGroupView['frames'][number]): string =>
  `${name ? `${name}  ` : ''}${file}:${line}:${column}`;
