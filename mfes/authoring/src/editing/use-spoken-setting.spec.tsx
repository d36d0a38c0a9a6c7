import type { BlockSettingView } from '@lyceum/contracts/studio';
import { I18nProvider } from '@lyceum/i18n';
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogues/es.ts';
import { useSpokenSetting } from './use-spoken-setting.ts';

const setting = (changes: Partial<BlockSettingView>): BlockSettingView => ({
  field_name: 'grading_method',
  display_name: 'Grading method',
  help: 'Which of several attempts counts.',
  type: 'choice',
  value: 'last_score',
  default_value: 'last_score',
  explicitly_set: false,
  inherited_from: null,
  min: null,
  options: [
    { display_name: 'Last score', value: 'last_score' },
    { display_name: 'A new one', value: 'newest' },
  ],
  ...changes,
});

const inSpanish = (wanted: BlockSettingView): BlockSettingView =>
  renderHook(useSpokenSetting, {
    wrapper: ({ children }) => (
      <I18nProvider language="es" catalogue={catalogue}>
        {children}
      </I18nProvider>
    ),
  }).result.current(wanted);

describe('a setting of a block', () => {
  it('has its name, help and choices in the author’s language', () => {
    expect(inSpanish(setting({}))).toMatchObject({
      display_name: 'Método de calificación',
      help: 'Cuál de varios intentos cuenta.',
      options: [{ display_name: 'La última puntuación' }, { display_name: 'A new one' }],
    });
  });

  it.each(['tuning', 'constructor'])('named %s keeps the words of the server, who alone knows it', (field) => {
    const unknown = setting({ field_name: field, display_name: 'Tuning', help: 'How high.', options: [] });
    expect(inSpanish(unknown)).toEqual(unknown);
  });
});
