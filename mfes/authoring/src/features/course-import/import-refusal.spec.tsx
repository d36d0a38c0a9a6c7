import { I18nProvider } from '@lyceum/i18n';
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../catalogues/es.ts';
import { usePage } from '../../testing/render-page.tsx';
import { ImportRefusal } from './import-refusal.tsx';

describe('why an import failed', () => {
  usePage();

  it.each([
    ['no_course', 'The archive holds no course', 'En el archivo no hay ningún curso.'],
    ['block_too_large', 'The html "A"', 'Una parte del curso es demasiado grande: The html "A".'],
    ['brand_new', 'Something new', 'Something new'],
  ])('is said in the author’s language as far as the app knows %s', (code, message, text) => {
    const { container } = render(
      <I18nProvider language="es" catalogue={catalogue}>
        <ImportRefusal error={{ code, message }} />
      </I18nProvider>,
    );
    expect(container.textContent).toBe(text);
  });
});
