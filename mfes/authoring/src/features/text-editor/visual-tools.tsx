import { useMessages } from '@lyceum/i18n';
import {
  Divider,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconButton,
  IconCode,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhoto,
  IconQuote,
  NativeSelect,
} from '@lyceum/ui';
import { type Editor, useEditorState } from '@tiptap/react';
import { type ReactNode, useState } from 'react';
import { ImagePicker } from '../../files/image-picker.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { messages } from './text-editor.messages.ts';
import classes from './text-editor.module.css';

interface VisualToolsProps {
  readonly courseKey: string;
  readonly editor: Editor;
}

const headings = ['h2', 'h3', 'h4'] as const;

/** What can be done to the text; each button tells whether it holds at the cursor. */
export function VisualTools({ courseKey, editor }: VisualToolsProps) {
  const t = useMessages(messages);
  const [dialog, setDialog] = useState<'link' | 'image' | null>(null);
  const state = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) });
  const chain = () => editor.chain().focus();
  const tool = (label: string, icon: ReactNode, isOn: boolean, act: () => unknown) => (
    <IconButton
      label={label}
      icon={icon}
      size="md"
      color={isOn ? 'brand' : 'gray'}
      variant={isOn ? 'light' : 'subtle'}
      aria-pressed={isOn}
      onClick={() => act()}
    />
  );
  return (
    <div className={classes['tools']} role="toolbar" aria-label={t('tools')}>
      <NativeSelect
        size="xs"
        aria-label={t('style')}
        value={state.style}
        onChange={(event) => {
          const level = headings.findIndex((each) => each === event.currentTarget.value);
          if (level < 0) chain().setParagraph().run();
          else
            chain()
              .setHeading({ level: level === 0 ? 2 : level === 1 ? 3 : 4 })
              .run();
        }}
        data={[{ value: 'p', label: t('paragraph') }, ...headings.map((value) => ({ value, label: t(value) }))]}
      />
      {tool(t('bold'), <IconBold size={18} />, state.isBold, () => chain().toggleBold().run())}
      {tool(t('italic'), <IconItalic size={18} />, state.isItalic, () => chain().toggleItalic().run())}
      {tool(t('code'), <IconCode size={18} />, state.isCode, () => chain().toggleCode().run())}
      <Divider orientation="vertical" mx={4} />
      {tool(t('bulletList'), <IconList size={18} />, state.isBullets, () => chain().toggleBulletList().run())}
      {tool(t('orderedList'), <IconListNumbers size={18} />, state.isNumbers, () => chain().toggleOrderedList().run())}
      {tool(t('quote'), <IconQuote size={18} />, state.isQuote, () => chain().toggleBlockquote().run())}
      <Divider orientation="vertical" mx={4} />
      {tool(t('link'), <IconLink size={18} />, state.link !== null, () => setDialog('link'))}
      <IconButton
        label={t('image')}
        icon={<IconPhoto size={18} />}
        size="md"
        color="gray"
        onClick={() => setDialog('image')}
      />
      <Divider orientation="vertical" mx={4} />
      <IconButton
        label={t('undo')}
        icon={<IconArrowBackUp size={18} />}
        size="md"
        color="gray"
        disabled={!state.mayUndo}
        onClick={() => chain().undo().run()}
      />
      <IconButton
        label={t('redo')}
        icon={<IconArrowForwardUp size={18} />}
        size="md"
        color="gray"
        disabled={!state.mayRedo}
        onClick={() => chain().redo().run()}
      />
      {dialog === 'link' && (
        <LinkDialog
          href={state.link}
          onClose={() => setDialog(null)}
          onSet={(href) => {
            setDialog(null);
            setLink(editor, href);
          }}
        />
      )}
      {dialog === 'image' && (
        <ImagePicker
          courseKey={courseKey}
          onClose={() => setDialog(null)}
          onChoose={({ address, description }) => {
            setDialog(null);
            chain()
              .insertContent({ type: 'image', attrs: { src: address, alt: description } })
              .run();
          }}
        />
      )}
    </div>
  );
}

/** A link without a selection brings its address as its text. */
function setLink(editor: Editor, href: string | null): void {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (href === null) chain.unsetLink().run();
  else if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
  else chain.setLink({ href }).run();
}

function stateOf(editor: Editor) {
  const heading = headings.find((_, index) => editor.isActive('heading', { level: index + 2 }));
  const href: unknown = editor.getAttributes('link')['href'];
  return {
    style: heading ?? 'p',
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isCode: editor.isActive('code'),
    isBullets: editor.isActive('bulletList'),
    isNumbers: editor.isActive('orderedList'),
    isQuote: editor.isActive('blockquote'),
    link: typeof href === 'string' ? href : null,
    mayUndo: editor.can().undo(),
    mayRedo: editor.can().redo(),
  };
}
