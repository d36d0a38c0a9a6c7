import { useSignInPath } from '@lyceum/app-api';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Button, EmptyState, IconCalendarEvent, IconLock } from '@lyceum/ui';
import { Link } from 'react-router';
import { aboutPath, catalogPath } from '../../paths.ts';
import { type AccessCode, remedyOf } from './access-refusal.ts';
import { messages } from './course-frame.messages.ts';

interface AccessRefusedProps {
  readonly courseKey: string;
  readonly code: AccessCode;
  readonly start: string | null;
}

/** Why a course is closed to the learner, and what to do about it. */
export function AccessRefused({ courseKey, code, start }: AccessRefusedProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const signIn = useSignInPath();
  const remedy = remedyOf(code);
  const isTooEarly = code === 'course_not_started';
  const startText = isTooEarly && start ? ` ${t('startsOn', { date: formats.date(start) })}` : '';
  return (
    <EmptyState
      icon={isTooEarly ? <IconCalendarEvent /> : <IconLock />}
      title={t(code)}
      text={`${t(`${code}Text`)}${startText}`}
      action={
        <Button component={Link} to={{ sign_in: signIn, about: aboutPath(courseKey), none: catalogPath }[remedy]}>
          {t(({ sign_in: 'signIn', about: 'enroll', none: 'browse' } as const)[remedy])}
        </Button>
      }
    />
  );
}
