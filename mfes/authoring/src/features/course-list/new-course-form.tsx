import type { CourseRow } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { useRefusal } from '../../blocks/refusal.ts';
import { messages } from './course-list.messages.ts';
import { faultsIn, keyParts } from './new-course-faults.ts';
import { type NewCourse, useCreateCourse } from './use-create-course.ts';

interface NewCourseFormProps {
  /** The course to re-run; null for a course from scratch. */
  readonly source: CourseRow | null;
  readonly organizations: readonly string[];
  readonly onCreated: (courseKey: string) => void;
  readonly onClose: () => void;
}

/** Creates a course run or a re-run; what is wrong is said at its field before anything is sent. */
export function NewCourseForm({ source, organizations, onCreated, onClose }: NewCourseFormProps) {
  const t = useMessages(messages);
  const refusalOf = useRefusal();
  const create = useCreateCourse();
  const [course, setCourse] = useState<NewCourse>(() => startOf(source, organizations));
  const [isChecked, setIsChecked] = useState(false);
  const faults = faultsIn(course);
  const errorAt = (field: keyof typeof faults) => (isChecked && faults[field] ? t(faults[field]) : null);
  const change = (field: keyof NewCourse) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setCourse({ ...course, [field]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(faults).length === 0) create.mutate(course, { onSuccess: onCreated });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={source ? t('rerunTitle', { name: source.display_name }) : t('formTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {source && <Text size="sm">{t('rerunText')}</Text>}
          <TextInput
            label={t('name')}
            description={t('nameHelp')}
            value={course.display_name}
            onChange={change('display_name')}
            error={errorAt('display_name')}
            required
            data-autofocus
          />
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            {keyParts.map((part) => (
              <TextInput
                key={part}
                label={t(part)}
                value={course[part]}
                onChange={change(part)}
                error={errorAt(part)}
                required
                autoComplete="off"
              />
            ))}
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {t('keyHelp')}
          </Text>
          {create.isError && (
            <Alert color="red" title={t('refused')} role="alert">
              {refusalOf(create.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t(source ? 'createRerun' : 'create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function startOf(source: CourseRow | null, organizations: readonly string[]): NewCourse {
  if (!source)
    return { display_name: '', org: organizations[0] ?? '', number: '', run: String(new Date().getFullYear()) };
  const { display_name, org, number, course_key } = source;
  return { display_name, org, number, run: '', source_course_key: course_key };
}
