import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseXml } from '@lyceum/xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetName, isIgnoredAsset } from './asset-names.ts';
import { blockName, cleanName } from './block-names.ts';
import { importedProblem } from './imported-problem.ts';
import { isInherited } from './inheritance.ts';
import { byCodePoint, pythonFloat, pythonJson } from './python-json.ts';
import { sha1 } from './sha1.ts';
import { readTarGz, recordedPath } from './testing/recorded.ts';

describe('A file of static/', () => {
  it.each([
    ['images/My file (1).png', 'images_My_file__1_.png'],
    ['a+b.png', 'a_b.png'],
    [`it's.pdf`, 'it_s.pdf'],
    ['é%20_-.txt', 'é%20_-.txt'],
  ])('%s is stored as %s', (path, name) => {
    expect(assetName(path)).toBe(name);
  });

  it('is ignored when an operating system or editor left it', () => {
    expect(['._a.png', 'b/.DS_Store', 'c.txt~', 'd.txt'].map(isIgnoredAsset)).toEqual([true, true, true, false]);
  });
});

describe('The name of a block', () => {
  it.each([
    ['<p url_name="a" slug="b"/>', { id: 'a', origin: 'given' }],
    ['<p slug="b" name="c"/>', { id: 'b', origin: 'given' }],
    ['<p name="c d!e" display_name="f"/>', { id: 'c_d_e', origin: 'derived' }],
    ['<p display_name="f: g"/>', { id: 'f:_g', origin: 'derived' }],
    ['<p url_name="a  b/c"/>', { id: 'a_b_c', origin: 'cleaned' }],
  ])('of %s is taken from its attributes', (xml, expected) => {
    expect(blockName(parseXml(xml).root)).toEqual(expected);
  });

  it('comes from its text when it has no attribute to be named by', () => {
    const xml = '<p>hello</p>';
    expect(blockName(parseXml(xml).root).id).toBe(`p_${createHash('sha1').update(xml).digest('hex').slice(0, 12)}`);
  });

  it('holds letters of any script', () => {
    expect(cleanName('größe-1.2~%:')).toBe('größe-1.2~%:');
  });
});

describe('Small rules:', () => {
  it('SHA-1 is SHA-1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(sha1(text)).toBe(createHash('sha1').update(new TextEncoder().encode(text)).digest('hex'));
      }),
    );
  });

  it('keys are sorted by code point, as Python sorts them', () => {
    expect(['b', '\u{10000}', '\uFFFF', 'a', 'ab'].sort(byCodePoint)).toEqual(['a', 'ab', 'b', '\uFFFF', '\u{10000}']);
    expect(byCodePoint('a', 'a')).toBe(0);
  });

  it('JSON is written as Python writes it', () => {
    expect(pythonJson({ b: [1, 2.5, null, true], a: {}, c: [] })).toBe('{"a": {}, "b": [1, 2.5, null, true], "c": []}');
    expect(pythonJson({ a: [1] }, { indent: 2 })).toBe('{\n  "a": [\n    1\n  ]\n}');
    expect(pythonJson(1e20)).toBe('100000000000000000000');
    expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0.1].map(pythonFloat)).toEqual([
      'NaN',
      'Infinity',
      '-Infinity',
      '-0.0',
      '0.1',
    ]);
  });

  it('a due date is inherited, a title is not', () => {
    expect([isInherited('due'), isInherited('display_name'), isInherited('toString')]).toEqual([true, false, false]);
  });

  it('a problem has the form the platform keeps after an import', () => {
    expect(importedProblem('<problem url_name="a" max_attempts="2" odd="1">\n<p>é</p> <br/>\n</problem>')).toBe(
      '<problem odd="1">\n  <p>&#233;</p>\n  <br/>\n</problem>\n',
    );
  });
});

describe('A recorded problem', () => {
  const cases = recordedPath('cases/capa-cases.jsonl');
  const archives = ['openedx-demo-course', 'openedx-demo-library'].map((name) =>
    recordedPath(`courses/${name}.tar.gz`),
  );
  const isThere = cases.isThere && archives.every((archive) => archive.isThere);

  it.skipIf(!isThere)('has, to the byte, the form the platform keeps', () => {
    const files = new Map(
      archives
        .flatMap(({ path }) => [...readTarGz(path)])
        .map(([path, bytes]) => [path.replace(/^[^/]*\//, ''), bytes]),
    );
    const lines = readFileSync(cases.path, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"course_ref"'));
    const references = lines.map((line) => JSON.parse(line).course_ref as { path: string; sha1_normalised: string });
    expect(references.length).toBeGreaterThan(0);
    for (const { path, sha1_normalised } of references) {
      const form = importedProblem(new TextDecoder().decode(files.get(path)));
      expect(createHash('sha1').update(form).digest('hex'), path).toBe(sha1_normalised);
    }
  });
});
