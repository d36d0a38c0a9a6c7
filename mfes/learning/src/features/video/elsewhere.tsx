import { useMessages } from '@lyceum/i18n';
import { Button, Card, EmptyState, Group, IconCheck, IconExternalLink, IconMovie, Text } from '@lyceum/ui';
import { messages } from './video.messages.ts';

interface OnYoutubeProps {
  readonly id: string;
  readonly isWatched: boolean;
  readonly onWatched: () => void;
}

/** A video of YouTube: a link, so that nothing of the learner goes there unasked. */
export function OnYoutube({ id, isWatched, onWatched }: OnYoutubeProps) {
  const t = useMessages(messages);
  return (
    <Card>
      <Text fw={600}>{t('youtube')}</Text>
      <Text c="dimmed" mb="md">
        {t('youtubeText')}
      </Text>
      <Group gap="sm">
        <Button
          component="a"
          href={`https://www.youtube.com/watch?v=${encodeURIComponent(id)}`}
          target="_blank"
          rel="noopener noreferrer"
          rightSection={<IconExternalLink size={18} aria-hidden />}
        >
          {t('openYoutube')}
        </Button>
        <Button
          variant="default"
          disabled={isWatched}
          leftSection={isWatched && <IconCheck size={18} aria-hidden />}
          onClick={onWatched}
        >
          {t(isWatched ? 'watchedDone' : 'watched')}
        </Button>
      </Group>
    </Card>
  );
}

export function NoVideo() {
  const t = useMessages(messages);
  return <EmptyState icon={<IconMovie />} title={t('none')} text={t('noneText')} order={3} />;
}
