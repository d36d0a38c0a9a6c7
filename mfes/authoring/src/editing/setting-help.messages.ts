import { defineMessages } from '@lyceum/i18n';

/** What a setting is for, by field. A field that is not among them has the server's words. */
export const messages = defineMessages({
  start: { id: 'authoring.setting_help.start', defaultMessage: 'When learners see it.' },
  due: { id: 'authoring.setting_help.due', defaultMessage: 'When answers stop counting; a grace period comes on top.' },
  visible_to_staff_only: {
    id: 'authoring.setting_help.visible_to_staff_only',
    defaultMessage: 'Hides it from learners, with everything in it.',
  },
  show_correctness: {
    id: 'authoring.setting_help.show_correctness',
    defaultMessage: 'When learners see whether their answers are right.',
  },
  max_attempts: {
    id: 'authoring.setting_help.max_attempts',
    defaultMessage: 'How often a learner may submit. Empty for no limit.',
  },
  weight: {
    id: 'authoring.setting_help.weight',
    defaultMessage: 'Points for the whole problem. Empty: one for each answer.',
  },
  showanswer: { id: 'authoring.setting_help.showanswer', defaultMessage: 'When learners may see the answer.' },
  attempts_before_showanswer_button: {
    id: 'authoring.setting_help.attempts_before_showanswer_button',
    defaultMessage: 'For “After some number of attempts”.',
  },
  rerandomize: {
    id: 'authoring.setting_help.rerandomize',
    defaultMessage: 'When a problem with random values draws new ones.',
  },
  show_reset_button: {
    id: 'authoring.setting_help.show_reset_button',
    defaultMessage: 'Lets learners clear their answers.',
  },
  submission_wait_seconds: {
    id: 'authoring.setting_help.submission_wait_seconds',
    defaultMessage: 'How long a learner waits before submitting again.',
  },
  grading_method: { id: 'authoring.setting_help.grading_method', defaultMessage: 'Which of several attempts counts.' },
  sub: { id: 'authoring.setting_help.sub', defaultMessage: 'Name of the captions in the language of the course.' },
  show_captions: { id: 'authoring.setting_help.show_captions', defaultMessage: 'Whether captions are on at first.' },
  download_video: { id: 'authoring.setting_help.download_video', defaultMessage: 'Offers the file for download.' },
  download_track: { id: 'authoring.setting_help.download_track', defaultMessage: 'Offers the captions for download.' },
  start_time: { id: 'authoring.setting_help.start_time', defaultMessage: 'Where the video starts, HH:MM:SS.' },
  end_time: { id: 'authoring.setting_help.end_time', defaultMessage: 'Where the video stops, HH:MM:SS.' },
  handout: { id: 'authoring.setting_help.handout', defaultMessage: 'Address of a file that goes with the video.' },
  license: { id: 'authoring.setting_help.license', defaultMessage: 'Under which license the video is.' },
});
