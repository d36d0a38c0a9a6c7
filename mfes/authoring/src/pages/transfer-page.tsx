import { useMessages } from '@lyceum/i18n';
import { Card, SimpleGrid, Stack, Text, Title } from '@lyceum/ui';
import { useParams } from 'react-router';
import { CourseExport } from '../features/course-export/course-export.tsx';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { messages } from '../features/course-import/course-import.messages.ts';
import { CourseImport } from '../features/course-import/course-import.tsx';

/** The course in and out as an archive. */
export function TransferPage() {
  const t = useMessages(messages);
  const { courseKey = '' } = useParams();
  return (
    <CourseFrame courseKey={courseKey} page="transfer">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Card component="section" aria-labelledby="import">
          <Stack gap="sm">
            <Title order={2} size="h4" id="import">
              {t('intoTitle')}
            </Title>
            <Text size="sm">{t('intoText')}</Text>
            <CourseImport courseRun={courseKey} isReplacing />
          </Stack>
        </Card>
        <CourseExport courseKey={courseKey} />
      </SimpleGrid>
    </CourseFrame>
  );
}
