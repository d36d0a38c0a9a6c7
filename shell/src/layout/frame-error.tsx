import { usePageTitle } from '@lyceum/app-api';
import type { AppRow } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { Button, EmptyState, IconAlertTriangle, IconMapOff } from '@lyceum/ui';
import { useEffect } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { reportFailure } from '../federation/report-failure.ts';
import { Frame } from './frame.tsx';
import { messages } from './layout.messages.ts';

/** An address nobody answers, or a page of the shell that failed: said inside the frame, so that one can go on. */
export function FrameError({ apps }: { readonly apps: readonly AppRow[] }) {
  const error = useRouteError();
  const isNotFound = isRouteErrorResponse(error) && error.status === 404;
  return <Frame apps={apps}>{isNotFound ? <NotFound /> : <Broken error={error} />}</Frame>;
}

function NotFound() {
  const t = useMessages(messages);
  usePageTitle(t('notFound'));
  return (
    <EmptyState
      icon={<IconMapOff />}
      order={1}
      title={t('notFound')}
      text={t('notFoundText')}
      action={
        <Button component={Link} to="/courses">
          {t('toCourses')}
        </Button>
      }
    />
  );
}

function Broken({ error }: { readonly error: unknown }) {
  const t = useMessages(messages);
  usePageTitle(t('broken'));
  useEffect(() => reportFailure({ app: 'shell', error }), [error]);
  return (
    <EmptyState
      icon={<IconAlertTriangle />}
      order={1}
      title={t('broken')}
      text={t('brokenText')}
      action={<Button onClick={() => location.reload()}>{t('reload')}</Button>}
    />
  );
}
