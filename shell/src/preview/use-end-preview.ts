import * as federation from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { call } from '@lyceum/sdk';
import { notify } from '@lyceum/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messages } from './preview.messages.ts';

/** Saves or discards what this session tries; whatever comes of it, all that is on the page is asked for again. */
export function useEndPreview() {
  const t = useMessages(messages);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (how: 'save' | 'discard') =>
      how === 'save' ? call(federation.savePreview, {}) : call(federation.endPreview, {}),
    onSuccess: (_answer, how) => how === 'save' && notify({ kind: 'success', text: t('saved') }),
    onError: (error) => notify({ kind: 'error', title: t('failed'), text: error.message }),
    onSettled: () => client.invalidateQueries(),
  });
}
