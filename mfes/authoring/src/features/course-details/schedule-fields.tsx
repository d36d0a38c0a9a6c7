import { useMessages } from '@lyceum/i18n';
import { Fieldset, Radio, SimpleGrid, Stack, Text } from '@lyceum/ui';
import { MomentField } from '../../editing/moment-field.tsx';
import { messages } from './course-details.messages.ts';
import type { DetailsDraft, DetailsFault } from './details-draft.ts';

export interface DetailsFieldsProps {
  readonly draft: DetailsDraft;
  readonly faults: Readonly<Partial<Record<keyof DetailsDraft, DetailsFault>>>;
  readonly onChange: (changes: Partial<DetailsDraft>) => void;
}

const moments = [
  ['start_date', 'start'],
  ['end_date', 'end'],
  ['enrollment_start', 'enrollmentStart'],
  ['enrollment_end', 'enrollmentEnd'],
] as const;

export function ScheduleFields({ draft, faults, onChange }: DetailsFieldsProps) {
  const t = useMessages(messages);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Fieldset legend={t('schedule')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('scheduleText', { zone })}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {moments.map(([field, label]) => {
            const fault = faults[field];
            return (
              <MomentField
                key={field}
                label={t(label)}
                value={draft[field]}
                error={fault ? t(fault) : null}
                onChange={(moment) => onChange({ [field]: moment })}
              />
            );
          })}
        </SimpleGrid>
        <Radio.Group
          label={t('pacing')}
          value={draft.self_paced ? 'self' : 'instructor'}
          onChange={(value) => onChange({ self_paced: value === 'self' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="instructor" label={t('instructor')} />
            <Radio value="self" label={t('self')} />
          </Stack>
        </Radio.Group>
      </Stack>
    </Fieldset>
  );
}
