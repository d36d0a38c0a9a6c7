import { defineMessages, useMessages } from '@lyceum/i18n';
import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';

interface LoadingProps {
  /** Bars in the shape of what comes; a paragraph unless given. */
  readonly children?: ReactNode;
}

/** While content loads: its shape, and one quiet word for screen readers. */
export function Loading({ children }: LoadingProps) {
  const t = useMessages(messages);
  return (
    <div role="status" aria-busy>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div aria-hidden>{children ?? <TextSkeleton />}</div>
    </div>
  );
}

const widths = ['45%', '92%', '97%', '88%', '94%', '60%'];

/** The shape of a heading and a paragraph. */
export function TextSkeleton({ lines = 5 }: { readonly lines?: number }) {
  return (
    <Stack gap="sm" py="md">
      {Array.from({ length: lines + 1 }, (_, line) => (
        <Skeleton
          key={line}
          height={line === 0 ? 26 : 12}
          width={widths[line % widths.length]}
          mb={line === 0 ? 8 : 0}
        />
      ))}
    </Stack>
  );
}

const messages = defineMessages({ loading: { id: 'ui.loading', defaultMessage: 'Loading…' } });
