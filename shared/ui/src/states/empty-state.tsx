import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly icon?: ReactNode;
  /** What to do about it: usually one button. */
  readonly action?: ReactNode;
  /** Level of the title in the page's outline. */
  readonly order?: 1 | 2 | 3 | 4;
}

/** Nothing here yet, said kindly and with a way on. */
export function EmptyState({ title, text, icon, action, order = 2 }: EmptyStateProps) {
  return (
    <Stack align="center" gap="sm" py={48} px="md" ta="center" className="lyceum-empty-state">
      {icon && (
        <ThemeIcon size={56} radius="xl" variant="light" aria-hidden>
          {icon}
        </ThemeIcon>
      )}
      <Title order={order} size="h3">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw="52ch" component="div">
          {text}
        </Text>
      )}
      {action}
    </Stack>
  );
}
