import { useNotify } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Alert, AuthorHtml, IconInfoCircle } from '@lyceum/ui';
import { messages } from './course-news.messages.ts';
import { useDismissWelcome } from './use-dismiss-welcome.ts';

interface WelcomeMessageProps {
  readonly courseKey: string;
  readonly html: string;
}

/** The course team's present message, until the learner has read it. */
export function WelcomeMessage({ courseKey, html }: WelcomeMessageProps) {
  const t = useMessages(messages);
  const notify = useNotify();
  const dismiss = useDismissWelcome(courseKey);
  if (dismiss.isPending || dismiss.isSuccess) return null;
  return (
    <Alert
      icon={<IconInfoCircle aria-hidden />}
      title={t('welcome')}
      withCloseButton
      closeButtonLabel={t('dismiss')}
      onClose={() => dismiss.mutate(undefined, { onError: () => notify({ kind: 'error', text: t('notDismissed') }) })}
    >
      <AuthorHtml html={html} />
    </Alert>
  );
}
