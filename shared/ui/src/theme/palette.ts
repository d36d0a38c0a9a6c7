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
