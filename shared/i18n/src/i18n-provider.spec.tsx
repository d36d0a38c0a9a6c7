import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { defineMessages, I18nProvider, Translated, useFormats, useMessages } from './index.ts';

afterEach(cleanup);

const messages = defineMessages({
  greeting: { id: 'spec.greeting', defaultMessage: 'Hello {name}' },
  attempts: { id: 'spec.attempts', defaultMessage: '{left, plural, one {# attempt} other {# attempts}} left' },
  rich: { id: 'spec.rich', defaultMessage: 'Read <link>the rules</link>' },
});

function Greeting() {
  const t = useMessages(messages);
  return <p>{t('greeting', { name: 'Ana' })}</p>;
}

const shown = (element: ReactNode) => render(element).container.textContent;

describe('texts', () => {
  it('are English where a catalogue lacks them', () => {
    expect(shown(<I18nProvider language="es">{<Greeting />}</I18nProvider>)).toBe('Hello Ana');
  });

  it('come from the catalogue of the page and of the app inside it', () => {
    const text = shown(
      <I18nProvider language="es" catalogue={{ 'spec.greeting': 'Hola {name}' }}>
        <I18nProvider language="es" catalogue={{ 'other.text': 'x' }}>
          <Greeting />
        </I18nProvider>
      </I18nProvider>,
    );
    expect(text).toBe('Hola Ana');
  });

  it('of another language are not inherited', () => {
    const text = shown(
      <I18nProvider language="es" catalogue={{ 'spec.greeting': 'Hola {name}' }}>
        <I18nProvider language="fr">
          <Greeting />
        </I18nProvider>
      </I18nProvider>,
    );
    expect(text).toBe('Hello Ana');
  });

  it('written from right to left keep what is put into them apart', () => {
    const text = shown(
      <I18nProvider language="ar" catalogue={{ 'spec.greeting': 'أهلًا {name}' }}>
        <Greeting />
      </I18nProvider>,
    );
    expect(text).toBe('أهلًا \u2068Ana\u2069');
  });

  it('follow the plural rules of their language', () => {
    const Attempts = ({ left }: { readonly left: number }) => useMessages(messages)('attempts', { left });
    const arabic = { 'spec.attempts': '{left, plural, two {محاولتان} few {# محاولات} other {# محاولة}}' };
    const inArabic = (left: number) =>
      shown(
        <I18nProvider language="ar" catalogue={arabic}>
          <Attempts left={left} />
        </I18nProvider>,
      );
    expect(shown(<I18nProvider language="en">{<Attempts left={1} />}</I18nProvider>)).toBe('1 attempt left');
    expect(inArabic(2)).toBe('محاولتان');
    expect(inArabic(3)).toContain('محاولات');
  });

  it('may hold elements', () => {
    render(
      <I18nProvider language="en">
        <Translated message={messages.rich} values={{ link: (text) => <a href="/rules">{text}</a> }} />
      </I18nProvider>,
    );
    expect(screen.getByRole('link', { name: 'the rules' }).getAttribute('href')).toBe('/rules');
  });
});

describe('formats', () => {
  it('write shares and dates as the language does', () => {
    const Shown = () => {
      const { percent, date } = useFormats();
      return (
        <p>
          {percent(0.5)} {date('2026-11-25T12:00:00Z')}
        </p>
      );
    };
    expect(shown(<I18nProvider language="en">{<Shown />}</I18nProvider>)).toBe('50% November 25, 2026');
    expect(shown(<I18nProvider language="es">{<Shown />}</I18nProvider>)).toMatch(/50\s% 25 de noviembre de 2026/);
  });

  it.each([
    ['en', 'Spanish, not a tag!'],
    ['es', 'español, not a tag!'],
  ] as const)('name languages in %s, and leave what is none as it is', (language, text) => {
    const Shown = () => {
      const { language: nameOf } = useFormats();
      return <p>{`${nameOf('es')}, ${nameOf('not a tag!')}`}</p>;
    };
    expect(shown(<I18nProvider language={language}>{<Shown />}</I18nProvider>)).toBe(text);
  });
});
