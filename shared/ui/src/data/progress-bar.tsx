import { Progress } from '@mantine/core';

interface ProgressBarProps {
  /** 0..1; null while nobody knows how far it is. */
  readonly share: number | null;
  readonly label: string;
  readonly color?: string;
  readonly size?: 'xs' | 'sm' | 'md' | 'lg';
}

/** How far something is, as a bar with a name. */
export function ProgressBar({ share, label, color = 'brand', size = 'md' }: ProgressBarProps) {
  const percent = share === null ? 100 : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <Progress.Root size={size}>
      <Progress.Section
        value={percent}
        color={color}
        animated={share === null}
        withAria={false}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? { 'aria-busy': true } : { 'aria-valuenow': percent })}
      />
    </Progress.Root>
  );
}
