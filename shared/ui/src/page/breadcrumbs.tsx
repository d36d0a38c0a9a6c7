import { Breadcrumbs as MantineBreadcrumbs, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface BreadcrumbsProps {
  /** Names the list for screen readers. */
  readonly label: string;
  /** Links to the places above, nearest last. */
  readonly children: ReactNode;
  readonly current?: string;
}

/** Where a page is: links, then the name of the page itself. */
export function Breadcrumbs({ label, children, current }: BreadcrumbsProps) {
  return (
    <nav aria-label={label}>
      <MantineBreadcrumbs separator="/" separatorMargin={8} className="lyceum-breadcrumbs">
        {children}
        {current && (
          <Text span size="sm" c="dimmed" dir="auto" aria-current="page">
            {current}
          </Text>
        )}
      </MantineBreadcrumbs>
    </nav>
  );
}
