import type { ReactNode } from 'react';

interface SessionBarProps {
  /** What the bar is, for who hears the page instead of seeing it. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly actions: ReactNode;
  /** What is different, and until when. */
  readonly children: ReactNode;
}

/** At the lower edge while this session sees another site than everybody else: says how, and how to end it. */
export function SessionBar({ label, icon, actions, children }: SessionBarProps) {
  return (
    <section className="shell-session-bar" aria-label={label}>
      <span className="shell-session-bar-icon">{icon}</span>
      <div className="shell-session-bar-text">{children}</div>
      {actions}
    </section>
  );
}
