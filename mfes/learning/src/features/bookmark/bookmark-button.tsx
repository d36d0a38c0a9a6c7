import { useNotify } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { IconBookmark, IconBookmarkFilled, IconButton } from '@lyceum/ui';
import { messages } from './bookmark.messages.ts';
import { useToggleBookmark } from './use-toggle-bookmark.ts';

interface BookmarkButtonProps {
  readonly username: string;
  readonly unitKey: string;
  readonly isBookmarked: boolean;
  readonly onChange: (isBookmarked: boolean) => void;
}

/** A bookmark on the unit, to find it again in the strip. */
export function BookmarkButton({ username, unitKey, isBookmarked, onChange }: BookmarkButtonProps) {
  const t = useMessages(messages);
  const notify = useNotify();
  const toggle = useToggleBookmark({ username, unitKey });
  const press = () =>
    toggle.mutate(!isBookmarked, {
      onSuccess: onChange,
      onError: () => notify({ kind: 'error', text: t('failed') }),
    });
  return (
    <IconButton
      label={t(isBookmarked ? 'remove' : 'add')}
      icon={isBookmarked ? <IconBookmarkFilled size={20} aria-hidden /> : <IconBookmark size={20} aria-hidden />}
      loading={toggle.isPending}
      onClick={press}
    />
  );
}
