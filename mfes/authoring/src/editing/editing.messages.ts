import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  leaveTitle: { id: 'authoring.editing.leave_title', defaultMessage: 'Leave without saving?' },
  leaveText: { id: 'authoring.editing.leave_text', defaultMessage: 'Your changes on this page are not saved yet.' },
  leave: { id: 'authoring.editing.leave', defaultMessage: 'Leave and lose changes' },
  stay: { id: 'authoring.editing.stay', defaultMessage: 'Stay' },
  trail: { id: 'authoring.editing.trail', defaultMessage: 'Where this block is' },
  title: { id: 'authoring.editing.title', defaultMessage: 'Title' },
  save: { id: 'authoring.editing.save', defaultMessage: 'Save draft' },
  saveAndClose: { id: 'authoring.editing.save_and_close', defaultMessage: 'Save and close' },
  close: { id: 'authoring.editing.close', defaultMessage: 'Close' },
  dirty: { id: 'authoring.editing.dirty', defaultMessage: 'Not saved yet' },
  saved: { id: 'authoring.editing.saved', defaultMessage: 'Draft saved. Learners see it once you publish.' },
  clean: { id: 'authoring.editing.clean', defaultMessage: 'No changes' },
  notSaved: { id: 'authoring.editing.not_saved', defaultMessage: 'The draft was not saved' },
  overtaken: {
    id: 'authoring.editing.overtaken',
    defaultMessage: 'Somebody else saved this block after you opened it',
  },
  overtakenText: {
    id: 'authoring.editing.overtaken_text',
    defaultMessage:
      'Nothing of yours is lost: it is still on this page. Take their version, or save yours over it; the history keeps both.',
  },
  takeTheirs: { id: 'authoring.editing.take_theirs', defaultMessage: 'Take their version' },
  saveMine: { id: 'authoring.editing.save_mine', defaultMessage: 'Save mine over it' },
  keptWithProblems: {
    id: 'authoring.editing.kept_with_problems',
    defaultMessage: 'Saved, but learners cannot get it as it is',
  },
  line: { id: 'authoring.editing.line', defaultMessage: 'Line {line}: {message}' },
  settings: { id: 'authoring.editing.settings', defaultMessage: 'Settings' },
  noSettings: { id: 'authoring.editing.no_settings', defaultMessage: 'This block has no settings.' },
  reset: { id: 'authoring.editing.reset', defaultMessage: 'Reset' },
  resetThis: { id: 'authoring.editing.reset_this', defaultMessage: 'Reset {name}' },
  inherited: { id: 'authoring.editing.inherited', defaultMessage: 'As in “{from}”' },
  loadingEditor: { id: 'authoring.editing.loading_editor', defaultMessage: 'Loading the editor…' },
});
