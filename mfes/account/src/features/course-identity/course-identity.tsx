import { useAppConfig, useCurrentUser } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Avatar, Card, Group, Text, Title } from '@lyceum/ui';
import { Link } from 'react-router';
import { config } from '../../config.ts';
import { accountPath } from '../../paths.ts';
import { messages } from './course-identity.messages.ts';

/** On the course home: under which name the other learners meet this one. */
export function CourseIdentity() {
  const t = useMessages(messages);
  const user = useCurrentUser();
  const { showCourseIdentity: isShown } = useAppConfig(config);
  if (!user || !isShown) return null;
  return (
    <Card component="section" aria-labelledby="course-identity" padding="md">
      <Group wrap="nowrap" align="flex-start">
        <Avatar name={user.username} color="brand" radius="xl" alt="" />
        <div>
          <Title order={2} size="h4" id="course-identity">
            {t('title')}
          </Title>
          <Text size="sm">{t('text', { username: user.username })}</Text>
          <Anchor component={Link} to={accountPath} size="sm" underline="always">
            {t('change')}
          </Anchor>
        </div>
      </Group>
    </Card>
  );
}
