import { useMessages } from '@lyceum/i18n';
import { AuthorHtml, LoadError, Loading, TextSkeleton } from '@lyceum/ui';
import { messages } from './problem.messages.ts';
import classes from './problem.module.css';
import { useHint } from './use-hint.ts';

interface HintsProps {
  readonly usageKey: string;
  readonly index: number;
}

/** The hints a learner asked for so far. */
export function Hints({ usageKey, index }: HintsProps) {
  const t = useMessages(messages);
  const hint = useHint(usageKey, index);
  if (hint.isPending) return <Loading children={<TextSkeleton lines={1} />} />;
  if (hint.isError) return <LoadError error={hint.error} onRetry={hint.refetch} />;
  return (
    <section className={classes['hints']} aria-label={t('hints')} aria-live="polite">
      <AuthorHtml html={hint.data.html} />
    </section>
  );
}
