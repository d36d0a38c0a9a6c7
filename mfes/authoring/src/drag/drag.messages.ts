import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  handle: { id: 'authoring.drag.handle', defaultMessage: 'drag handle', description: 'What kind of button it is' },
  instructions: {
    id: 'authoring.drag.instructions',
    defaultMessage:
      'Press space to take it, the arrow keys to move it, space again to put it down, escape to leave it where it was.',
  },
  taken: { id: 'authoring.drag.taken', defaultMessage: '“{name}” is taken.' },
  over: { id: 'authoring.drag.over', defaultMessage: '“{name}” is now at the place of “{other}”.' },
  overList: { id: 'authoring.drag.over_list', defaultMessage: '“{name}” is over an empty list.' },
  dropped: { id: 'authoring.drag.dropped', defaultMessage: '“{name}” is put down at place {place, number}.' },
  cancelled: { id: 'authoring.drag.cancelled', defaultMessage: '“{name}” stays where it was.' },
});
