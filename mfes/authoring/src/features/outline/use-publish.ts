import type { BlockInfo } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { useConfirm } from '@lyceum/ui';
import { messages } from './outline.messages.ts';
import { useOutlineActs } from './outline-context.ts';

/** Publishes a block and all in it; for more than one unit the author is asked first. */
export function usePublish(): (block: BlockInfo) => Promise<void> {
  const t = useMessages(messages);
  const { edit } = useOutlineActs();
  const confirm = useConfirm();
  return async (block) => {
    const { display_name: name, category } = block;
    const question = { title: t('publishTitle', { name }), text: t('publishText'), confirmLabel: t('publishNow') };
    if (category === 'vertical' || (await confirm(question))) edit({ act: 'publish', block: block.id });
  };
}
