import { useNotify } from '@lyceum/app-api';
import type { CourseDetailsView } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Alert, Button, Group, Stack, Text } from '@lyceum/ui';
import { useState } from 'react';
import { useRefusal } from '../../blocks/refusal.ts';
import { LeaveGuard } from '../../editing/leave-guard.tsx';
import { AboutFields } from './about-fields.tsx';
import { messages } from './course-details.messages.ts';
import { changesIn, type DetailsDraft, faultsIn } from './details-draft.ts';
import { ScheduleFields } from './schedule-fields.tsx';
import { useSaveDetails } from './use-save-details.ts';

interface CourseDetailsProps {
  readonly courseKey: string;
  readonly name: string;
  readonly details: CourseDetailsView;
  /** Code and name of each language a course may be in. */
  readonly languages: readonly (readonly [code: string, name: string])[];
}

/** When a course is, and how it is shown to those who may want it. */
export function CourseDetails({ courseKey, name, details, languages }: CourseDetailsProps) {
  const t = useMessages(messages);
  const notify = useNotify();
  const refusalOf = useRefusal();
  const save = useSaveDetails(courseKey);
  const [draft, setDraft] = useState<DetailsDraft>({ ...details, name });
  const changes = changesIn(details, draft);
  const isRenamed = draft.name.trim() !== name;
  const isDirty = isRenamed || Object.keys(changes).length > 0;
  const faults = faultsIn(draft);
  const set = (more: Partial<DetailsDraft>) => setDraft((now) => ({ ...now, ...more }));
  return (
    <Stack gap="lg">
      <LeaveGuard isDirty={isDirty && !save.isPending} />
      <ScheduleFields draft={draft} faults={faults} onChange={set} />
      <AboutFields courseKey={courseKey} draft={draft} faults={faults} languages={languages} onChange={set} />
      {save.isError && (
        <Alert color="red" title={t('notSaved')} role="alert">
          {refusalOf(save.error)}
        </Alert>
      )}
      <Group gap="sm">
        <Button
          disabled={!isDirty || Object.keys(faults).length > 0}
          loading={save.isPending}
          onClick={() =>
            save.mutate(
              { changes, name: isRenamed ? draft.name.trim() : null },
              { onSuccess: () => notify({ kind: 'success', text: t('saved') }) },
            )
          }
        >
          {t('save')}
        </Button>
        <Button variant="default" disabled={!isDirty || save.isPending} onClick={() => setDraft({ ...details, name })}>
          {t('reset')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('atOnce')}
        </Text>
      </Group>
    </Stack>
  );
}
