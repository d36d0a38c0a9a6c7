import { I18nProvider } from '@lyceum/i18n';
import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogues/es.ts';
import { usePage } from '../testing/render-page.tsx';
import { DragArea } from './drag-area.tsx';
import { useDragItem } from './use-drag-item.ts';

function Item() {
  const { ref, handle } = useDragItem({ id: 'a', name: 'Cuerdas', index: 0, list: 'l', kind: 'block' });
  return (
    <div ref={ref}>
      <button type="button" {...handle}>
        Mover
      </button>
    </div>
  );
}

describe('a thing that can be dragged', () => {
  usePage();

  it('says what its handle is and how to use it, in the author’s language', async () => {
    render(
      <I18nProvider language="es" catalogue={catalogue}>
        <DragArea onDrop={() => {}}>
          <Item />
        </DragArea>
      </I18nProvider>,
    );
    const handle = screen.getByRole('button', { name: 'Mover' });
    expect(handle.getAttribute('aria-roledescription')).toBe('asa para arrastrar');
    await waitFor(() => expect(descriptionOf(handle)).toMatch(/^Pulsa la barra espaciadora para cogerlo/));
  });
});

const descriptionOf = (element: HTMLElement): string | null | undefined =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
