import { useMessages } from '@lyceum/i18n';
import { Alert, IconTool } from '@lyceum/ui';
import { messages } from '../problem.messages.ts';

/** A question that needs a tool the product lacks: said plainly, so that nobody searches for the field. */
export function Unsupported({ tool }: { readonly tool: string }) {
  const t = useMessages(messages);
  return (
    <Alert color="gray" icon={<IconTool aria-hidden />} title={t('unsupported')}>
      {t('unsupportedText', { tool })}
    </Alert>
  );
}
