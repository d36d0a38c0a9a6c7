import type { JobStateName } from '@lyceum/contracts/platform';
import { useMessages } from '@lyceum/i18n';
import { Button, Group } from '@lyceum/ui';
import { messages } from './jobs.messages.ts';
import { useJobs } from './use-jobs.ts';

const states: readonly JobStateName[] = ['failed', 'queued', 'active', 'completed', 'cancelled'];

interface JobStatesProps {
  readonly chosen: JobStateName;
  onChoose(state: JobStateName): void;
}

/** Which jobs are shown, with how many there are where somebody may have to act. */
export function JobStates({ chosen, onChoose }: JobStatesProps) {
  const t = useMessages(messages);
  const counts: Partial<Record<JobStateName, number>> = useJobs(chosen).data?.pages[0]?.counts ?? {};
  const label = (state: JobStateName) => {
    const count = counts[state];
    return count === undefined ? t(state) : t('counted', { state: t(state), count });
  };
  return (
    <Group gap="xs" role="group" aria-label={t('states')} mb="md">
      {states.map((state) => (
        <Button
          key={state}
          size="xs"
          radius="xl"
          variant={state === chosen ? 'filled' : 'default'}
          aria-pressed={state === chosen}
          onClick={() => onChoose(state)}
        >
          {label(state)}
        </Button>
      ))}
    </Group>
  );
}
