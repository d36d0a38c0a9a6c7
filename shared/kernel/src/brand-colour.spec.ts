import { describe, expect, it } from 'vitest';
import { contrastOf, enoughForText, isReadable, measuredUses, nearestReadable, shadesOf } from './brand-colour.ts';

describe('a colour of a site', () => {
  it.each([
    ['#1f6650', true],
    ['#7a1fa2', true],
    ['#0b4f8a', true],
    ['#777777', false],
    ['#ffd800', false],
    ['#00b5ad', false],
    ['#000000', false],
  ])('%s can be read everywhere: %s', (colour, expected) => {
    expect(isReadable(colour)).toBe(expected);
  });

  it.each([
    ['#ffd800', ['light button', 'light link', 'dark button']],
    ['#000000', ['dark link']],
  ])('%s fails where it would be hard to read', (colour, expected) => {
    const failing = measuredUses(colour).filter(({ contrast }) => contrast < enoughForText);
    expect(failing.map(({ scheme, use }) => `${scheme} ${use}`)).toEqual(expect.arrayContaining(expected));
  });

  it('is measured as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('that is none is refused', () => {
    expect(() => measuredUses('red')).toThrow(/#rrggbb/);
  });
});

describe('the nearest colour that can be read', () => {
  it('is the colour itself when that can be read', () => {
    expect(nearestReadable('#7a1fa2')).toBe('#7a1fa2');
  });

  it.each(['#ffd800', '#ff0000', '#00ff00', '#777777', '#ffffff'])('is darker than %s', (colour) => {
    const near = nearestReadable(colour);
    expect(isReadable(near)).toBe(true);
    expect(contrastOf(near, '#ffffff')).toBeGreaterThan(contrastOf(colour, '#ffffff'));
  });

  it('is lighter than black', () => {
    expect(contrastOf(nearestReadable('#000000'), '#000000')).toBeGreaterThan(1);
  });

  it('is found for every colour', () => {
    const steps = ['00', '33', '66', '99', 'cc', 'ff'];
    const colours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));
    expect(colours.map(nearestReadable).filter((near) => !isReadable(near))).toEqual([]);
  });
});

it('the shades of a colour go from light to dark around it', () => {
  const shades = shadesOf('#7a1fa2');
  expect(shades[8]).toBe('#7a1fa2');
  const onWhite = shades.map((shade) => contrastOf(shade, '#ffffff'));
  expect(onWhite).toEqual([...onWhite].sort((a, b) => a - b));
});

it('what is no colour has no shades', () => {
  expect(() => shadesOf('purple')).toThrow(/#rrggbb/);
});
