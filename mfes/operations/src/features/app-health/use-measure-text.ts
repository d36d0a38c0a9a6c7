import type { AppHealthView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { messages } from './app-health.messages.ts';

export type Measure = AppHealthView['comparisons'][number]['measure'];

/** A value in the unit of its measure. */
export function useMeasureText(): (measure: Measure, value: number) => string {
  const t = useMessages(messages);
  const { number, percent } = useFormats();
  const decimals = (value: number, most: number) => number(value, { maximumFractionDigits: most });
  return (measure, value) => {
    if (measure === 'error_rate' || measure === 'failed_calls') return percent(value, 1);
    if (measure === 'cls') return decimals(value, 2);
    if (measure === 'bytes') return t('kilobytes', { value: decimals(value / 1_000, 1) });
    return value < 1_000
      ? t('milliseconds', { value: decimals(value, 0) })
      : t('seconds', { value: decimals(value / 1_000, 1) });
  };
}
