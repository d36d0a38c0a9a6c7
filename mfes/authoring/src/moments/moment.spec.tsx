import { I18nProvider } from '@lyceum/i18n';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePage } from '../testing/render-page.tsx';
import { Moment } from './moment.tsx';

describe('a moment', () => {
  usePage();

  it.each([
    ['en', { dateStyle: 'medium', timeStyle: 'short' }],
    ['es', { dateStyle: 'medium', timeStyle: 'short' }],
  ] as const)('is written in the reader’s zone as %s writes it, and told exactly on demand', (language, style) => {
    const at = new Date('2026-01-05T09:07:30Z');
    render(
      <I18nProvider language={language}>
        <Moment at={at} />
      </I18nProvider>,
    );
    const shown = screen.getByText(new Intl.DateTimeFormat(language, style).format(at));
    expect(shown.getAttribute('datetime')).toBe('2026-01-05T09:07:30.000Z');
    expect(shown.title).toContain(':30');
  });
});
