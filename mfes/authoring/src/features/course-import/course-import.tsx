import { useMessages } from '@lyceum/i18n';
import { isCourseRunKey } from '@lyceum/kernel';
import { Alert, Button, FileDrop, Group, ProgressBar, Stack, Text, useConfirm } from '@lyceum/ui';
import { useSearchParams } from 'react-router';
import { useRefusal } from '../../blocks/refusal.ts';
import { messages } from './course-import.messages.ts';
import { ImportProgress } from './import-progress.tsx';
import { useStartImport } from './use-start-import.ts';

interface CourseImportProps {
  /** The run to import into; null for a run of the archive's own. */
  readonly courseRun: string | null;
  /** The draft of this course would be replaced. */
  readonly isReplacing: boolean;
}

/** From an archive to a course: sending, following, the report. The import stays in the address, so a reload finds it again. */
export function CourseImport({ courseRun, isReplacing }: CourseImportProps) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const refusalOf = useRefusal();
  const start = useStartImport();
  const [parameters, setParameters] = useSearchParams();
  const importId = parameters.get('import');
  const send = async ([file]: readonly File[]) => {
    if (!file) return;
    const question = {
      title: t('confirmTitle'),
      text: t('intoText'),
      confirmLabel: t('confirmNow', { file: file.name }),
    };
    if (isReplacing && !(await confirm(question))) return;
    start.mutate({ file, courseRun }, { onSuccess: ({ id }) => setParameters({ import: id }) });
  };
  const isUsable = courseRun === null || isCourseRunKey(courseRun);
  if (importId) return <ImportProgress importId={importId} onAnother={() => setParameters({})} />;
  if (start.isPending)
    return (
      <Stack gap="sm" role="status">
        <Text>{t('uploading', { file: start.variables.file.name })}</Text>
        <ProgressBar label={t('progress')} share={start.sent} />
        <Group>
          <Button size="compact-sm" variant="default" onClick={start.cancel}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    );
  return (
    <Stack gap="sm">
      <FileDrop
        label={t('choose')}
        description={t('kinds')}
        accept=".tar.gz,.tgz,.gz,.zip"
        isDisabled={!isUsable}
        onFiles={(files) => void send(files)}
      />
      {start.isError && (
        <Alert color="red" title={t('notSent')} role="alert">
          {refusalOf(start.error)}
        </Alert>
      )}
    </Stack>
  );
}
