/** WCAG asks for this much between a text and its ground. */
export const enoughForText = 4.5;

export type ColourUse = 'button' | 'hovered_button' | 'link' | 'badge';

/** One place where a site's colour meets text, in one of the two colour schemes. */
export interface MeasuredUse {
  readonly use: ColourUse;
  readonly scheme: 'light' | 'dark';
  readonly text: string;
  readonly ground: string;
  readonly contrast: number;
}

export type Shades = readonly [string, string, string, string, string, string, string, string, string, string];

/** Ten shades around one colour `#rrggbb` of a site: lighter ones by mixing in white, darker ones by mixing in black. */
export function shadesOf(brand: string): Shades {
  const lighter = (share: number) => mixed(brand, '#ffffff', share);
  return [
    lighter(0.93),
    lighter(0.85),
    lighter(0.68),
    lighter(0.5),
    lighter(0.36),
    lighter(0.25),
    lighter(0.17),
    lighter(0.08),
    lighter(0),
    mixed(brand, '#000000', 0.22),
  ];
}

/** WCAG contrast of two colours written `#rrggbb`, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Where the pages put text on a site's colour or in it, each with the contrast it would have. */
export function measuredUses(brand: string): readonly MeasuredUse[] {
  const shades = shadesOf(brand);
  const shade = (index: number) => shades[index] ?? brand;
  const measured = (use: ColourUse, scheme: 'light' | 'dark', text: string, ground: string): MeasuredUse => ({
    use,
    scheme,
    text,
    ground,
    contrast: contrastOf(text, ground),
  });
  return [
    measured('button', 'light', '#ffffff', shade(8)),
    measured('hovered_button', 'light', '#ffffff', shade(9)),
    measured('link', 'light', shade(8), grounds.light),
    measured('badge', 'light', shade(9), shade(1)),
    measured('button', 'dark', '#ffffff', shade(8)),
    measured('hovered_button', 'dark', '#ffffff', shade(9)),
    measured('link', 'dark', shade(3), grounds.dark),
    measured('badge', 'dark', shade(0), mixed(shade(9), '#000000', 0.5)),
  ];
}

/** Of the grounds that pages have, those on which the colour is hardest to read. */
const grounds = { light: '#faf9f6', dark: '#1d1c1b' } as const;

/** Everything on the pages can be read in this colour, in both schemes. */
export const isReadable = (brand: string): boolean =>
  measuredUses(brand).every(({ contrast }) => contrast >= enoughForText);

/** The colour itself when it is readable, else the darker or lighter one of its kind that is, with the least change. */
export function nearestReadable(brand: string): string {
  for (let share = 0; share <= 1; share += 1 / 128) {
    const found = [mixed(brand, '#000000', share), mixed(brand, '#ffffff', share)].find(isReadable);
    if (found) return found;
  }
  return fallback;
}

/** Every colour meets a readable grey on its way to black; arithmetic alone keeps this from being reached. */
const fallback = '#1f6650';

function mixed(colour: string, other: string, share: number): string {
  const [from, to] = [channelsOf(colour), channelsOf(other)];
  const channels = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channelsOf(colour: string): readonly number[] {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!digits) throw new Error(`"${colour}" is not a colour of the form #rrggbb`);
  return digits.slice(1).map((hex) => Number.parseInt(hex, 16));
}
