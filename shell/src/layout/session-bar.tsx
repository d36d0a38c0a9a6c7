import type { ReactNode } from 'react';

interface SessionBarProps {
  /** What the bar is, for who hears the page instead of seeing it. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly actions: ReactNode;
  /** What is different, in one or two sentences. */
  readonly children: ReactNode;
}

/** Above the header, while this session sees another site than everybody else: says how, and how to end it. */
export function SessionBar({ label, icon, actions, children }: SessionBarProps) {
  return (
    <section className="shell-session-bar" aria-label={label}>
      <span className="shell-session-bar-text">
        {icon}
        <span>{children}</span>
      </span>
      <span className="shell-session-bar-actions">{actions}</span>
    </section>
  );
}
