import { learningDiscussion, Slot } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Card, Group, IconMessages, Text, ThemeIcon, Title } from '@lyceum/ui';
import { messages } from './discussion-block.messages.ts';

interface DiscussionBlockProps {
  readonly courseKey: string;
  readonly unitKey: string;
  readonly topicId: string;
  readonly category: string;
  readonly target: string;
}

/** The place of a forum topic in a unit: an app with a forum fills it, otherwise a card names the topic. */
export function DiscussionBlock({ courseKey, unitKey, topicId, category, target }: DiscussionBlockProps) {
  const t = useMessages(messages);
  const topicTitle = target || category || t('topic');
  return (
    <Slot of={learningDiscussion} props={{ courseRunKey: courseKey, unitId: unitKey, topicId, topicTitle }}>
      <Card component="section" aria-label={t('discussion')}>
        <Group wrap="nowrap" align="flex-start">
          <ThemeIcon variant="light" size="lg" radius="xl" aria-hidden>
            <IconMessages size={20} />
          </ThemeIcon>
          <div>
            <Title order={2} size="h4">
              {topicTitle}
            </Title>
            {category && category !== topicTitle && (
              <Text size="sm" c="dimmed">
                {category}
              </Text>
            )}
            <Text mt={4}>{t('closed')}</Text>
          </div>
        </Group>
      </Card>
    </Slot>
  );
}
