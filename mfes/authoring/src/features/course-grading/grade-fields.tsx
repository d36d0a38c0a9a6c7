import { useFormats, useMessages } from '@lyceum/i18n';
import {
  Button,
  Fieldset,
  Group,
  IconButton,
  IconPlus,
  IconTrash,
  NumberInput,
  Stack,
  Text,
  TextInput,
} from '@lyceum/ui';
import { messages } from './course-grading.messages.ts';
import type { GradeDraft } from './grading-draft.ts';

interface GradeFieldsProps {
  readonly grades: readonly GradeDraft[];
  readonly onChange: (grades: readonly GradeDraft[]) => void;
}

/** The grades, best first, and from which percentage each is given. */
export function GradeFields({ grades, onChange }: GradeFieldsProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const set = (index: number, changes: Partial<GradeDraft>) =>
    onChange(grades.map((grade, at) => (at === index ? { ...grade, ...changes } : grade)));
  const lowest = Math.min(100, ...grades.map(({ from }) => from));
  const add = () => {
    const key = Math.max(-1, ...grades.map((grade) => grade.key)) + 1;
    onChange([...grades, { key, name: '', from: Math.max(1, lowest - 10) }]);
  };
  return (
    <Fieldset legend={t('range')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('rangeText')}
        </Text>
        {grades.map((grade, index) => (
          <Group key={grade.key} gap="sm" align="flex-end" wrap="nowrap">
            <TextInput
              label={t('grade')}
              value={grade.name}
              maw={160}
              onChange={(event) => set(index, { name: event.currentTarget.value })}
            />
            <NumberInput
              label={t('from')}
              value={grade.from}
              min={1}
              max={100}
              suffix="%"
              decimalScale={2}
              w={120}
              onChange={(from) => set(index, { from: Number(from) || 0 })}
            />
            <IconButton
              color="red"
              label={t('removeGrade', { grade: grade.name })}
              icon={<IconTrash size={18} />}
              onClick={() => onChange(grades.toSpliced(index, 1))}
            />
          </Group>
        ))}
        {grades.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('fail', { percent: formats.percent(lowest / 100, 2) })}
          </Text>
        )}
        <Button
          variant="light"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={add}
        >
          {t('addGrade')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
