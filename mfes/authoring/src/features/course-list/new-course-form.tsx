import { useMessages } from '@lyceum/i18n';
import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { messages } from './course-list.messages.ts';
import { type NewCourse, useCreateCourse } from './use-courses.ts';

interface NewCourseFormProps {
  readonly organizations: readonly string[];
  readonly onCreated: (courseKey: string) => void;
  readonly onClose: () => void;
}

const keyPart = /^[\p{L}\p{N}_.~-]+$/u;
const parts = ['org', 'number', 'run'] as const;

/** Creates a course run; what is wrong is said at its field before anything is sent. */
export function NewCourseForm({ organizations, onCreated, onClose }: NewCourseFormProps) {
  const t = useMessages(messages);
  const create = useCreateCourse();
  const [course, setCourse] = useState<NewCourse>({
    display_name: '',
    org: organizations[0] ?? '',
    number: '',
    run: String(new Date().getFullYear()),
  });
  const [isChecked, setIsChecked] = useState(false);
  const faultOf = (field: keyof NewCourse): string | null => {
    const value = course[field].trim();
    if (!value) return t('required');
    return field !== 'display_name' && !keyPart.test(value) ? t('keyPart') : null;
  };
  const faults = (['display_name', ...parts] as const).filter((field) => faultOf(field));
  const change = (field: keyof NewCourse) => (event: { currentTarget: { value: string } }) =>
    setCourse({ ...course, [field]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (faults.length === 0) create.mutate(course, { onSuccess: onCreated });
  };
  return (
    <Modal opened onClose={onClose} title={t('formTitle')} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label={t('name')}
            description={t('nameHelp')}
            value={course.display_name}
            onChange={change('display_name')}
            error={isChecked && faultOf('display_name')}
            required
            data-autofocus
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            {parts.map((part) => (
              <TextInput key={part} label={t(part)} value={course[part]} onChange={change(part)} error={isChecked && faultOf(part)} required />
            ))}
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {t('keyHelp')}
          </Text>
          {create.isError && (
            <Alert color="red" title={t('refused')} role="alert">
              {create.error.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
