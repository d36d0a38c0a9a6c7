import { useNotify } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { FileDrop, ProgressBar, Stack, Text } from '@lyceum/ui';
import { useState } from 'react';
import { useRefusal } from '../../blocks/refusal.ts';
import { useUploadAsset } from '../../files/use-upload-asset.ts';
import { messages } from './course-files.messages.ts';

/** Sends files one after the other; what fails is said by name and the others go on. */
export function UploadFiles({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  const notify = useNotify();
  const refusalOf = useRefusal();
  const upload = useUploadAsset(courseKey);
  const [current, setCurrent] = useState<string | null>(null);
  const send = async (files: readonly File[]) => {
    let count = 0;
    for (const file of files) {
      setCurrent(file.name);
      try {
        await upload.mutateAsync(file);
        count++;
      } catch (error) {
        notify({ kind: 'error', title: t('uploadFailed', { name: file.name }), text: refusalOf(error) });
      }
    }
    setCurrent(null);
    if (count > 0) notify({ kind: 'success', text: t('uploaded', { count }) });
  };
  return (
    <Stack gap="xs">
      <FileDrop
        label={t('upload')}
        description={t('uploadHelp')}
        isMultiple
        isDisabled={current !== null}
        onFiles={(files) => void send(files)}
      />
      {current !== null && (
        <div role="status">
          <Text size="sm">{t('uploading', { name: current })}</Text>
          <ProgressBar label={t('uploading', { name: current })} share={upload.progress} />
        </div>
      )}
    </Stack>
  );
}
