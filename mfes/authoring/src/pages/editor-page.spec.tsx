import { getBlock, listBlockSettings, previewProblem, updateBlock } from '@lyceum/contracts/studio';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { EditedBlock } from '../editing/block-draft.ts';
import { anEditedBlock } from '../testing/a-block.ts';
import { blockSaved, courseKey } from '../testing/a-course.ts';
import { answers, refuses, useAuthoringServer } from '../testing/authoring-server.ts';
import { renderPage, usePage } from '../testing/render-page.tsx';
import { EditorPage } from './editor-page.tsx';

useAuthoringServer();
usePage();

const olx = `<problem>
  <multiplechoiceresponse>
    <label>Which is longest?</label>
    <choicegroup type="MultipleChoice">
      <choice correct="true">Bass</choice>
      <choice correct="false">Violin</choice>
    </choicegroup>
  </multiplechoiceresponse>
</problem>
`;
const problem = (changes: Partial<EditedBlock> = {}) =>
  anEditedBlock({
    id: 'block-v1:O+N+R+type@problem+block@p1',
    category: 'problem',
    display_name: 'Strings',
    data: olx,
    ...changes,
  });

function open(block: EditedBlock) {
  answers(getBlock, block);
  answers(listBlockSettings, { id: block.id, category: block.category, settings: [] });
  answers(previewProblem, { is_valid: true, errors: [], view: null, grade: null, max_score: 1 });
  renderPage(<EditorPage />, {
    address: `/studio/course/${courseKey}/editor/${block.id}`,
    path: '/studio/course/:courseKey/editor/:usageKey',
  });
}

const save = async () => userEvent.click(await screen.findByRole('button', { name: 'Save draft' }));

describe('the editor of a problem', () => {
  it('shows a problem in fields and saves it with the version that the author saw', async () => {
    const asked = answers(updateBlock, blockSaved('p1'));
    open(problem());
    fireEvent.change(await screen.findByLabelText('Choice 2'), { target: { value: 'Violin & bow' } });
    await userEvent.click(screen.getByRole('radio', { name: 'Choice 2 is correct' }));
    await save();
    await waitFor(() => expect(asked).toHaveLength(1));
    const body = Object(asked[0]?.body);
    expect(body.expected_hash).toBe('a'.repeat(64));
    expect(body.data).toContain('<choice correct="false">Bass</choice>');
    expect(body.data).toContain('<choice correct="true">Violin &amp; bow</choice>');
  });

  it('begins a blank problem with the question what it shall be', async () => {
    open(problem({ data: '<problem></problem>' }));
    await userEvent.click(await screen.findByRole('button', { name: /Numerical input/ }));
    expect(screen.getByLabelText('Tolerance')).toBeTruthy();
    expect(screen.getByText('There is no correct answer yet.')).toBeTruthy();
  });

  it('has nothing to save before the author changes something', async () => {
    open(problem());
    const button = await screen.findByRole('button', { name: 'Save draft' });
    expect(button.hasAttribute('disabled') || button.hasAttribute('data-disabled')).toBe(true);
  });

  it('writes Markdown and OLX together, for a problem that has a Markdown form', async () => {
    const asked = answers(updateBlock, blockSaved('p1'));
    open(problem({ metadata: { markdown: '>>Which?<<\n(x) Bass\n( ) Violin' } }));
    fireEvent.change(await screen.findByLabelText('Markdown of the problem'), {
      target: { value: '>>Which one?<<\n(x) Bass\n( ) Violin' },
    });
    await save();
    await waitFor(() => expect(asked).toHaveLength(1));
    const body = Object(asked[0]?.body);
    expect(body.metadata.markdown).toBe('>>Which one?<<\n(x) Bass\n( ) Violin');
    expect(body.data).toContain('<label>Which one?</label>');
  });

  it('says why it cannot show a problem in fields', async () => {
    open(problem({ data: olx.replace('</problem>', '<script>x = 1</script></problem>') }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Visual' }));
    expect(await screen.findByText('This problem is more than the visual editor can hold')).toBeTruthy();
  });
});

describe('saving a block', () => {
  it('is refused when somebody else saved it, and nothing of the author’s is lost', async () => {
    const refused = refuses(updateBlock, 'edited_meanwhile');
    open(problem());
    fireEvent.change(await screen.findByLabelText('Choice 1'), { target: { value: 'Double bass' } });
    await save();
    await screen.findByText('Somebody else saved this block after you opened it');
    expect(refused).toHaveLength(1);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Choice 1').value).toBe('Double bass');
    const forced = answers(updateBlock, blockSaved('p1'));
    await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => expect(forced[0]?.body).toMatchObject({ expected_hash: null }));
  });

  it('keeps what the author typed while it was under way', async () => {
    open(problem());
    const asked = answers(updateBlock, blockSaved('p1'));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Title' }), { target: { value: 'Long strings' } });
    await save();
    fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'Longer strings' } });
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' }).value).toBe('Longer strings');
    expect(await screen.findByText('Not saved yet')).toBeTruthy();
  });
});

describe('the editor of a text', () => {
  it('warns before it would change HTML that it cannot keep', async () => {
    open(anEditedBlock({ data: '<table><tbody><tr><td>1</td></tr></tbody></table>' }));
    expect(await screen.findByText('The visual editor would change this text')).toBeTruthy();
    expect(screen.getByText('<table>')).toBeTruthy();
  });

  it('opens a text it can keep, and changes nothing by opening it', async () => {
    open(anEditedBlock({ data: '<p class="lead">Hello <b>you</b></p>' }));
    const text = await screen.findByRole('textbox', { name: 'Text' });
    expect(text.textContent).toBe('Hello you');
    expect(screen.getByText('No changes')).toBeTruthy();
  });
});
