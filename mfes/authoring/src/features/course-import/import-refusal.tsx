import type { ImportView } from '@lyceum/contracts/content';
import { useMessages } from '@lyceum/i18n';
import { messages } from './import-refusal.messages.ts';

/** Refusals whose sentence names the place that is at fault, which no translation can know. */
const withPlace: readonly string[] = ['unreadable_package', 'block_too_large'];

/** Why an import failed: in the author's language where the code is known, and with the server's words where they say more. */
export function ImportRefusal({ error: { code, message } }: { readonly error: NonNullable<ImportView['error']> }) {
  const t = useMessages(messages);
  if (!isKnown(code)) return <bdi>{message}</bdi>;
  if (!withPlace.includes(code)) return t(code);
  return (
    <>
      {t(code)} <bdi>{message}</bdi>.
    </>
  );
}

const isKnown = (code: string): code is keyof typeof messages => Object.hasOwn(messages, code);
