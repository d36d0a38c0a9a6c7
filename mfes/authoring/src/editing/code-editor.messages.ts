import { defineMessages } from '@lyceum/i18n';

/** Texts of CodeMirror, by its own phrases. */
export const messages = defineMessages({
  Find: { id: 'authoring.code_editor.find', defaultMessage: 'Find' },
  Replace: { id: 'authoring.code_editor.replacement', defaultMessage: 'Replace' },
  next: { id: 'authoring.code_editor.next', defaultMessage: 'next' },
  previous: { id: 'authoring.code_editor.previous', defaultMessage: 'previous' },
  all: { id: 'authoring.code_editor.all', defaultMessage: 'all' },
  'match case': { id: 'authoring.code_editor.match_case', defaultMessage: 'match case' },
  'by word': { id: 'authoring.code_editor.by_word', defaultMessage: 'by word' },
  regexp: { id: 'authoring.code_editor.regexp', defaultMessage: 'regexp' },
  replace: { id: 'authoring.code_editor.replace', defaultMessage: 'replace' },
  'replace all': { id: 'authoring.code_editor.replace_all', defaultMessage: 'replace all' },
  close: { id: 'authoring.code_editor.close', defaultMessage: 'close' },
  'current match': { id: 'authoring.code_editor.current_match', defaultMessage: 'current match' },
  'on line': { id: 'authoring.code_editor.on_line', defaultMessage: 'on line' },
  'replaced $ matches': { id: 'authoring.code_editor.replaced_matches', defaultMessage: 'replaced $ matches' },
  'replaced match on line $': {
    id: 'authoring.code_editor.replaced_match_on_line',
    defaultMessage: 'replaced match on line $',
  },
  'Go to line': { id: 'authoring.code_editor.go_to_line', defaultMessage: 'Go to line' },
  go: { id: 'authoring.code_editor.go', defaultMessage: 'go' },
  'Fold line': { id: 'authoring.code_editor.fold_line', defaultMessage: 'Fold line' },
  'Unfold line': { id: 'authoring.code_editor.unfold_line', defaultMessage: 'Unfold line' },
  'Folded lines': { id: 'authoring.code_editor.folded_lines', defaultMessage: 'Folded lines' },
  'Unfolded lines': { id: 'authoring.code_editor.unfolded_lines', defaultMessage: 'Unfolded lines' },
  to: { id: 'authoring.code_editor.to', defaultMessage: 'to' },
  'folded code': { id: 'authoring.code_editor.folded_code', defaultMessage: 'folded code' },
  unfold: { id: 'authoring.code_editor.unfold', defaultMessage: 'unfold' },
  'Control character': { id: 'authoring.code_editor.control_character', defaultMessage: 'Control character' },
  Completions: { id: 'authoring.code_editor.completions', defaultMessage: 'Completions' },
});
