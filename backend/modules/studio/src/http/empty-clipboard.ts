/** Nothing is copied: this version has no clipboard. */
export const emptyClipboard = {
  content: null,
  source_usage_key: '',
  source_context_title: '',
  source_edit_url: '',
};
