import { getHint, resetProblem, saveAnswers, showAnswers, submitAnswers } from '@lyceum/contracts/assessment';
import { onlineManager } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import {
  aChoicesInput,
  aNumberInput,
  aProblem,
  aProblemView,
  aQuestion,
  element,
  text,
} from '../../testing/a-problem.ts';
import { answers, isUnreachable, refuses, useLearningServer } from '../../testing/learning-server.ts';
import { renderPage, usePage } from '../../testing/render-page.tsx';
import { Problem } from './problem.tsx';
import type { ProblemStateView } from './view.ts';

useLearningServer();
usePage();

const answered = (changes: Partial<ProblemStateView> = {}): ProblemStateView =>
  aProblem({
    view: aProblemView([aQuestion(aChoicesInput({ value: ['choice_1'], status: 'correct' }))]),
    attempts_used: 1,
    attempts_left: 1,
    is_submitted: true,
    is_correct: true,
    score: { earned: 1, possible: 1 },
    ...changes,
  });

function show(problem: ProblemStateView) {
  const stale: number[] = [];
  renderPage(<Live first={problem} onStale={() => stale.push(1)} />);
  return { stale };
}

/** The page around a problem, which keeps its newest state. */
function Live({ first, onStale }: { readonly first: ProblemStateView; readonly onStale: () => void }) {
  const [problem, setProblem] = useState(first);
  return <Problem problem={problem} username="ana" onChange={setProblem} onStale={onStale} />;
}

const submitButton = () => screen.getByRole('button', { name: /^Submit/ });

