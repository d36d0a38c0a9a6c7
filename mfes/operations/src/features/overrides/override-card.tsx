import { useNotify } from '@lyceum/app-api';
import type { OverrideView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Badge, Button, Card, Group, Stack, Text, Title, useConfirm } from '@lyceum/ui';
import { useRefusal } from '../../refusals/use-refusal.ts';
import { buildName } from './build-name.ts';
import { messages } from './overrides.messages.ts';
import { useRevokeOverride } from './use-overrides.ts';

/** One person's sight of another build, and the way to end it. */
export function OverrideCard({ override }: { readonly override: OverrideView }) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  const { app, username, target, state, allow_writes: mayWrite, expires_at: until, made_by: by } = override;
  const sentence = state === 'opened' ? 'what' : 'planned';
  return (
    <Card component="article">
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={6}>
          <Title order={2} size="h4">
            {t(sentence, { username, app, build: buildName(override) })}
          </Title>
          <Group gap="xs">
            <Badge color={state === 'opened' ? 'brand' : 'gray'}>{t(state === 'opened' ? 'opened' : 'made')}</Badge>
            <Badge color="gray">{t(target.kind)}</Badge>
            <Badge color={mayWrite ? 'yellow' : 'gray'}>{t(mayWrite ? 'writes' : 'readOnly')}</Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {t('facts', { until: dateTime(until), by })}
          </Text>
        </Stack>
        <RevokeButton override={override} />
      </Group>
    </Card>
  );
}

function RevokeButton({ override }: { readonly override: OverrideView }) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const notify = useNotify();
  const revoke = useRevokeOverride();
  const refusalOf = useRefusal();
  const { app, username } = override;
  const title = t('revokeTitle', { app, username });
  const ask = async () => {
    if (!(await confirm({ title, text: t('revokeText'), confirmLabel: t('revoke'), isDangerous: true }))) return;
    revoke.mutate(override, {
      onSuccess: () => notify({ kind: 'success', text: t('revoked', { username }) }),
      onError: (error) => notify({ kind: 'error', title: t('notRevoked'), text: refusalOf(error) }),
    });
  };
  return (
    <Button size="xs" variant="default" loading={revoke.isPending} onClick={ask} aria-label={title}>
      {t('revoke')}
    </Button>
  );
}
