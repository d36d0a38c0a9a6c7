import * as federation from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { call } from '@lyceum/sdk';
import { notify } from '@lyceum/ui';
import { useMutation } from '@tanstack/react-query';
import { messages } from './overrides.messages.ts';

/** Ends all overrides of this session, then begins the page anew: nothing of the other build stays in it. */
export function useLeave() {
  const t = useMessages(messages);
  return useMutation({
    mutationFn: () => call(federation.leaveOverrides, {}),
    onSuccess: () => location.reload(),
    onError: (error) => notify({ kind: 'error', title: t('notLeft'), text: error.message }),
  });
}
