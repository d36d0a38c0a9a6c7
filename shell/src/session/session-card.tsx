import { Card, PageTitle, Stack, Text } from '@lyceum/ui';
import type { ReactNode } from 'react';

interface SessionCardProps {
  readonly above?: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the forms for a page's visitor: signing in, registering, getting back in. */
export function SessionCard({ above, title, text, below, children }: SessionCardProps) {
  return (
    <div className="shell-session">
      <Card shadow="md" padding="xl" className="shell-session-card">
        <Stack gap="lg">
          {above}
          <div>
            <PageTitle>{title}</PageTitle>
            <Text c="dimmed" mt={4} className="shell-session-text">
              {text}
            </Text>
          </div>
          {children}
          {below && (
            <Text size="sm" component="div">
              {below}
            </Text>
          )}
        </Stack>
      </Card>
    </div>
  );
}
