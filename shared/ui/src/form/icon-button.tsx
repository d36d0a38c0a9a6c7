import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';

interface IconButtonProps
  extends Omit<ActionIconProps, 'children'>,
    Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps | 'children' | 'aria-label'> {
  /** What it does, for screen readers and as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly withTooltip?: boolean;
}

/** A button that shows only an icon, and always has a name. */
export function IconButton({
  label,
  icon,
  withTooltip = true,
  variant = 'subtle',
  size = 'lg',
  ...rest
}: IconButtonProps) {
  const button = (
    <ActionIcon variant={variant} size={size} aria-label={label} {...rest}>
      {icon}
    </ActionIcon>
  );
  return withTooltip ? <Tooltip label={label}>{button}</Tooltip> : button;
}
