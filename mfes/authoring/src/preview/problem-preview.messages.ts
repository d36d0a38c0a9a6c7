import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  answer: { id: 'authoring.preview.answer', defaultMessage: 'Answer' },
  choose: { id: 'authoring.preview.choose', defaultMessage: 'Choose…' },
  chooseOne: { id: 'authoring.preview.choose_one', defaultMessage: 'One of these' },
  chooseMany: { id: 'authoring.preview.choose_many', defaultMessage: 'All that apply' },
  onLearnersPage: { id: 'authoring.preview.on_learners_page', defaultMessage: 'Try this one on the learner’s page' },
  onLearnersPageText: {
    id: 'authoring.preview.on_learners_page_text',
    defaultMessage: 'Its tool ({tool}) is not part of this preview.',
  },
  correct: { id: 'authoring.preview.correct', defaultMessage: 'Correct' },
  'partially-correct': { id: 'authoring.preview.partially_correct', defaultMessage: 'Partly correct' },
  incorrect: { id: 'authoring.preview.incorrect', defaultMessage: 'Incorrect' },
  check: { id: 'authoring.preview.check', defaultMessage: 'Check' },
  again: { id: 'authoring.preview.again', defaultMessage: 'Start over' },
  another: { id: 'authoring.preview.another', defaultMessage: 'Another variant' },
  points: {
    id: 'authoring.preview.points',
    defaultMessage: '{points} {count, plural, one {point possible} other {points possible}}',
    description: 'What a problem is worth; count decides the plural.',
  },
  wrong: { id: 'authoring.preview.wrong', defaultMessage: 'Learners cannot get this problem as it is' },
  line: { id: 'authoring.preview.line', defaultMessage: 'Line {line}: {message}' },
  empty: { id: 'authoring.preview.empty', defaultMessage: 'Nothing to show yet' },
});
