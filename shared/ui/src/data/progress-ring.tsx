import { RingProgress, Text } from '@mantine/core';

interface ProgressRingProps {
  /** 0..1 */
  readonly share: number;
  /** What is measured, for screen readers. */
  readonly label: string;
  /** Text in the middle. */
  readonly text: string;
  readonly size?: number;
  readonly color?: string;
}

/** A share drawn as a ring, with its number in the middle. */
export function ProgressRing({ share, label, text, size = 96, color = 'brand' }: ProgressRingProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <RingProgress
      role="img"
      aria-label={`${label}: ${text}`}
      size={size}
      thickness={Math.max(4, Math.round(size / 12))}
      roundCaps
      sections={[{ value: percent, color }]}
      label={
        <Text ta="center" fw={700} size={size < 72 ? 'xs' : 'md'} aria-hidden>
          {text}
        </Text>
      }
    />
  );
}
