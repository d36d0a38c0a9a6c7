import { useMessages } from '@lyceum/i18n';
import { AuthorHtml } from '@lyceum/ui';
import { useProblemForm } from './answers-context.ts';
import { messages } from './problem.messages.ts';
import classes from './problem.module.css';

/** A worked solution, in its place once the learner asked for it. */
export function Solution({ id }: { readonly id: string }) {
  const t = useMessages(messages);
  const html = useProblemForm().shown?.solutions[id];
  if (!html) return null;
  return (
    <section className={classes['solution']} aria-label={t('explanation')}>
      <AuthorHtml html={html} />
    </section>
  );
}
