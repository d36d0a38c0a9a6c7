import { childElements, decodeXml, parseXml, type XmlElement } from '@lyceum/xml';
import { describe, expect, it } from 'vitest';
import { olxCase } from './cases.ts';
import { subtree } from './compare-packages.ts';
import { readPackage } from './read-package.ts';
import { readTarGz, recordedPath } from './testing/recorded.ts';
import { writePackage } from './write-package.ts';

const courses = [
  { name: 'openedx-demo-course', blocks: 401, same: 791, canonical: 9 },
  { name: 'openedx-demo-library', blocks: 7, same: 8, canonical: 0 },
  { name: 'oxa-kitchen-sink', blocks: 54, same: 72, canonical: 6 },
  { name: 'cs50-python', blocks: 757, same: 785, canonical: 66 },
];

describe.each(courses)('The package $name', ({ name, blocks, same, canonical }) => {
  const archive = recordedPath(`courses/${name}.tar.gz`);

  it.skipIf(!archive.isThere)('comes back the same, apart from the canonical form', () => {
    const files = readTarGz(archive.path);
    const outcome = olxCase(files);
    expect(outcome.files).toEqual({ same, canonical, different: [] });
    expect(outcome.fixedPoint).toBe(true);
    expect(Object.values(outcome.blocks).reduce((sum, count) => sum + count, 0)).toBe(blocks);
  });

  it.skipIf(!archive.isThere)('keeps every attribute and text of its XML, seen by the bare tree alone', () => {
    const files = readTarGz(archive.path);
    const written = writePackage(readPackage(files));
    for (const [path, bytes] of files) {
      if (!path.endsWith('.xml') || path.endsWith('/course.xml') || path.includes('/course/')) continue;
      const root = rootOf(bytes);
      const back = rootOf(written.get(path) ?? new Uint8Array());
      if (root && back) expect(facts(back, path), path).toEqual(facts(root, path));
      else expect(root, path).toBeNull();
    }
  });

  it.skipIf(!archive.isThere)('is JSON but for the bytes of its files, and is written alike from a store', () => {
    const olx = { ...readPackage(readTarGz(archive.path)), assets: new Map() };
    const { top, drafts, gradingPolicy, assetDetails, kept } = olx;
    for (const block of subtree(top)) expect(JSON.parse(JSON.stringify(block))).toEqual(block);
    const again = { ...olx, ...stored({ top, drafts, gradingPolicy, assetDetails, kept }) };
    expect([...writePackage(again)]).toEqual([...writePackage(olx)]);
  });
});

/** As a store hands an object back: keys sorted, through JSON. */
function stored<Value>(value: Value): Value {
  const isPlain = (part: unknown): part is object => typeof part === 'object' && part !== null && !Array.isArray(part);
  const sorted = (_key: string, part: unknown): unknown =>
    isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part;
  return JSON.parse(JSON.stringify(value, sorted)) as Value;
}

function rootOf(bytes: Uint8Array): XmlElement | null {
  try {
    return parseXml(decodeXml(bytes)).root;
  } catch {
    return null;
  }
}

/** What an element says, whatever the order of attributes and the blanks between elements. Drafts move with their course. */
function facts(element: XmlElement, path: string): unknown {
  const attributes = [...element.attributes.values()]
    .filter(({ name }) => !(path.includes('drafts/') && name === 'parent_url'))
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
  const texts = element.children
    .map((node) => ('value' in node ? node.value.trim() : ''))
    .filter((text) => text !== '');
  return { name: element.name, attributes, texts, children: childElements(element).map((child) => facts(child, path)) };
}
