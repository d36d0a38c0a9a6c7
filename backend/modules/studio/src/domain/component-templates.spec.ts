import { parseXml } from '@lyceum/xml';
import { describe, expect, it } from 'vitest';
import { firstFields, templateGroups, templatesOf } from './component-templates.ts';

describe('what authors start a component from', () => {
  it('is found by the name that clients send, with or without its ending', () => {
    const expected = expect.objectContaining({ display_name: 'Numerical input' });
    expect(firstFields('problem', 'numericalresponse.yaml')).toEqual(expected);
    expect(firstFields('problem', 'numericalresponse')).toEqual(expected);
    expect(firstFields('problem', 'nonsense')).toBeNull();
  });

  it('is the plain component without a name', () => {
    expect(firstFields('problem', null)).toEqual({ display_name: 'Blank Problem', data: '<problem></problem>' });
    expect(firstFields('vertical', null)).toEqual({});
  });

  it('is a problem that can be read', () => {
    for (const { fields } of templatesOf('problem')) expect(parseXml(String(fields['data'])).root.name).toBe('problem');
  });

  it('includes what the course switches on', () => {
    expect(templateGroups([]).map(({ type }) => type)).not.toContain('advanced');
    expect(templateGroups(['word_cloud', 'nonsense']).at(-1)).toMatchObject({
      type: 'advanced',
      templates: [{ category: 'word_cloud' }],
    });
  });
});
