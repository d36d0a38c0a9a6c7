import { useMessages } from '@lyceum/i18n';
import { Textarea } from '@lyceum/ui';
import { type ReactNode, useState } from 'react';
import { messages } from './app-config.messages.ts';

interface JsonInputProps {
  readonly label: string;
  readonly description: ReactNode;
  readonly error: string | null;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onFault: (isFaulty: boolean) => void;
}

/** For shapes that no other control is made for. What is no JSON stays in the field, and out of the configuration. */
export function JsonInput({ label, description, error, value, onChange, onFault }: JsonInputProps) {
  const t = useMessages(messages);
  const [text, setText] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)));
  const [isFaulty, setFaulty] = useState(false);
  const read = (next: string) => {
    setText(next);
    const parsed = parse(next);
    setFaulty(!parsed.ok);
    onFault(!parsed.ok);
    if (parsed.ok) onChange(parsed.value);
  };
  return (
    <Textarea
      label={label}
      description={description}
      error={isFaulty ? t('noJson') : error}
      value={text}
      rows={Math.min(12, Math.max(3, text.split('\n').length))}
      spellCheck={false}
      dir="ltr"
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      onChange={(event) => read(event.currentTarget.value)}
    />
  );
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

function parse(text: string): Parsed {
  if (text.trim() === '') return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
