import {
  createBlock,
  deleteBlock,
  getCourseIndex,
  getCourseSettings,
  moveBlock,
  updateBlock,
} from '@lyceum/contracts/studio';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { blockSaved, courseIndex, courseKey, courseSettings } from '../testing/a-course.ts';
import { anOutline } from '../testing/an-outline.ts';
import { answers, isUnreachable, refuses, useAuthoringServer } from '../testing/authoring-server.ts';
import { renderPage, usePage } from '../testing/render-page.tsx';
import { OutlinePage } from './outline-page.tsx';

useAuthoringServer();
usePage();

const key = (type: string, id: string) => `block-v1:O+N+R+type@${type}+block@${id}`;
const [section, subsection, one, two] = [
  key('chapter', 's'),
  key('sequential', 'a'),
  key('vertical', 'u1'),
  key('vertical', 'u2'),
];
const names = {
  [section]: { display_name: 'Waves' },
  [subsection]: { display_name: 'Strings' },
  [one]: { display_name: 'Guitar', has_changes: true },
  [two]: { display_name: 'Harp' },
};

function open(outline = anOutline({ [section]: { [subsection]: [one, two] } }, names)) {
  answers(getCourseSettings, courseSettings());
  answers(getCourseIndex, courseIndex(outline));
  renderPage(<OutlinePage />, { address: `/studio/course/${courseKey}`, path: '/studio/course/:courseKey' });
}

const row = async (name: string) => {
  const actions = await screen.findByRole('button', { name: `More for ${name}` });
  const item = actions.closest('li');
  if (!item) throw new Error(`"${name}" stands in no list`);
  return within(item);
};

/** Without a layout nobody knows whether a menu's button is in view, so that an open menu may count as hidden. */
async function choose(name: string, act: string) {
  await userEvent.click(await screen.findByRole('button', { name: `More for ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: act, hidden: true }));
}

describe('the outline of a course', () => {
  it('shows how each unit stands to what learners see', async () => {
    open();
    expect((await row('Guitar')).getByText('Unpublished changes')).toBeTruthy();
    expect((await row('Harp')).getByText('Published')).toBeTruthy();
  });

  it('says kindly that a course is empty, and offers a first section', async () => {
    const asked = answers(createBlock, {
      locator: section,
      courseKey,
      static_file_notices: { new_files: [], conflicting_files: [], error_files: [] },
      upstream_ref: null,
    });
    open(anOutline({}));
    await screen.findByText('This course has no sections yet');
    await userEvent.click(screen.getByRole('button', { name: 'Add section' }));
    await waitFor(() =>
      expect(asked[0]?.body).toMatchObject({
        parent_locator: 'course',
        category: 'chapter',
        display_name: 'New Section',
      }),
    );
  });

  it('renames in place with Enter, and not with Escape', async () => {
    const asked = answers(updateBlock, blockSaved(subsection));
    open();
    const rename = async (name: string, key: string) => {
      await choose('Strings', 'Rename');
      const field = await screen.findByRole('textbox', { name: 'New name of Strings' });
      fireEvent.change(field, { target: { value: name } });
      fireEvent.keyDown(field, { key });
      await waitFor(() => expect(screen.queryByRole('textbox', { name: 'New name of Strings' })).toBeNull());
    };
    await rename('Never', 'Escape');
    await rename('Long strings', 'Enter');
    await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ display_name: 'Long strings' }]));
  });

  it('moves by the menu, and the unit is in its new place before the server answers', async () => {
    const asked = answers(moveBlock, { move_source_locator: two, parent_locator: subsection, source_index: 1 });
    open();
    await choose('Harp', 'Move up');
    await waitFor(() => {
      const units = screen.getAllByRole('link').map((link) => link.textContent);
      expect(units.indexOf('Harp')).toBeLessThan(units.indexOf('Guitar'));
    });
    expect(asked[0]?.body).toEqual({ move_source_locator: two, parent_locator: subsection, target_index: 0 });
  });

  it('publishes a unit at once, and asks before more', async () => {
    const asked = answers(updateBlock, blockSaved(one));
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Publish Guitar' }));
    await waitFor(() => expect(asked).toEqual([{ path: `/xblock/${one}`, body: { publish: 'make_public' } }]));
  });

  it.each([
    ['Cancel', []],
    ['Delete', [`/xblock/${two}`]],
  ])('asks before it deletes, and takes %s for an answer', async (answer, paths) => {
    const asked = answers(deleteBlock, undefined);
    open();
    await choose('Harp', 'Delete…');
    const dialog = await screen.findByRole('alertdialog', { hidden: true });
    await userEvent.click(await within(dialog).findByRole('button', { name: answer, hidden: true }));
    await waitFor(() => expect(asked.map(({ path }) => path)).toEqual(paths));
  });

  it('offers to discard only what learners have in another version', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'More for Harp' }));
    const discard = await screen.findByRole('menuitem', { name: 'Discard changes…', hidden: true });
    expect(discard.hasAttribute('data-disabled')).toBe(true);
  });

  it('tells why an edit was refused', async () => {
    const notices: string[] = [];
    refuses(updateBlock, 'course_busy');
    answers(getCourseSettings, courseSettings());
    answers(getCourseIndex, courseIndex(anOutline({ [section]: { [subsection]: [one] } }, names)));
    renderPage(<OutlinePage />, {
      address: `/studio/course/${courseKey}`,
      path: '/studio/course/:courseKey',
      host: { notify: ({ text }) => notices.push(text) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Publish Guitar' }));
    await waitFor(() => expect(notices[0]).toContain('Others are saving changes'));
  });

  it('folds and unfolds what is in a section', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Hide what is in Waves' }));
    expect(screen.queryByText('Strings')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(screen.getByText('Strings')).toBeTruthy();
  });

  it('says so when there is no such course', async () => {
    refuses(getCourseSettings, 'course_run_not_found');
    refuses(getCourseIndex, 'course_run_not_found');
    renderPage(<OutlinePage />, { address: `/studio/course/${courseKey}`, path: '/studio/course/:courseKey' });
    expect(await screen.findByText('There is no such course')).toBeTruthy();
  });

  it('offers another try when the server is out of reach', async () => {
    answers(getCourseSettings, courseSettings());
    isUnreachable(getCourseIndex);
    renderPage(<OutlinePage />, { address: `/studio/course/${courseKey}`, path: '/studio/course/:courseKey' });
    await screen.findByRole('alert');
    answers(getCourseIndex, courseIndex(anOutline({})));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('This course has no sections yet')).toBeTruthy();
  });
});
