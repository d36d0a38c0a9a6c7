import { notifications } from '@mantine/notifications';

export type NotificationKind = 'success' | 'info' | 'warning' | 'error';

export interface Notice {
  readonly kind?: NotificationKind;
  readonly title?: string;
  readonly text: string;
  /** Notices with one id replace each other. */
  readonly id?: string;
}

const colors: Readonly<Record<NotificationKind, string>> = {
  success: 'brand',
  info: 'blue',
  warning: 'yellow',
  error: 'red',
};

/** A short notice at the edge of the page. Errors stay until they are closed. */
export function notify({ kind = 'info', title, text, id }: Notice): void {
  const notice = {
    message: text,
    color: colors[kind],
    autoClose: kind === 'error' ? (false as const) : 6_000,
    role: kind === 'error' ? 'alert' : 'status',
    withBorder: true,
    ...(title && { title }),
    ...(id && { id }),
  };
  notifications.show(notice);
}
