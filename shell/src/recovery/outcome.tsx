import { Group, Stack, ThemeIcon } from '@lyceum/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { SessionCard } from '../session/session-card.tsx';

interface OutcomeProps {
  readonly icon: ReactNode;
  readonly tone?: 'good' | 'bad';
  readonly title: string;
  readonly text: string;
  readonly below?: ReactNode;
  /** Ways on. */
  readonly children?: ReactNode;
}

/** What came of a form, in its place. Focus goes to its title: the button that was pressed is gone. */
export function Outcome({ icon, tone = 'good', title, text, below, children }: OutcomeProps) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.querySelector<HTMLElement>('[data-page-title]')?.focus(), []);
  return (
    <div ref={card}>
      <SessionCard
        above={
          <ThemeIcon size={48} radius="xl" variant="light" color={tone === 'good' ? undefined : 'gray'} aria-hidden>
            {icon}
          </ThemeIcon>
        }
        title={title}
        text={text}
        below={below}
      >
        {children && (
          <Stack>
            <Group gap="sm">{children}</Group>
          </Stack>
        )}
      </SessionCard>
    </div>
  );
}
