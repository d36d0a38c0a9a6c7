import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formOf } from './config-fields.ts';
import { valueAt, withValue } from './config-value.ts';

const formFor = (shape: z.ZodRawShape) => formOf({ ...z.toJSONSchema(z.object(shape), { io: 'input' }) });

describe('the form for a configuration', () => {
  it.each([
    ['yes or no', z.boolean().default(true), { kind: 'switch' }],
    ['a number in limits', z.number().min(0).max(1), { kind: 'number', min: 0, max: 1, isWhole: false }],
    ['a whole number', z.number().int().positive(), { kind: 'number', min: 0, max: null, isWhole: true }],
    ['a text', z.string().max(80), { kind: 'text', maxLength: 80 }],
    ['one of some', z.enum(['newest', 'oldest']), { kind: 'choice', options: ['newest', 'oldest'] }],
    ['a list of texts', z.array(z.string()), { kind: 'list' }],
    ['anything else', z.array(z.object({ a: z.number() })), { kind: 'json' }],
    ['one of two kinds', z.union([z.string(), z.number()]), { kind: 'json' }],
  ])('has a control for %s', (_name, schema, control) => {
    expect(formFor({ key: schema }).fields[0]?.control).toEqual(control);
  });

  it('says what a field is for and what it is when nobody sets it', () => {
    const { fields } = formFor({ pageSize: z.number().default(20).describe('How many topics a page shows') });
    expect(fields[0]).toMatchObject({ label: 'Page size', help: 'How many topics a page shows', byDefault: 20 });
  });

  it('has a group for an object, whose default gives those of its fields', () => {
    const { fields, groups } = formFor({
      links: z
        .object({ help: z.string(), terms: z.string().default('/terms') })
        .default({ help: '/help', terms: '/terms' }),
    });
    expect(fields).toEqual([]);
    expect(groups[0]).toMatchObject({ key: 'links', label: 'Links' });
    expect(groups[0]?.fields.map(({ path, byDefault }) => [path.join('.'), byDefault])).toEqual([
      ['links.help', '/help'],
      ['links.terms', '/terms'],
    ]);
  });
});

describe('the value of a field', () => {
  it('is set and taken out again, at the top and in a group', () => {
    const set = withValue(withValue({}, ['size'], 5), ['links', 'help'], '/help');
    expect(set).toEqual({ size: 5, links: { help: '/help' } });
    expect(valueAt(set, ['links', 'help'])).toBe('/help');
    expect(withValue(withValue(set, ['links', 'help'], undefined), ['size'], undefined)).toEqual({});
  });
});
