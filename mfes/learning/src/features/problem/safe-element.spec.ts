import { describe, expect, it } from 'vitest';
import { fateOf, isSafeAddress, safeProps } from './safe-element.ts';

describe('elements of a problem', () => {
  it.each([
    ['table', 'draw'],
    ['mfrac', 'draw'],
    ['script', 'drop'],
    ['iframe', 'drop'],
    ['form', 'drop'],
    ['center', 'unwrap'],
    ['startouttext', 'unwrap'],
  ])('%s: %s', (tag, fate) => {
    expect(fateOf(tag)).toBe(fate);
  });
});

describe('addresses', () => {
  it.each([
    ['/assets/a.png', true],
    ['https://example.org/a', true],
    ['#part', true],
    ['picture.png', true],
    ['data:image/png;base64,AA', true],
    ['javascript:alert(1)', false],
    ['JaVa\tScript:alert(1)', false],
    ['\u0001javascript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['data:image/svg+xml,<svg>', false],
    ['vbscript:x', false],
  ])('%j is safe: %s', (address, expected) => {
    expect(isSafeAddress(address)).toBe(expected);
  });
});

describe('safeProps', () => {
  it('keeps what describes the element, under the names of React', () => {
    expect(safeProps({ alt: 'Map', colspan: '2', src: '/m.png' })).toEqual({ alt: 'Map', colSpan: '2', src: '/m.png' });
  });

  it('drops handlers, ids, classes and unsafe addresses', () => {
    expect(safeProps({ onclick: 'x()', id: 'root', class: 'mantine', href: 'javascript:x' })).toEqual({});
  });

  it('knows the parts of a hint, and what is said by the way, by their classes', () => {
    expect(safeProps({ class: 'hint-label' })).toEqual({ 'data-message-part': 'label' });
    expect(safeProps({ class: 'clarification' })).toEqual({ 'data-message-part': 'aside' });
  });

  it('keeps layout and drops colour, position and files from styles', () => {
    expect(safeProps({ style: 'text-align: center; color: red; position: fixed; width: 50%; border: url(x)' })).toEqual(
      {
        style: { textAlign: 'center', width: '50%' },
      },
    );
  });
});
