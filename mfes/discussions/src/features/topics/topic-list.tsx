import { useMessages } from '@lyceum/i18n';
import { Anchor, Card, EmptyState, Group, IconMessages, Stack, Text, Title } from '@lyceum/ui';
import { sitePath } from '../../paths.ts';
import type { CourseTopic, TopicGroup } from './course-topics.ts';
import { messages } from './topics.messages.ts';

/** Topics by section; each leads to the unit it belongs to, by an address that the server redirects. */
export function TopicList({ groups }: { readonly groups: readonly TopicGroup[] }) {
  const t = useMessages(messages);
  if (groups.length === 0) return <EmptyState icon={<IconMessages />} title={t('none')} text={t('noneText')} />;
  return (
    <Stack gap="xl">
      {groups.map(({ section, topics }) => (
        <section key={section} aria-label={section}>
          <Title order={2} size="h3" mb="sm">
            {section}
          </Title>
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {topics.map((topic) => (
              <li key={topic.id}>
                <Topic topic={topic} />
              </li>
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

function Topic({ topic }: { readonly topic: CourseTopic }) {
  const t = useMessages(messages);
  return (
    <Card padding="md">
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <IconMessages size={20} aria-hidden />
        <div>
          <Anchor href={sitePath(topic.address)} fw={600}>
            {topic.title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t('inUnit', { unit: topic.unitTitle })}
          </Text>
        </div>
      </Group>
    </Card>
  );
}
