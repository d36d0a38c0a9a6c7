import { conflict, notFound, Problem } from '@lyceum/platform';
import type { AppConfigRefusal } from '../application/app-configs.ts';
import type { ConfigFaults } from '../application/config-faults.ts';
import type { LookRefusal } from '../application/site-settings.ts';
import type { Versioned } from '../domain/versioned.ts';

/** Newest first. */
export function toSettingView<T>({ value, history }: Versioned<T>) {
  return { value, history: history.map(({ at, ...past }) => ({ ...past, at: at.toISOString() })).reverse() };
}

export function problemOfLook(refusal: LookRefusal): Problem {
  if (refusal.code === 'nothing_to_undo') return conflict('nothing_to_undo', 'The site was never changed.');
  const { suggestion } = refusal;
  const detail = `Text on this colour or in it could not be read (contrast of at least 4.5). The nearest colour that can be read is ${suggestion}.`;
  return new Problem({
    status: 422,
    code: 'low_contrast',
    detail,
    body: { suggestion, ...fieldErrors({ brand: [detail] }) },
  });
}

export function problemOfConfig(refusal: AppConfigRefusal): Problem {
  if (refusal.code === 'app_not_found') return notFound(`The site has no app "${refusal.app}".`, 'app_not_found');
  if (refusal.code === 'nothing_to_undo')
    return conflict('nothing_to_undo', `The configuration of ${refusal.app} was never changed.`);
  const sentences = Object.entries(refusal.faults).map(([field, texts]) => `${field}: ${texts.join(' ')}`);
  return new Problem({
    status: 422,
    code: 'not_of_schema',
    detail: sentences.join('; '),
    body: fieldErrors(refusal.faults),
  });
}

/** As every refusal tells what is wrong with which field. */
const fieldErrors = (faults: ConfigFaults) => ({
  field_errors: Object.fromEntries(
    Object.entries(faults).map(([field, texts]) => [
      field,
      { developer_message: texts.join(' '), user_message: texts.join(' ') },
    ]),
  ),
});
