import { defineMessages, useMessages } from '@lyceum/i18n';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconLock, IconMapOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface LoadErrorProps {
  /** What was thrown. An error with a `status` (the SDK's `ApiProblem`) is told apart by it. */
  readonly error?: unknown;
  readonly title?: string;
  readonly onRetry?: () => unknown;
}

/** In place of content that could not be loaded: what happened, and another try where one may help. */
export function LoadError({ error, title, onRetry }: LoadErrorProps) {
  const t = useMessages(messages);
  const kind = kindOf(statusOf(error));
  if (kind === 'refused') return <Refused text={detailOf(error) ?? undefined} />;
  const detail = kind === 'failed' ? detailOf(error) : null;
  return (
    <Alert color={kind === 'failed' ? 'red' : 'gray'} icon={icons[kind]} title={title ?? t(kind)} role="alert" my="md">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{detail ?? t(`${kind}Text`)}</Text>
        {onRetry && kind !== 'missing' && (
          <Button variant="default" size="xs" onClick={() => onRetry()}>
            {t('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

interface RefusedProps {
  readonly title?: string;
  readonly text?: ReactNode;
  /** A way on: sign in, ask for access, go back. */
  readonly action?: ReactNode;
}

/** The person may not see this. */
export function Refused({ title, text, action }: RefusedProps) {
  const t = useMessages(messages);
  return (
    <Alert color="yellow" icon={icons.refused} title={title ?? t('refused')} role="alert" my="md">
      <Stack gap="sm" align="flex-start">
        <Text size="sm" component="div">
          {text ?? t('refusedText')}
        </Text>
        {action}
      </Stack>
    </Alert>
  );
}

type Kind = 'failed' | 'unreachable' | 'missing' | 'refused';

const icons: Readonly<Record<Kind, ReactNode>> = {
  failed: <IconAlertTriangle aria-hidden />,
  unreachable: <IconCloudOff aria-hidden />,
  missing: <IconMapOff aria-hidden />,
  refused: <IconLock aria-hidden />,
};

function kindOf(status: number | null): Kind {
  if (status === 0) return 'unreachable';
  if (status === 404) return 'missing';
  return status === 401 || status === 403 ? 'refused' : 'failed';
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

function detailOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('detail' in error)) return null;
  return typeof error.detail === 'string' && error.detail ? error.detail : null;
}

const messages = defineMessages({
  failed: { id: 'ui.load_error.failed', defaultMessage: 'This could not be loaded' },
  failedText: {
    id: 'ui.load_error.failed_text',
    defaultMessage: 'Something went wrong on our side. Please try again.',
  },
  unreachable: { id: 'ui.load_error.unreachable', defaultMessage: 'No connection' },
  unreachableText: {
    id: 'ui.load_error.unreachable_text',
    defaultMessage: 'The server could not be reached. Check your connection and try again.',
  },
  missing: { id: 'ui.load_error.missing', defaultMessage: 'Not found' },
  missingText: { id: 'ui.load_error.missing_text', defaultMessage: 'It may have been moved or removed.' },
  refused: { id: 'ui.load_error.refused', defaultMessage: 'You do not have access to this' },
  refusedText: {
    id: 'ui.load_error.refused_text',
    defaultMessage: 'Sign in with an account that has access, or ask the course team.',
  },
  retry: { id: 'ui.load_error.retry', defaultMessage: 'Try again' },
});
