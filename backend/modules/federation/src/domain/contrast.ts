/** White text lies on a site's colour, and the colour is text on white: WCAG asks for this much between them. */
const enough = 4.5;

/** Contrast of white on a colour written `#rrggbb`, from 1 to 21. */
export function contrastWithWhite(colour: string): number {
  return 1.05 / (luminanceOf(colour) + 0.05);
}

export const isReadable = (colour: string): boolean => contrastWithWhite(colour) >= enough;

function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
