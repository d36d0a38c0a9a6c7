import { useNotify } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Button, Group, Modal, Stack, Text, TextInput, useDisclosure } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { useRefusal } from '../../refusals/use-refusal.ts';
import { messages } from './release-pause.messages.ts';
import { useReleasePause } from './use-release-pause.ts';

/** Pauses a rollout, with a reason for those who are held up by it. */
export function PauseButton({ app }: { readonly app: string }) {
  const t = useMessages(messages);
  const notify = useNotify();
  const change = useReleasePause(app);
  const refusalOf = useRefusal();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { act: 'pause', reason },
      {
        onSuccess: () => {
          close();
          notify({ kind: 'success', text: t('done', { app }) });
        },
        onError: (error) => notify({ kind: 'error', title: t('notDone', { app }), text: refusalOf(error) }),
      },
    );
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={t('pauseTitle', { app })}>
        {t('pause')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('pauseTitle', { app })}>
        <form onSubmit={submit}>
          <Stack>
            <Text size="sm">{t('pauseText')}</Text>
            <TextInput
              label={t('reason')}
              description={t('reasonHelp')}
              maxLength={500}
              value={reason}
              data-autofocus
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button type="submit" loading={change.isPending}>
                {t('pause')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
