import { useMessages } from '@lyceum/i18n';
import { AuthorHtml, Card, Title } from '@lyceum/ui';
import { messages } from './course-news.messages.ts';

/** What the course team hands out: lists, links, files. */
export function Handouts({ html }: { readonly html: string }) {
  const t = useMessages(messages);
  return (
    <Card component="section" aria-labelledby="course-handouts">
      <Title order={2} size="h4" id="course-handouts" mb="sm">
        {t('handouts')}
      </Title>
      <AuthorHtml html={html} />
    </Card>
  );
}
