import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

export type ColorScheme = 'light' | 'dark' | 'auto';

interface ColorSchemeChoice {
  /** What the person chose; `auto` follows the device. */
  readonly chosen: ColorScheme;
  /** What is on screen. */
  readonly shown: 'light' | 'dark';
  readonly choose: (scheme: ColorScheme) => void;
}

export function useColorScheme(): ColorSchemeChoice {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return { chosen: colorScheme, shown, choose: setColorScheme };
}
