import { describe, expect, it } from 'vitest';
import { olxCase } from './cases.ts';
import { readPackage } from './read-package.ts';
import { places } from './testing/a-package.ts';
import { parseToml } from './toml.ts';
import { writePackage } from './write-package.ts';

const entity = (draft: number | null, published: number | null): string =>
  [
    '[entity]',
    'created = 2025-10-06T16:59:34.160314Z',
    '[entity.draft]',
    draft === null ? '# none' : `version_num = ${draft}`,
    '[entity.published]',
    published === null ? '' : `version_num = ${published} # here`,
    '[[version]]',
    'title = "T"',
  ].join('\n');

const backup = (files: Readonly<Record<string, string>> = {}): Map<string, Uint8Array> => {
  const all: Record<string, string> = {
    'package.toml':
      '[meta]\nformat_version = 1\n\n[learning_package]\ntitle = "My \\"library\\""\nkey = "lib:Org:L1"\n',
    'entities/xblock.v1/html/h.toml': entity(5, 4),
    'entities/xblock.v1/html/h/component_versions/v5/block.xml':
      '<html display_name="H"><![CDATA[<p>&nbsp;]]></html>\n',
    'entities/xblock.v1/html/h/component_versions/v5/static/me.png': 'me',
    'entities/xblock.v1/html/h/component_versions/v4/block.xml': '<html/>\n',
    'entities/xblock.v1/poll/p.toml': entity(null, 1),
    'entities/xblock.v1/poll/p/component_versions/v1/block.xml': '<poll question="?"/>\n',
    'entities/unit1.toml':
      '[entity]\nkey = "unit1"\n[entity.container.unit]\n[[version]]\n[version.container]\nchildren = [\n  "a",\n]\n',
    'collections/c.toml': '[collection]\nkey = "c"\n',
    ...files,
  };
  return new Map(Object.entries(all).map(([path, text]) => [path, new TextEncoder().encode(text)]));
};

describe('The backup of a version 2 library', () => {
  it('holds its components in their latest version', () => {
    const olx = readPackage(backup());
    expect(olx).toMatchObject({ kind: 'library', identity: { organization: 'Org', number: 'L1', run: '' } });
    expect(olx.top).toMatchObject({
      fields: { display_name: 'My "library"' },
      children: [
        { type: 'html', id: 'h', fields: { display_name: 'H', data: '<p>&nbsp;' } },
        { type: 'poll', id: 'p', fields: { question: '?' } },
      ],
    });
    expect([...olx.assets.keys()]).toEqual(['me.png']);
    expect(places(olx.report.doubts)).toEqual(['not_loaded entities/unit1.toml']);
  });

  it('comes back the same', () => {
    expect(olxCase(backup())).toMatchObject({ files: { same: 9, canonical: 0, different: [] }, fixedPoint: true });
  });

  it('tells what it lacks, and keeps it', () => {
    const broken = backup({
      'entities/xblock.v1/html/a.toml': entity(1, null),
      'entities/xblock.v1/html/b.toml': entity(1, null),
      'entities/xblock.v1/html/b/component_versions/v1/block.xml': '<html>',
      'entities/xblock.v1/html/c.toml': 'what',
      'entities/xblock.v1/html/d.toml': entity(1, null),
      'entities/xblock.v1/html/d/component_versions/v1/block.xml': '<html/>\n',
      'entities/xblock.v1/html/d/component_versions/v1/static/me.png': 'me too',
    });
    const { report } = readPackage(broken);
    expect(places(report.losses)).toEqual([
      'missing_file entities/xblock.v1/html/a.toml',
      'bad_xml entities/xblock.v1/html/b/component_versions/v1/block.xml:1',
      'missing_file entities/xblock.v1/html/c.toml',
    ]);
    expect(report.doubts.map(({ code }) => code)).toEqual(['not_loaded', 'duplicate']);
    const { files, fixedPoint } = olxCase(broken);
    expect(files.different).toEqual([]);
    expect(fixedPoint).toBe(true);
  });

  it('is written with components that were made, changed and removed here', () => {
    const olx = readPackage(backup());
    const [html] = olx.top.children;
    if (!html) throw new Error('the library has an html');
    const made = {
      type: 'problem',
      id: 'n',
      fields: { data: '<problem/>', display_name: 'N' },
      children: [],
      kept: null,
    };
    const changed = { ...html, fields: { data: 'a ]]> b' } };
    const assets = new Map([...olx.assets, ['new.png', new Uint8Array([1])]]);
    const files = writePackage({ ...olx, assets, top: { ...olx.top, children: [changed, made] } });
    expect([...files.keys()].filter((path) => path.includes('poll'))).toEqual([]);
    expect(files.has('static/new.png')).toBe(true);
    const { top } = readPackage(files);
    expect(top.children.map(({ type, id, fields }) => [type, id, fields])).toEqual([
      ['html', 'h', { data: 'a ]]> b' }],
      ['problem', 'n', { data: '<problem/>', display_name: 'N' }],
    ]);
  });

  it('cannot be read without saying what it is', () => {
    expect(() => readPackage(backup({ 'package.toml': '[meta]\n' }))).toThrow('describes no learning package');
  });
});

describe('TOML', () => {
  it.each([
    [
      'a = "x\\"y" # c\nb = \'z\'\nc = true\nd = -1.5\ne = 2025-01-01\n"f g" = [1, "2",]',
      { a: 'x"y', b: 'z', c: true, d: -1.5, e: '2025-01-01', 'f g': [1, '2'] },
    ],
    [
      '[a.b]\nc = 1\n[[d]]\ne = 1\n[[d]]\ne = 2\n[d.f]\ng = 3',
      { a: { b: { c: 1 } }, d: [{ e: 1 }, { e: 2, f: { g: 3 } }] },
    ],
    ['# nothing\n\n', {}],
  ])('%j is read', (toml, expected) => {
    expect(parseToml(toml)).toEqual(expected);
  });

  it.each(['a', 'a = b', 'a = "x', 'a = [1', 'a = 1\n[a.b]', 'a = 1\n[[a]]', 'a = [x]'])('%j is not', (toml) => {
    expect(parseToml(toml)).toBeNull();
  });
});
