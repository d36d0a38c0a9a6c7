import { describe, expect, it } from 'vitest';
import { aCourseMode } from '../testing/catalog-course-run.builder.ts';
import { addMode, auditMode, changeMode, isExpired, removeMode } from './course-mode.ts';

const honor = aCourseMode();

describe('the modes of a course run', () => {
  it('have each slug once', () => {
    expect(addMode([auditMode], honor)).toEqual({ ok: true, modes: [auditMode, honor] });
    expect(addMode([auditMode, honor], aCourseMode({ name: 'Another' }))).toEqual({
      ok: false,
      refusal: 'mode_exists',
    });
  });

  it('are changed one at a time', () => {
    expect(changeMode([auditMode, honor], 'honor', { minPrice: 5 })).toEqual({
      ok: true,
      modes: [auditMode, { ...honor, minPrice: 5 }],
    });
    expect(changeMode([auditMode], 'honor', {})).toEqual({ ok: false, refusal: 'mode_not_found' });
  });

  it('are never none', () => {
    expect(removeMode([auditMode, honor], 'audit')).toEqual({ ok: true, modes: [honor] });
    expect(removeMode([honor], 'honor')).toEqual({ ok: false, refusal: 'last_mode' });
    expect(removeMode([honor], 'audit')).toEqual({ ok: false, refusal: 'mode_not_found' });
  });

  it('expire at their moment', () => {
    const mode = aCourseMode({ expiresAt: new Date('2026-03-02T09:00:00Z') });
    expect(isExpired(mode, new Date('2026-03-02T08:59:59Z'))).toBe(false);
    expect(isExpired(mode, new Date('2026-03-02T09:00:00Z'))).toBe(true);
    expect(isExpired(auditMode, new Date('9999-01-01T00:00:00Z'))).toBe(false);
  });
});
