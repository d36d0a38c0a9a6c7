import { useMessages } from '@lyceum/i18n';
import { useDeferredValue } from 'react';
import { MathsText } from '../../../maths/maths-text.tsx';
import { messages } from '../problem.messages.ts';
import classes from '../problem.module.css';

/** A formula as it is being typed. What learners type is AsciiMath in all that matters, which MathJax reads. */
export function FormulaPreview({ source }: { readonly source: string }) {
  const t = useMessages(messages);
  const formula = useDeferredValue(source.replaceAll('`', '').trim());
  if (!isWorthShowing(formula)) return null;
  return (
    <span className={classes['preview']} aria-label={t('preview')} role="math">
      <MathsText text={`\`${formula}\``} />
    </span>
  );
}

/** A plain number or a single letter looks the same typeset. */
const isWorthShowing = (formula: string): boolean => formula.length > 1 && !/^[-+]?[\d.,\s]+$/.test(formula);
