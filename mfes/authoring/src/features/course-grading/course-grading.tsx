import { useNotify } from '@lyceum/app-api';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Alert, Button, Fieldset, Group, List, NumberInput, Stack, Text } from '@lyceum/ui';
import { useState } from 'react';
import { useRefusal } from '../../blocks/refusal.ts';
import { LeaveGuard } from '../../editing/leave-guard.tsx';
import { messages } from './course-grading.messages.ts';
import { GradeFields } from './grade-fields.tsx';
import { faultsIn, type GradingDraft, isWhole, weightSum } from './grading-draft.ts';
import { TypeFields } from './type-fields.tsx';
import { useSaveGrading } from './use-save-grading.ts';

interface CourseGradingProps {
  readonly courseKey: string;
  readonly policy: GradingDraft;
  /** Assignment type → names of the subsections that have it. */
  readonly uses: Readonly<Record<string, readonly string[]>>;
}

/** What counts in the grade, how much, and from where on a grade is given. */
export function CourseGrading({ courseKey, policy, uses }: CourseGradingProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const notify = useNotify();
  const refusalOf = useRefusal();
  const save = useSaveGrading(courseKey);
  const [draft, setDraft] = useState(policy);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(policy);
  const faults = faultsIn(draft);
  const sum = formats.percent(weightSum(draft) / 100, 2);
  const isSound = isWhole(weightSum(draft));
  const set = (changes: Partial<GradingDraft>) => setDraft({ ...draft, ...changes });
  const send = () => save.mutate(draft, { onSuccess: () => notify({ kind: 'success', text: t('saved') }) });
  return (
    <Stack gap="lg">
      <LeaveGuard isDirty={isDirty && !save.isPending} />
      <TypeFields types={draft.types} uses={uses} onChange={(types) => set({ types })} />
      {draft.types.length > 0 && (
        <Alert color={isSound ? 'brand' : 'yellow'} role="status">
          {t(isSound ? 'sum' : 'sumWrong', { sum })}
        </Alert>
      )}
      <GradeFields grades={draft.grades} onChange={(grades) => set({ grades })} />
      <Fieldset legend={t('grace')}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('graceText')}
        </Text>
        <Group>
          <NumberInput
            label={t('hours')}
            value={draft.hours}
            min={0}
            allowDecimal={false}
            w={120}
            onChange={(hours) => set({ hours: Number(hours) || 0 })}
          />
          <NumberInput
            label={t('minutes')}
            value={draft.minutes}
            min={0}
            max={59}
            allowDecimal={false}
            w={120}
            onChange={(minutes) => set({ minutes: Number(minutes) || 0 })}
          />
        </Group>
      </Fieldset>
      {faults.length > 0 && (
        <Alert color="red" role="alert">
          <List size="sm">
            {faults.map((fault) => (
              <List.Item key={fault}>{t(fault)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {save.isError && (
        <Alert color="red" title={t('notSaved')} role="alert">
          {refusalOf(save.error)}
        </Alert>
      )}
      <Group gap="sm">
        <Button disabled={!isDirty || faults.length > 0} loading={save.isPending} onClick={send}>
          {t('save')}
        </Button>
        <Button variant="default" disabled={!isDirty || save.isPending} onClick={() => setDraft(policy)}>
          {t('reset')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('atOnce')}
        </Text>
      </Group>
    </Stack>
  );
}
