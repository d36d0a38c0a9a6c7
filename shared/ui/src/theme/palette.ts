import type { MantineColorsTuple } from '@mantine/core';

/** Laurel: the product's own colour when a site names no other. Shade 8 carries white text at 6.9:1. */
export const laurel: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe5',
  '#b6d6ca',
  '#8ec0ae',
  '#6cae97',
  '#56a288',
  '#4a9c80',
  '#2f7a61',
  '#1f6650',
  '#134f3c',
];

/** Warm grey, so that long texts sit on paper rather than on glass. Shade 6 is the lightest that text may have. */
export const stone: MantineColorsTuple = [
  '#faf9f6',
  '#f3f1ec',
  '#e8e5de',
  '#dad6cd',
  '#c4bfb4',
  '#918b80',
  '#6b655c',
  '#55504a',
  '#3e3a35',
  '#292622',
];

/** The dark scheme's greys, from text (0) down to the deepest ground (9). */
export const night: MantineColorsTuple = [
  '#dedbd5',
  '#c2beb7',
  '#a39e96',
  '#7b766f',
  '#4d4a45',
  '#3b3936',
  '#2b2a28',
  '#1d1c1b',
  '#171615',
  '#100f0f',
];

/** Ten shades around one colour of a site's brand: lighter ones by mixing in white, darker ones by mixing in black. */
export function paletteOf(brand: string): MantineColorsTuple {
  const base = rgbOf(brand);
  return [
    mix(base, white, 0.93),
    mix(base, white, 0.85),
    mix(base, white, 0.68),
    mix(base, white, 0.5),
    mix(base, white, 0.36),
    mix(base, white, 0.25),
    mix(base, white, 0.17),
    mix(base, white, 0.08),
    mix(base, white, 0),
    mix(base, black, 0.22),
  ];
}

/** WCAG contrast of two colours written `#rrggbb`, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminanceOf(rgbOf(one)), luminanceOf(rgbOf(other))].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

type Rgb = readonly [number, number, number];
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

function rgbOf(colour: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!digits) throw new Error(`"${colour}" is not a colour of the form #rrggbb`);
  return [part(digits[1]), part(digits[2]), part(digits[3])];
}

const part = (hex = '0'): number => Number.parseInt(hex, 16);

function mix(from: Rgb, to: Rgb, share: number): string {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return `#${([0, 1, 2] as const).map((index) => channel(index).toString(16).padStart(2, '0')).join('')}`;
}

function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
