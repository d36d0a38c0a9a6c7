import { describe, expect, it } from 'vitest';
import { carriedBy, carriedPackages, nameCarriedPackages } from './carried.ts';

describe('packages that the packed app-api carries', () => {
  it('are those its package.json names; in the workspace there are none', () => {
    expect(carriedBy({ lyceum: { carries: { '@lyceum/i18n': '1.2.3' } } })).toEqual({ '@lyceum/i18n': '1.2.3' });
    expect(carriedPackages).toEqual({});
  });

  it.each([
    ['@lyceum/app-api/i18n', { id: '@lyceum/i18n', external: true }],
    ['@lyceum/app-api/contracts', null],
    ['@lyceum/app-api/sdk', null],
    ['react', null],
  ])('have the name of the import map where the shell hands them out: %s', (id, expected) => {
    const { resolveId } = nameCarriedPackages(['@lyceum/i18n', '@lyceum/contracts']);
    expect((resolveId as (id: string) => unknown)(id)).toEqual(expected);
  });
});
