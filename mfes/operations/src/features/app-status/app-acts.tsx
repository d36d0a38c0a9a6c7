import { useNotify } from '@lyceum/app-api';
import type { ReleaseView } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { Button, Group, useConfirm } from '@lyceum/ui';
import type { ReactNode } from 'react';
import { useRefusal } from '../../refusals/use-refusal.ts';
import { messages } from './app-status.messages.ts';
import { type ReleaseAct, useReleaseAct } from './use-app-status.ts';

interface AppActsProps {
  readonly app: string;
  readonly release: ReleaseView;
  /** Further acts of other features. */
  readonly children?: ReactNode;
}

/** Promote a channel, or go back to the version before. */
export function AppActs({ app, release, children }: AppActsProps) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const notify = useNotify();
  const change = useReleaseAct();
  const refusalOf = useRefusal();
  const send = (act: ReleaseAct) =>
    change.mutate(act, {
      onSuccess: () => notify({ kind: 'success', text: t('done', { app }) }),
      onError: (error) => notify({ kind: 'error', title: t('notDone', { app }), text: refusalOf(error) }),
    });
  const rollBack = async () => {
    const question = { title: t('rollbackTitle', { app }), text: t('rollbackText'), confirmLabel: t('rollback') };
    if (await confirm({ ...question, isDangerous: true })) send({ act: 'rollback', app, reason: '' });
  };
  const stable = release.channels['stable'];
  const ahead = Object.entries(release.channels).filter(
    ([channel, version]) => channel !== 'stable' && version !== stable,
  );
  return (
    <Group>
      {ahead.map(([channel]) => (
        <Button
          key={channel}
          size="xs"
          loading={change.isPending}
          disabled={release.pause !== null}
          onClick={() => send({ act: 'promote', app, from: channel })}
        >
          {t('promote', { channel })}
        </Button>
      ))}
      {stable && (
        <Button
          size="xs"
          variant="default"
          loading={change.isPending}
          onClick={rollBack}
          aria-label={t('rollbackOf', { app })}
        >
          {t('rollback')}
        </Button>
      )}
      {children}
    </Group>
  );
}
