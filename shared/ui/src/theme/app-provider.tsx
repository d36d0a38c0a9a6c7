import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useEffect, useMemo } from 'react';
import { ConfirmProvider } from '../feedback/confirm.tsx';
import { cssVariables, themeFor } from './theme.ts';

interface AppProviderProps {
  /** The site's colour as `#rrggbb`; the product's own when null. */
  readonly brand?: string | null;
  readonly direction?: 'ltr' | 'rtl';
  readonly children: ReactNode;
}

/** Where the chosen scheme is kept; the page's head reads it before the first paint. */
export const colorSchemeKey = 'lyceum-color-scheme';
const colorSchemes = localStorageColorSchemeManager({ key: colorSchemeKey });

/** Everything a component of this library needs around it. The shell has one; specs wrap what they render. */
export function AppProvider({ brand = null, direction = 'ltr', children }: AppProviderProps) {
  const theme = useMemo(() => themeFor(brand), [brand]);
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemes}
        defaultColorScheme="auto"
      >
        <FollowDirection direction={direction} />
        <Notifications position="bottom-center" limit={4} />
        <ConfirmProvider>{children}</ConfirmProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

function FollowDirection({ direction }: { readonly direction: 'ltr' | 'rtl' }) {
  const { setDirection } = useDirection();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}
