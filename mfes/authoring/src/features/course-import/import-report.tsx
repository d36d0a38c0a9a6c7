import type { ImportView } from '@lyceum/contracts/content';
import { useMessages } from '@lyceum/i18n';
import { Badge, Code, Group, Stack, Table, Text, Title } from '@lyceum/ui';
import { messages } from './course-import.messages.ts';

interface ImportReportProps {
  readonly report: NonNullable<ImportView['report']>;
}

const order = ['error', 'warning', 'info'] as const;
const colors = { error: 'red', warning: 'yellow', info: 'gray' } as const;

/** What came in, and everything that was repaired, kept without being understood, or lost. */
export function ImportReport({ report }: ImportReportProps) {
  const t = useMessages(messages);
  const count = Object.values(report.blocks).reduce((sum, each) => sum + each, 0);
  const notes = order.flatMap((severity) => report.notes.filter((note) => note.severity === severity));
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Badge color="gray">{t('blocks', { count })}</Badge>
        <Badge color="gray">{t('files', { count: report.assets })}</Badge>
        {report.draft_only > 0 && <Badge color="gray">{t('drafts', { count: report.draft_only })}</Badge>}
        {report.kept_files > 0 && <Badge color="gray">{t('kept', { count: report.kept_files })}</Badge>}
      </Group>
      <Title order={2} size="h5">
        {t('notes')}
      </Title>
      {notes.length === 0 ? (
        <Text size="sm">{t('noNotes')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={480}>
          <Table verticalSpacing="xs" fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('kind')}</Table.Th>
                <Table.Th>{t('finding')}</Table.Th>
                <Table.Th>{t('place')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {notes.map((note, index) => (
                <Table.Tr key={`${String(index)} ${note.code}`}>
                  <Table.Td>
                    <Badge color={colors[note.severity]}>{t(note.severity)}</Badge>
                  </Table.Td>
                  <Table.Td>
                    <bdi>{note.message}</bdi>
                  </Table.Td>
                  <Table.Td>
                    {note.file && (
                      <Code dir="ltr">
                        {note.file}
                        {note.line !== null && `:${String(note.line)}`}
                      </Code>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {report.notes_left_off > 0 && (
        <Text size="sm" c="dimmed">
          {t('notesLeftOff', { count: report.notes_left_off })}
        </Text>
      )}
    </Stack>
  );
}
