import { useMessages } from '@lyceum/i18n';
import { useConfirm } from '@lyceum/ui';
import { useEffect, useEffectEvent } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { messages } from './editing.messages.ts';

/** Asks before changes are left behind, by a link, the back button or closing the tab. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  const ask = useEffectEvent(async () => {
    const question = { title: t('leaveTitle'), text: t('leaveText'), confirmLabel: t('leave'), cancelLabel: t('stay') };
    if (await confirm({ ...question, isDangerous: true })) blocker.proceed?.();
    else blocker.reset?.();
  });
  useEffect(() => {
    if (blocker.state === 'blocked') void ask();
  }, [blocker.state]);
  useBeforeUnload((event) => {
    if (isDirty) event.preventDefault();
  });
  return null;
}
