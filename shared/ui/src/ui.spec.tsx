import { I18nProvider } from '@lyceum/i18n';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  AppProvider,
  AuthorHtml,
  FileDrop,
  hasMaths,
  IconButton,
  LoadError,
  MathsContext,
  ProgressBar,
  useConfirm,
} from './index.ts';

afterEach(cleanup);

const draw = (element: ReactNode) =>
  render(
    <I18nProvider language="en">
      <AppProvider>{element}</AppProvider>
    </I18nProvider>,
  );

describe('LoadError', () => {
  it.each([
    [{ status: 404 }, 'Not found', false],
    [{ status: 0 }, 'No connection', true],
    [{ status: 500, detail: 'The store is away.' }, 'The store is away.', true],
    [new Error('x'), 'This could not be loaded', true],
    [{ status: 403, detail: 'For the course team.' }, 'For the course team.', false],
  ])('for %j says "%s"', (error, sentence, hasRetry) => {
    draw(<LoadError error={error} onRetry={() => {}} />);
    expect(screen.getByRole('alert').textContent).toContain(sentence);
    expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(hasRetry);
  });
});

describe('useConfirm', () => {
  function Remover({ onAnswer }: { readonly onAnswer: (isConfirmed: boolean) => void }) {
    const confirm = useConfirm();
    const ask = async () => onAnswer(await confirm({ title: 'Delete it?', confirmLabel: 'Delete' }));
    return (
      <button type="button" onClick={ask}>
        Remove
      </button>
    );
  }

  it.each([
    ['the act', 'Delete', true],
    ['Cancel', 'Cancel', false],
  ])('answers what was pressed: %s', async (_name, button, expected) => {
    const answers: boolean[] = [];
    draw(<Remover onAnswer={(answer) => answers.push(answer)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await userEvent.click(await screen.findByRole('button', { name: button }));
    await waitFor(() => expect(answers).toEqual([expected]));
  });

  it('takes Escape as no', async () => {
    const answers: boolean[] = [];
    draw(<Remover onAnswer={(answer) => answers.push(answer)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await screen.findByRole('alertdialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(answers).toEqual([false]));
  });
});

describe('AuthorHtml', () => {
  it('draws new content in place of the old', () => {
    const { rerender, container } = render(<AuthorHtml html="<p>one</p>" />);
    rerender(<AuthorHtml html="<p>two</p>" />);
    expect(container.textContent).toBe('two');
  });

  it('has formulas set only where there are some', () => {
    const set: string[] = [];
    const typeset = async (element: HTMLElement) => void set.push(element.textContent ?? '');
    render(
      <MathsContext value={typeset}>
        <AuthorHtml html={'<p>\\(x\\)</p>'} />
        <AuthorHtml html="<p>no maths</p>" />
      </MathsContext>,
    );
    expect(set).toEqual(['\\(x\\)']);
  });

  it.each([
    ['\\(x\\)', true],
    ['`x^2`', true],
    ['[mathjax]x[/mathjax]', true],
    ['<math><mi>x</mi></math>', true],
    ['costs $5 and $6', false],
  ])('finds maths in %s: %s', (text, expected) => {
    expect(hasMaths(text)).toBe(expected);
  });
});

describe('controls', () => {
  it('IconButton always has a name', () => {
    draw(<IconButton label="Delete section" icon={<svg />} />);
    expect(screen.getByRole('button', { name: 'Delete section' })).toBeTruthy();
  });

  it('FileDrop gives the chosen file, and the same file again', async () => {
    const given: string[] = [];
    draw(
      <FileDrop label="Archive" description="A .tar.gz" onFiles={(files) => given.push(...files.map((f) => f.name))} />,
    );
    const input = screen.getByLabelText(/Archive/);
    const file = new File(['x'], 'course.tar.gz');
    await userEvent.upload(input, file);
    await userEvent.upload(input, file);
    expect(given).toEqual(['course.tar.gz', 'course.tar.gz']);
  });

  it('ProgressBar says its share, and nothing while nobody knows it', () => {
    const { unmount } = draw(<ProgressBar share={0.4} label="Import" />);
    expect(screen.getByRole('progressbar', { name: 'Import' }).getAttribute('aria-valuenow')).toBe('40');
    unmount();
    draw(<ProgressBar share={null} label="Import" />);
    expect(screen.getByRole('progressbar', { name: 'Import' }).getAttribute('aria-valuenow')).toBeNull();
  });
});
