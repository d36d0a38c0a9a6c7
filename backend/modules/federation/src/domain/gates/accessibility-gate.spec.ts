import { describe, expect, it } from 'vitest';
import { aCleanSight, aGatedBuild, aLook } from '../../testing/a-gated-site.ts';
import { type AccessibilitySeen, accessibilityGate } from './accessibility-gate.ts';

const route = { path: '/forum/:key', example: '/forum/x', page: null };
const withoutExample = { path: '/forum/:key/new', example: null, page: null };
const build = aGatedBuild({ routes: [route] });
const sight = (...looks: AccessibilitySeen['looks']): AccessibilitySeen => ({ otherBuild: null, looks });

const aViolation = (impact: 'minor' | 'moderate' | 'serious' | 'critical', places = 1) => ({
  rule: 'image-alt',
  impact,
  help: 'Images must have alternative text',
  helpUrl: 'https://rules.example.org/image-alt',
  places,
  selectors: ['img.logo'],
});

describe('what a check of pages saw', () => {
  it.each([
    ['nothing amiss on any page', build, aCleanSight(build)],
    ['nothing, where no page has an example', aGatedBuild({ routes: [withoutExample] }), null],
    ['no page that has no example', aGatedBuild({ routes: [route, withoutExample] }), aCleanSight(build)],
  ])('lets pass: %s', (_what, made, seen) => {
    expect(accessibilityGate(made, seen)).toEqual([]);
  });

  it.each([
    ['critical', 'error'],
    ['serious', 'error'],
    ['moderate', 'warning'],
    ['minor', 'warning'],
  ] as const)('makes of a %s fault: %s', (impact, severity) => {
    const violations = [aViolation(impact, 2)];
    const found = accessibilityGate(
      build,
      sight(aLook('/forum/:key', 'light', violations), aLook('/forum/:key', 'dark', violations)),
    );
    expect(found).toEqual([
      {
        gate: 'accessibility',
        severity,
        message: `/forum/:key breaks image-alt (${impact}) in 2 places: Images must have alternative text.`,
        mend: 'The team of forum: begin at img.logo; read https://rules.example.org/image-alt',
      },
    ]);
  });

  it('names the colours where a fault is in one only, and its worse side where it is in both', () => {
    const light = (places: number) => aLook('/forum/:key', 'light', [aViolation('serious', places)]);
    const [inOne] = accessibilityGate(build, sight(light(1), aLook('/forum/:key', 'dark')));
    expect(inOne?.message).toMatch(/^\/forum\/:key in light colours breaks image-alt \(serious\) in 1 place: /);
    const dark = aLook('/forum/:key', 'dark', [aViolation('critical')]);
    const [inBoth] = accessibilityGate(build, sight(light(7), dark));
    expect(inBoth?.message).toMatch(/^\/forum\/:key breaks image-alt \(critical\) in 1 place: /);
  });

  it.each<[string, AccessibilitySeen | null, 'error' | 'warning', string]>([
    ['no check at all', null, 'warning', 'No check has looked'],
    ['another build', { ...aCleanSight(build), otherBuild: 'forum 1.0.0-x' }, 'error', 'another build, forum 1.0.0-x'],
    ['no page', sight(), 'error', 'looked at /forum/:key in light and dark colours'],
    ['a page in light only', sight(aLook('/forum/:key', 'light')), 'error', 'looked at /forum/:key in dark colours'],
  ])('must be all of this build, not %s', (_what, seen, severity, words) => {
    expect(accessibilityGate(build, seen)).toEqual([
      {
        gate: 'accessibility',
        severity,
        message: expect.stringContaining(words),
        mend: expect.stringContaining('lyceum-mfe check --axe'),
      },
    ]);
  });
});
