import { useMessages } from '@lyceum/i18n';
import { Skeleton, Text, VisuallyHidden } from '@lyceum/ui';
import { lazy, Suspense } from 'react';
import type { CodeFieldProps } from './code-field-props.ts';
import { messages } from './editing.messages.ts';
import classes from './editing.module.css';

const CodeEditor = lazy(() => import('./code-editor.tsx'));

/** Source text with colours and line numbers. Tab leaves the field; the editor loads when it is first shown. */
export function CodeField(props: CodeFieldProps) {
  const t = useMessages(messages);
  return (
    <div>
      <Text component="div" size="sm" fw={500} mb={4} aria-hidden>
        {props.label}
      </Text>
      <div className={classes['code']} dir="ltr">
        <Suspense
          fallback={
            <div role="status">
              <VisuallyHidden>{t('loadingEditor')}</VisuallyHidden>
              <Skeleton height={320} />
            </div>
          }
        >
          <CodeEditor {...props} />
        </Suspense>
      </div>
    </div>
  );
}
