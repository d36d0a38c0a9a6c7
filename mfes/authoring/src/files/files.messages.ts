import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  pickTitle: { id: 'authoring.image_picker.title', defaultMessage: 'Picture' },
  pickUpload: { id: 'authoring.image_picker.upload', defaultMessage: 'Choose a picture, or drop it here' },
  pickUploading: { id: 'authoring.image_picker.uploading', defaultMessage: 'Uploading… {percent}' },
  pickFailed: { id: 'authoring.image_picker.failed', defaultMessage: 'The picture was not uploaded' },
  pickSearch: { id: 'authoring.image_picker.search', defaultMessage: 'Search the pictures of this course' },
  pickNone: { id: 'authoring.image_picker.none', defaultMessage: 'No pictures here yet.' },
  pickFrom: { id: 'authoring.image_picker.from', defaultMessage: 'Pictures of this course' },
  description: { id: 'authoring.image_picker.description', defaultMessage: 'Description' },
  descriptionHelp: {
    id: 'authoring.image_picker.description_help',
    defaultMessage: 'What the picture says, for learners who do not see it. Empty only for decoration.',
  },
  insert: { id: 'authoring.image_picker.insert', defaultMessage: 'Insert picture' },
  use: { id: 'authoring.image_picker.use', defaultMessage: 'Use this picture' },
  cancel: { id: 'authoring.image_picker.cancel', defaultMessage: 'Cancel' },
  close: { id: 'authoring.image_picker.close', defaultMessage: 'Close' },
});
