import { useMessages } from '@lyceum/i18n';
import {
  Anchor,
  Button,
  Card,
  Code,
  Container,
  Group,
  IconPlugConnected,
  Stack,
  Text,
  ThemeIcon,
  Title,
} from '@lyceum/ui';
import { Link } from 'react-router';
import type { AppFault } from './app-fault.ts';
import { messages } from './federation.messages.ts';

/** In the place of an app that cannot be shown: which one, which version, why, and ways on. */
export function AppFaultCard({ fault }: { readonly fault: AppFault }) {
  const t = useMessages(messages);
  return (
    <Container size="sm" py="xl">
      <Card role="alert" data-app-fault={fault.reason} shadow="sm">
        <Stack gap="md">
          <Group wrap="nowrap" align="flex-start">
            <ThemeIcon size={44} radius="xl" variant="light" color="yellow" aria-hidden>
              <IconPlugConnected />
            </ThemeIcon>
            <div>
              <Title order={1} size="h3">
                {t('title')}
              </Title>
              <Text size="sm" c="dimmed" data-app-version>
                {t('which', { app: fault.app, version: fault.version })}
              </Text>
            </div>
          </Group>
          <Text>{t(fault.reason)}</Text>
          <Group>
            <Button onClick={() => location.reload()}>{t('reload')}</Button>
            <Anchor component={Link} to="/courses">
              {t('home')}
            </Anchor>
          </Group>
          <details>
            <summary className="shell-details">{t('details')}</summary>
            <Code block mt="xs">
              {fault.message}
            </Code>
          </details>
        </Stack>
      </Card>
    </Container>
  );
}
