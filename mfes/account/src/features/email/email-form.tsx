import { useNotify } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { Button, Group, Stack, TextInput } from '@lyceum/ui';
import type { FormEvent } from 'react';
import { messages } from './email.messages.ts';
import { Refusal } from './refusal.tsx';
import { useChangeEmail } from './use-email.ts';

export function EmailForm() {
  const t = useMessages(messages);
  const notify = useNotify();
  const change = useChangeEmail();
  const fault = isApiProblem(change.error) ? change.error.fields['email'] : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const email = String(new FormData(form).get('email')).trim();
    change.mutate(email, {
      onSuccess: () => {
        form.reset();
        notify({ kind: 'success', text: t('sent', { email }) });
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('new')}
          description={t('newHelp')}
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          required
          withAsterisk={false}
          error={fault}
        />
        {change.isError && !fault && <Refusal title={t('notChanged')} error={change.error} />}
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('change')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
