import { describe, expect, it } from 'vitest';
import { assetKind } from './asset-kinds.ts';

describe('the kind of a file', () => {
  it.each([
    ['image/png', 'Images'],
    ['application/pdf', 'Documents'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Documents'],
    ['text/x-python', 'Code'],
    ['audio/mpeg', 'Audio'],
    ['video/mp4', 'OTHER'],
  ])('%s is one of %s', (type, kind) => {
    expect(assetKind(type)).toBe(kind);
  });
});
