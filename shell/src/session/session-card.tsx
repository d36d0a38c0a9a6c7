import { Card, PageTitle, Stack, Text } from '@lyceum/ui';
import type { ReactNode } from 'react';

interface SessionCardProps {
  readonly title: string;
  readonly text: string;
  readonly below: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the sign-in and registration forms. */
export function SessionCard({ title, text, below, children }: SessionCardProps) {
  return (
    <div className="shell-session">
      <Card shadow="md" padding="xl" className="shell-session-card">
        <Stack gap="lg">
          <div>
            <PageTitle>{title}</PageTitle>
            <Text c="dimmed" mt={4}>
              {text}
            </Text>
          </div>
          {children}
          <Text size="sm">{below}</Text>
        </Stack>
      </Card>
    </div>
  );
}
