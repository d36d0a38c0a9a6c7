import type { ImportView } from '@lyceum/contracts/content';
import { useMessages } from '@lyceum/i18n';
import {
  Alert,
  Button,
  Group,
  IconAlertTriangle,
  IconCircleCheck,
  Loading,
  ProgressBar,
  Stack,
  Text,
} from '@lyceum/ui';
import { Link } from 'react-router';
import { outlinePath } from '../../paths.ts';
import { messages } from './course-import.messages.ts';
import { ImportRefusal } from './import-refusal.tsx';
import { ImportReport } from './import-report.tsx';
import { useImport } from './use-import.ts';

interface ImportProgressProps {
  readonly importId: string;
  readonly onAnother: () => void;
}

/** One import from the archive's arrival to its report. */
export function ImportProgress({ importId, onAnother }: ImportProgressProps) {
  const t = useMessages(messages);
  const found = useImport(importId);
  if (found.isPending) return <Loading />;
  if (found.isError)
    return (
      <Alert color="yellow" title={t('notFollowed')} role="alert">
        <Group gap="xs">
          <Button size="compact-sm" onClick={() => void found.refetch()}>
            {t('retry')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onAnother}>
            {t('another')}
          </Button>
        </Group>
      </Alert>
    );
  const { state, report } = found.data;
  return (
    <Stack gap="md">
      {state === 'done' || state === 'failed' ? (
        <Ended view={found.data} onAnother={onAnother} />
      ) : (
        <Running view={found.data} />
      )}
      {report && <ImportReport report={report} />}
    </Stack>
  );
}

function Running({ view: { state, step, progress } }: { readonly view: ImportView }) {
  const t = useMessages(messages);
  return (
    <Stack gap="xs">
      <Text role="status">{state === 'waiting' ? t('waiting') : t(step === 'uploading' ? 'waiting' : step)}</Text>
      <ProgressBar label={t('progress')} share={progress} />
    </Stack>
  );
}

function Ended({ view, onAnother }: { readonly view: ImportView; readonly onAnother: () => void }) {
  const t = useMessages(messages);
  const { state, filename: file, course_run: courseRun, error } = view;
  const another = (
    <Button size="compact-sm" variant="default" onClick={onAnother}>
      {t('another')}
    </Button>
  );
  if (state === 'failed')
    return (
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('failed', { file })} role="alert">
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            {error && <ImportRefusal error={error} />} {t('unchanged')}
          </Text>
          {another}
        </Stack>
      </Alert>
    );
  return (
    <Alert color="brand" icon={<IconCircleCheck aria-hidden />} title={t('succeeded', { file })} role="status">
      <Group gap="xs">
        {courseRun && (
          <Button component={Link} to={outlinePath(courseRun)} size="compact-sm">
            {t('open')}
          </Button>
        )}
        {another}
      </Group>
    </Alert>
  );
}