describe('a problem', () => {
  it('hands in what was chosen and shows how it was graded', async () => {
    const received = answers(submitAnswers, { result: 'correct', attempt: 1, problem: answered() });
    show(aProblem());
    await userEvent.click(await screen.findByRole('radio', { name: 'Air' }));
    await userEvent.click(submitButton());
    expect(await screen.findByText('Correct. Well done!')).toBeTruthy();
    expect(received).toEqual([
      { answers: { p_2_1: 'choice_1' }, submission_id: expect.stringMatching(/^[0-9a-f]{32}$/) },
    ]);
    expect(screen.getByText('1/1 point · graded')).toBeTruthy();
    expect(screen.getByText('1 of 2 attempts used')).toBeTruthy();
  });

  it('waits for every answer before it can be handed in, and says how many are missing', async () => {
    show(aProblem());
    await waitFor(() => expect(submitButton()).toHaveProperty('disabled', true));
    expect(screen.getByText('1 answer to go before you can submit')).toBeTruthy();
  });

  it('keeps an answer that could not be sent, and counts one attempt when it is sent again', async () => {
    const tried = isUnreachable(submitAnswers);
    show(aProblem());
    await userEvent.click(await screen.findByRole('radio', { name: 'Air' }));
    await userEvent.click(submitButton());
    expect((await screen.findByRole('alert')).textContent).toContain('Your answer is kept here');
    expect(screen.getByRole('radio', { name: 'Air' })).toHaveProperty('checked', true);
    const arrived = answers(submitAnswers, { result: 'correct', attempt: 1, problem: answered() });
    await userEvent.click(submitButton());
    await screen.findByText('Correct. Well done!');
    expect(arrived).toEqual(tried);
  });

  it('does not wait for a connection to hand in when nobody looks any more', async () => {
    isUnreachable(submitAnswers);
    show(aProblem());
    await userEvent.click(await screen.findByRole('radio', { name: 'Air' }));
    onlineManager.setOnline(false);
    await userEvent.click(submitButton());
    expect((await screen.findByRole('alert')).textContent).toContain('try again when you are connected');
    const later = answers(submitAnswers, { result: 'correct', attempt: 1, problem: answered() });
    onlineManager.setOnline(true);
    await screen.findByRole('alert');
    expect(later).toEqual([]);
  });

  it('names a new submission after the answer was changed', async () => {
    const tried = isUnreachable(submitAnswers);
    show(aProblem());
    await userEvent.click(await screen.findByRole('radio', { name: 'Air' }));
    await userEvent.click(submitButton());
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('radio', { name: 'Vacuum' }));
    await userEvent.click(submitButton());
    await waitFor(() => expect(tried).toHaveLength(2));
    const [first, second] = tried;
    expect(second).not.toHaveProperty('submission_id', Object(first).submission_id);
  });

  it('keeps what was typed and not handed in through a reload', async () => {
    show(aProblem({ view: aProblemView([aQuestion(aNumberInput())]) }));
    await userEvent.type(await screen.findByRole('textbox'), '343');
    document.body.replaceChildren();
    show(aProblem({ view: aProblemView([aQuestion(aNumberInput())]) }));
    expect(await screen.findByDisplayValue('343')).toBeTruthy();
    expect(screen.getByText('Not submitted yet. Kept in this browser.')).toBeTruthy();
  });

  it('tells a learner whose answer cannot be read what the grader says, and that no attempt was used', async () => {
    refuses(submitAnswers, 'answer_rejected', 'Invalid Input: Parentheses are unmatched.');
    show(aProblem({ view: aProblemView([aQuestion(aNumberInput({ value: '(2' }))]) }));
    await waitFor(() => expect(submitButton()).toHaveProperty('disabled', false));
    await userEvent.click(submitButton());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Parentheses are unmatched. No attempt was used.');
    expect(screen.getByText('0 of 2 attempts used')).toBeTruthy();
  });

  it('tells that a broken grader uses no attempt', async () => {
    refuses(submitAnswers, 'grader_failed');
    show(aProblem({ view: aProblemView([aQuestion(aNumberInput({ value: '2' }))]) }));
    await waitFor(() => expect(submitButton()).toHaveProperty('disabled', false));
    await userEvent.click(submitButton());
    expect((await screen.findByRole('alert')).textContent).toContain('Your answer is kept, and no attempt was used.');
  });

  it('asks for the newest state when the server knows of a later one', async () => {
    refuses(submitAnswers, 'no_attempts_left');
    const { stale } = show(aProblem({ view: aProblemView([aQuestion(aNumberInput({ value: '2' }))]) }));
    await waitFor(() => expect(submitButton()).toHaveProperty('disabled', false));
    await userEvent.click(submitButton());
    expect((await screen.findByRole('alert')).textContent).toContain('You have used all your attempts.');
    expect(stale).toHaveLength(1);
  });

  it('takes back the verdict as soon as the answer is another one', async () => {
    show(answered());
    expect(await screen.findByText('Correct. Well done!')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Vacuum' }));
    expect(screen.queryByText('Correct. Well done!')).toBeNull();
    expect(screen.getByText('Changed, not submitted')).toBeTruthy();
  });

  it('saves answers without handing them in', async () => {
    const kept = aProblem({
      view: aProblemView([aQuestion(aChoicesInput({ value: ['choice_0'], status: 'unsubmitted' }))]),
      has_saved_answers: true,
    });
    const received = answers(saveAnswers, { message: 'Saved', problem: kept });
    show(aProblem());
    await userEvent.click(await screen.findByRole('radio', { name: 'Vacuum' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. Submit when you are ready.')).toBeTruthy();
    expect(received).toEqual([{ answers: { p_2_1: 'choice_0' } }]);
  });

  it('can be taken back where it allows that', async () => {
    answers(resetProblem, aProblem({ attempts_used: 1 }));
    show(answered({ can_reset: true }));
    await userEvent.click(await screen.findByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Air' })).toHaveProperty('checked', false));
  });

  it('marks the right choice and explains it once the learner asks', async () => {
    answers(showAnswers, { answers: { p_2_1: ['choice_1'] }, solutions: { p_solution_1: '<p>Air carries it.</p>' } });
    const view = aProblemView([aQuestion(aChoicesInput()), { kind: 'solution', id: 'p_solution_1' }]);
    show(aProblem({ view, can_show_answer: true }));
    expect(screen.queryByText('Air carries it.')).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Show answer' }));
    expect(await screen.findByText('Air carries it.')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Air Right choice' })).toBeTruthy();
  });

  it('gives one hint after the other', async () => {
    answers(getHint, { index: 0, count: 2, has_next: true, html: '<ol><li>Think of space.</li></ol>' });
    show(aProblem({ hint_count: 2 }));
    await userEvent.click(await screen.findByRole('button', { name: 'Hint' }));
    expect(await screen.findByText('Think of space.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Next hint' })).toBeTruthy();
  });

  it('takes nothing after its due date, and says so', async () => {
    show(answered({ is_closed: true, is_past_due: true, can_submit: false, can_save: false }));
    expect(await screen.findByText('The due date is over. Answers are no longer accepted.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Submit/ })).toBeNull();
    expect(screen.getByRole('radio', { name: 'Air' })).toHaveProperty('disabled', true);
  });

  it('tells nothing about right and wrong while the learner may not know', async () => {
    const view = aProblemView([aQuestion(aChoicesInput({ value: ['choice_1'], status: 'submitted' }))]);
    show(answered({ view, is_correct: null, score: { earned: null, possible: 1 } }));
    expect(await screen.findByText('Your answer is handed in')).toBeTruthy();
    expect(screen.getByText('1 point possible · graded')).toBeTruthy();
    expect(screen.queryByText(/correct/i)).toBeNull();
  });

  it('shows partial credit in words and points', async () => {
    const input = aChoicesInput({ selects: 'many', value: ['choice_1'], status: 'partially-correct' });
    show(answered({ view: aProblemView([aQuestion(input)]), is_correct: false, score: { earned: 0.5, possible: 2 } }));
    expect(await screen.findByText('0.5/2 points · graded')).toBeTruthy();
    expect(screen.getAllByText('Partially correct')).toHaveLength(2);
  });

  it('names a question by its label and points its answer to the status', async () => {
    show(answered());
    const name = 'Where does sound travel?';
    expect(await screen.findByRole('radiogroup', { name, description: /Correct/ })).toBeTruthy();
  });

  it('draws the author’s text, without scripts and handlers', async () => {
    const unsafe = element('script', [text('alert(1)')]);
    const link = element('a', [text('a map')], { href: 'javascript:alert(1)', onclick: 'alert(1)' });
    show(
      aProblem({ view: aProblemView([element('p', [text('Look at '), link]), unsafe, aQuestion(aChoicesInput())]) }),
    );
    const anchor = (await screen.findByText('a map')).closest('a');
    expect(anchor?.getAttribute('href')).toBeNull();
    expect(anchor?.getAttribute('onclick')).toBeNull();
    expect(screen.queryByText('alert(1)')).toBeNull();
  });

  it('tells staff what is wrong with a broken problem', async () => {
    show(aProblem({ view: null, error: 'No correct choice in line 3' }));
    expect(within(await screen.findByRole('alert')).getByText('No correct choice in line 3')).toBeTruthy();
  });
});
