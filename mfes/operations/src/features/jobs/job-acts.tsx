import { useNotify } from '@lyceum/app-api';
import type { JobView } from '@lyceum/contracts/platform';
import { useMessages } from '@lyceum/i18n';
import { Button, IconRefresh, useConfirm } from '@lyceum/ui';
import { useRefusal } from '../../refusals/use-refusal.ts';
import { messages } from './jobs.messages.ts';
import { useCancelJob, useReplayJob } from './use-jobs.ts';

/** What can be done about a job: another try for one that ended badly, an end for one that has not ended. */
export function JobActs({ job }: { readonly job: JobView }) {
  if (job.state === 'failed' || job.state === 'cancelled') return <ReplayButton job={job} />;
  return job.state === 'completed' ? null : <CancelButton job={job} />;
}

function ReplayButton({ job }: { readonly job: JobView }) {
  const t = useMessages(messages);
  const notify = useNotify();
  const replay = useReplayJob();
  const refusalOf = useRefusal();
  const { id, name } = job;
  const act = () =>
    replay.mutate(job, {
      onSuccess: () => notify({ kind: 'success', text: t('replayed', { name }) }),
      onError: (error) => notify({ kind: 'error', title: t('notReplayed'), text: refusalOf(error) }),
    });
  return (
    <Button
      size="xs"
      variant="light"
      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={replay.isPending}
      onClick={act}
      aria-label={t('replayNamed', { name, id })}
    >
      {t('replay')}
    </Button>
  );
}

function CancelButton({ job }: { readonly job: JobView }) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const notify = useNotify();
  const cancel = useCancelJob();
  const refusalOf = useRefusal();
  const { id, name } = job;
  const ask = async () => {
    const question = { title: t('cancelTitle', { name }), text: t('cancelText'), confirmLabel: t('cancelJob') };
    if (!(await confirm({ ...question, isDangerous: true }))) return;
    cancel.mutate(job, {
      onSuccess: () => notify({ kind: 'success', text: t('wasCancelled', { name }) }),
      onError: (error) => notify({ kind: 'error', title: t('notCancelled'), text: refusalOf(error) }),
    });
  };
  return (
    <Button
      size="xs"
      variant="default"
      loading={cancel.isPending}
      onClick={ask}
      aria-label={t('cancelNamed', { name, id })}
    >
      {t('cancel')}
    </Button>
  );
}
