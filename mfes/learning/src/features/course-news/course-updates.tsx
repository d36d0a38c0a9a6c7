import { useMessages } from '@lyceum/i18n';
import { AuthorHtml, Button, Card, LoadError, Text, Title } from '@lyceum/ui';
import { useState } from 'react';
import { messages } from './course-news.messages.ts';
import { useCourseUpdates } from './use-course-updates.ts';

/** What the course team announced: the newest at once, the older ones on request. Nothing where there is nothing. */
export function CourseUpdates({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  const updates = useCourseUpdates(courseKey);
  const [isAll, setIsAll] = useState(false);
  if (updates.isPending || (updates.isSuccess && updates.data.length === 0)) return null;
  if (updates.isError) return <LoadError error={updates.error} onRetry={updates.refetch} />;
  const shown = isAll ? updates.data : updates.data.slice(0, 1);
  const older = updates.data.length - shown.length;
  return (
    <Card component="section" aria-labelledby="course-updates">
      <Title order={2} size="h4" id="course-updates" mb="sm">
        {t('updates')}
      </Title>
      {shown.map((update) => (
        <article key={update.id}>
          <Text size="sm" c="dimmed">
            {update.date}
          </Text>
          <AuthorHtml html={update.content} />
        </article>
      ))}
      {older > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setIsAll(true)}>
          {t('allUpdates', { count: older })}
        </Button>
      )}
    </Card>
  );
}
