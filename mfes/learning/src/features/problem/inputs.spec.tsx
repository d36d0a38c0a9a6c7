import { submitAnswers } from '@lyceum/contracts/assessment';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aChoicesInput, anInput, aProblem, aProblemView, aQuestion, text } from '../../testing/a-problem.ts';
import { answers, useLearningServer } from '../../testing/learning-server.ts';
import { renderPage, usePage } from '../../testing/render-page.tsx';
import { Problem } from './problem.tsx';
import type { InputView } from './view.ts';

useLearningServer();
usePage();

/** Draws one input as the only one of a problem; what is handed in can be read from the answer. */
async function show(input: InputView) {
  const problem = aProblem({ view: aProblemView([aQuestion(input)]) });
  const received = answers(submitAnswers, { result: 'submitted', attempt: 1, problem });
  renderPage(<Problem problem={problem} username="ana" onChange={() => {}} onStale={() => {}} />);
  const submit = await screen.findByRole('button', { name: 'Submit' });
  return {
    submit: async () => {
      await userEvent.click(submit);
      await waitFor(() => expect(received).toHaveLength(1));
      return Object(received[0]).answers.p_2_1;
    },
  };
}

describe('an input', () => {
  it('hands in the names of all ticked boxes', async () => {
    const { submit } = await show(aChoicesInput({ selects: 'many', value: ['choice_0'] }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Air' }));
    expect(await submit()).toEqual(['choice_0', 'choice_1']);
  });

  it('hands in the option of a list', async () => {
    const options = [
      { value: 'fast', text: 'fast' },
      { value: 'slow', text: 'slow' },
    ];
    const { submit } = await show(anInput({ input: 'dropdown', options, value: '', isInline: false }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Where does sound travel?' }), 'slow');
    expect(await submit()).toBe('slow');
  });

  it('shows a formula as it is typed', async () => {
    await show(anInput({ input: 'formula', value: '', size: null, isInline: false, trailingText: '' }));
    await userEvent.type(screen.getByRole('textbox'), 'v/f');
    expect(screen.getByRole('math', { name: 'Your formula, typeset' }).textContent).toBe('`v/f`');
  });

  it('shows no preview of a plain number', async () => {
    await show(anInput({ input: 'formula', value: '343.5', size: null, isInline: false, trailingText: 'm/s' }));
    expect(screen.queryByRole('math')).toBeNull();
  });

  it('chooses the choice in whose field one types', async () => {
    const choices = [
      { id: 'c0', parts: [text('It is '), { kind: 'field' as const, id: 'f0' }, text(' m long')] },
      { id: 'c1', parts: [text('Nobody knows')] },
    ];
    const { submit } = await show(anInput({ input: 'choice-text', selects: 'one', choices, value: { c1: 'c1' } }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Number in choice 1' }), '3');
    expect(await submit()).toEqual({ c0: 'c0', f0: '3' });
  });

  it('takes a place on a picture from the keyboard', async () => {
    const picture = { src: '/map.png', alt: 'A map', width: 200, height: 100, value: null };
    const { submit } = await show(anInput({ input: 'image', ...picture }));
    await userEvent.type(screen.getByRole('textbox', { name: 'From the left, in pixels' }), '120');
    await userEvent.type(screen.getByRole('textbox', { name: 'From the top, in pixels' }), '40');
    expect(await submit()).toBe('[120,40]');
  });

  it('hands in a tag and a comment on a passage', async () => {
    const passage = { title: 'A passage', text: 'Sing, goddess', comment: '', options: ['anger', 'joy'] };
    const prompts = { commentPrompt: 'Your comment', tagPrompt: 'A tag', value: { options: [], comment: '' } };
    const { submit } = await show(anInput({ input: 'annotation', ...passage, ...prompts }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your comment' }), 'Hm');
    await userEvent.click(screen.getByRole('radio', { name: 'anger' }));
    expect(JSON.parse(await submit())).toEqual({ options: [0], comment: 'Hm' });
  });

  it('says so where a question needs a tool that is not there, and does not wait for its answer', async () => {
    const frame = {
      htmlFile: '/x.html',
      title: '',
      gradeFunction: null,
      getStateFunction: null,
      setStateFunction: null,
    };
    const size = { initialState: null, width: '1', height: '1', isSameOrigin: false, value: '' };
    await show(anInput({ input: 'js', ...frame, ...size }));
    const alert = screen.getByRole('alert');
    expect(within(alert).getByText('This question cannot be answered here')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Submit' })).toHaveProperty('disabled', false);
  });
});
