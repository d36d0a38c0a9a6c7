import type { SitePreview } from '@lyceum/contracts/federation';
import * as federation from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { keyOf } from '@lyceum/sdk';
import { Button, IconEye } from '@lyceum/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { SessionBar } from '../layout/session-bar.tsx';
import { messages } from './preview.messages.ts';
import { useEndPreview } from './use-end-preview.ts';

/** On every page of a session that tries other settings: which, until when, and what can come of it. */
export function PreviewBar({ preview }: { readonly preview: SitePreview }) {
  const t = useMessages(messages);
  const { time, list } = useFormats();
  const end = useEndPreview();
  useEndInTime(preview.ends_at);
  const apps = Object.keys(preview.apps).map((app) => t('config', { app }));
  const what = Object.keys(preview.site).length > 0 ? [t('look'), ...apps] : apps;
  return (
    <SessionBar
      label={t('bar')}
      icon={<IconEye size={18} aria-hidden />}
      actions={
        <>
          <Button size="xs" variant="white" color="dark" loading={end.isPending} onClick={() => end.mutate('save')}>
            {t('save')}
          </Button>
          <Button
            size="xs"
            variant="transparent"
            c="inherit"
            disabled={end.isPending}
            onClick={() => end.mutate('discard')}
          >
            {t('discard')}
          </Button>
        </>
      }
    >
      <strong>{t('shows', { what: list(what) })}</strong> {t('onlyYou', { time: time(preview.ends_at) })}
    </SessionBar>
  );
}

/** When its time is over the page shows the site as it is. */
function useEndInTime(endsAt: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const waitMs = Math.max(0, Date.parse(endsAt) - Date.now()) + 1_000;
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: keyOf(federation.listApps) }), waitMs);
    return () => clearTimeout(timer);
  }, [client, endsAt]);
}
