import { shadesOf } from '@lyceum/kernel';
import { type CSSVariablesResolver, createTheme, type MantineThemeOverride, rem } from '@mantine/core';
import { laurel, night, stone } from './palette.ts';

const sans = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif';
const serif = '"Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "Noto Naskh Arabic", Georgia, serif';
const mono = 'ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace';

/** The product's look; `brand` is one colour of the site, from which its ten shades are made. */
export function themeFor(brand: string | null): MantineThemeOverride {
  return createTheme({
    colors: { brand: brand ? shadesOf(brand) : laurel, gray: stone, dark: night },
    black: '#211f1b',
    primaryColor: 'brand',
    primaryShade: { light: 8, dark: 8 },
    autoContrast: true,
    luminanceThreshold: 0.35,
    fontFamily: sans,
    fontFamilyMonospace: mono,
    headings: {
      fontFamily: serif,
      fontWeight: '600',
      sizes: {
        h1: { fontSize: 'clamp(1.7rem, 1.2rem + 2vw, 2.35rem)', lineHeight: '1.18' },
        h2: { fontSize: 'clamp(1.35rem, 1.1rem + 1vw, 1.65rem)', lineHeight: '1.25' },
        h3: { fontSize: rem(20), lineHeight: '1.35' },
        h4: { fontSize: rem(17), lineHeight: '1.4' },
      },
    },
    lineHeights: { md: '1.6' },
    defaultRadius: 'md',
    radius: { sm: rem(5), md: rem(9), lg: rem(14) },
    cursorType: 'pointer',
    respectReducedMotion: true,
    focusRing: 'auto',
    activeClassName: '',
    shadows: {
      xs: '0 1px 2px rgb(41 38 34 / 7%)',
      sm: '0 1px 2px rgb(41 38 34 / 6%), 0 3px 10px rgb(41 38 34 / 6%)',
      md: '0 2px 4px rgb(41 38 34 / 6%), 0 10px 28px rgb(41 38 34 / 10%)',
    },
    components: {
      Anchor: { defaultProps: { underline: 'hover' } },
      Badge: { defaultProps: { variant: 'light', radius: 'sm' }, styles: { label: { textTransform: 'none' } } },
      Card: { defaultProps: { withBorder: true, padding: 'lg', radius: 'lg' } },
      Modal: { defaultProps: { centered: true, radius: 'lg' } },
      Tooltip: {
        defaultProps: { withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: false } },
      },
      Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    },
  });
}

/** Colours that Mantine derives too weakly for text, and the two grounds: page and what lies on it. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--lyceum-ground': stone[0],
    '--lyceum-line': stone[2],
    '--mantine-color-error': '#b3261e',
    '--mantine-color-yellow-light-color': '#7a4300',
    '--mantine-color-red-light-color': '#a3211a',
    '--mantine-color-placeholder': stone[6],
    '--mantine-color-anchor': 'var(--mantine-color-brand-8)',
  },
  dark: {
    '--mantine-color-body': night[7],
    '--lyceum-ground': night[8],
    '--lyceum-line': night[5],
    '--mantine-color-error': '#ff9c94',
    '--mantine-color-placeholder': night[2],
    '--mantine-color-anchor': 'var(--mantine-color-brand-3)',
  },
});
