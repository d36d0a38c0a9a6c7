import { useMessages } from '@lyceum/i18n';
import { Alert, Button, Code, Group, IconAlertTriangle, Stack } from '@lyceum/ui';
import { EditorContent, useEditor } from '@tiptap/react';
import { useState } from 'react';
import { firstLoss, saysSameHtml } from './same-html.ts';
import { messages } from './text-editor.messages.ts';
import classes from './text-editor.module.css';
import { extensionsFor, tidyHtml, visualHtmlOf } from './visual-schema.ts';
import { VisualTools } from './visual-tools.tsx';

interface VisualEditorProps {
  readonly courseKey: string;
  readonly html: string;
  readonly onChange: (html: string) => void;
  /** The author would rather edit HTML. */
  readonly onLeave: () => void;
}

/** The text as it looks. A text that this editor would change by opening it is shown first for what it is. */
export default function VisualEditor({ courseKey, html, onChange, onLeave }: VisualEditorProps) {
  const t = useMessages(messages);
  const [opened] = useState(html);
  const [kept] = useState(() => visualHtmlOf(opened, courseKey));
  const [isForced, setIsForced] = useState(false);
  if (!isForced && !saysSameHtml(opened, kept))
    return (
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('wouldChange')} role="alert">
        <Stack gap="sm" align="flex-start">
          {t('wouldChangeText')}
          <Code dir="ltr">{firstLoss(opened, kept)}</Code>
          <Group gap="xs">
            <Button size="compact-sm" onClick={onLeave}>
              {t('stayHtml')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setIsForced(true)}>
              {t('editAnyway')}
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  return <Editor courseKey={courseKey} html={opened} onChange={onChange} />;
}

function Editor({ courseKey, html, onChange }: Omit<VisualEditorProps, 'onLeave'>) {
  const t = useMessages(messages);
  const editor = useEditor({
    extensions: extensionsFor(courseKey),
    content: html,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('body'),
        class: 'tiptap lyceum-author-html',
        dir: 'auto',
      },
    },
    onUpdate: ({ editor: edited }) => onChange(tidyHtml(edited.getHTML())),
  });
  return (
    <div className={classes['editor']}>
      {editor && <VisualTools courseKey={courseKey} editor={editor} />}
      <div className={classes['text']}>
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
