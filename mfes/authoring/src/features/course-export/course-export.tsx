import { useMessages } from '@lyceum/i18n';
import { Alert, Button, Card, Group, IconDownload, Loader, Stack, Text, Title } from '@lyceum/ui';
import { useRefusal } from '../../blocks/refusal.ts';
import { messages } from './course-export.messages.ts';
import { useExport } from './use-export.ts';

/** The course as an archive to keep or to take elsewhere. */
export function CourseExport({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  const refusalOf = useRefusal();
  const { start, address, isWorking, error, failure } = useExport(courseKey);
  return (
    <Card component="section" aria-labelledby="export">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4" id="export">
          {t('title')}
        </Title>
        <Text size="sm">{t('text')}</Text>
        {(error || failure !== null) && (
          <Alert color="red" title={t('failed')} role="alert" w="100%">
            {error ? refusalOf(error) : failure}
          </Alert>
        )}
        <Group gap="sm" role="status">
          {isWorking && (
            <>
              <Loader size="sm" aria-hidden />
              <Text size="sm">{t('working')}</Text>
            </>
          )}
          {address && (
            <>
              <Text size="sm">{t('ready')}</Text>
              <Button component="a" href={address} download leftSection={<IconDownload size={18} aria-hidden />}>
                {t('download')}
              </Button>
            </>
          )}
        </Group>
        <Button variant={address ? 'default' : 'filled'} disabled={isWorking} onClick={start}>
          {t(address ? 'again' : 'start')}
        </Button>
      </Stack>
    </Card>
  );
}
