import { usePageTitle } from '@lyceum/app-api';
import type { OverrideRefusal } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { Button, EmptyState, IconLink, Loading } from '@lyceum/ui';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { messages } from './overrides.messages.ts';

/**
 * At the address of an override link: why it was not opened. Opening is the server's; who comes here from a page of ours,
 * as after signing in, is sent to ask it.
 */
export function OverridePage({ refusal }: { readonly refusal: OverrideRefusal | undefined }) {
  useEffect(() => {
    if (!refusal) location.reload();
  }, [refusal]);
  return refusal ? <Refused refusal={refusal} /> : <Loading />;
}

function Refused({ refusal }: { readonly refusal: OverrideRefusal }) {
  const t = useMessages(messages);
  usePageTitle(t('refused'));
  return (
    <EmptyState
      icon={<IconLink />}
      order={1}
      title={t('refused')}
      text={t(refusal)}
      action={
        <Button component={Link} to="/courses">
          {t('toCourses')}
        </Button>
      }
    />
  );
}
