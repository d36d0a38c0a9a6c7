import { describe, expect, it } from 'vitest';
import { exportStatus, importStatus, pieceOf } from './transfer-status.ts';

describe('numbers of a transfer', () => {
  it.each([
    ['uploading', false, 0],
    ['verifying', false, 2],
    ['done', false, 4],
    ['unpacking', true, -1],
    ['updating', true, -3],
    ['uploading', true, -1],
  ])('an import at %s, failed: %s, is at %i', (step, hasFailed, status) => {
    expect(importStatus(step, hasFailed)).toBe(status);
  });

  it.each([
    ['waiting', 0],
    ['running', 1],
    ['done', 3],
    ['failed', -1],
  ])('an export that is %s is at %i', (state, status) => {
    expect(exportStatus(state)).toBe(status);
  });

  it.each([
    ['bytes 0-99/250', { start: 0, total: 250 }],
    ['bytes 200-249/250', { start: 200, total: 250 }],
    ['bytes */250', null],
    [undefined, null],
  ])('a piece at %s', (header, piece) => {
    expect(pieceOf(header)).toEqual(piece);
  });
});
