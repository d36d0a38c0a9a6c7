import { Editor, Extension, mergeAttributes, Node } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { assetAddress } from '../../paths.ts';

/** Attributes that authors set by hand in HTML; the visual editor has no button for them and keeps them. */
const kept = ['class', 'id', 'style', 'lang', 'dir', 'title'];

const KeepAttributes = Extension.create({
  name: 'keepAttributes',
  addGlobalAttributes: () => [
    {
      types: [
        'paragraph',
        'heading',
        'bulletList',
        'orderedList',
        'listItem',
        'blockquote',
        'codeBlock',
        'image',
        'link',
      ],
      attributes: Object.fromEntries(
        kept.map((name) => [name, { default: null, parseHTML: (element: HTMLElement) => element.getAttribute(name) }]),
      ),
    },
  ],
});

const imageAttributes = ['src', 'alt', 'width', 'height', 'loading'];

/** A picture in the line of the text. Its address stays the portable `/static/name`; the screen shows the course's file. */
const imageOf = (courseKey: string) =>
  Node.create({
    name: 'image',
    group: 'inline',
    inline: true,
    draggable: true,
    addAttributes: () => Object.fromEntries(imageAttributes.map((name) => [name, { default: null }])),
    parseHTML: () => [{ tag: 'img[src]' }],
    renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('img');
        for (const [name, value] of Object.entries(node.attrs))
          if (typeof value === 'string' && name !== 'src') dom.setAttribute(name, value);
        const source = String(node.attrs['src'] ?? '');
        dom.src = source.startsWith('/static/') ? assetAddress(courseKey, source.slice('/static/'.length)) : source;
        return { dom };
      },
  });

export const extensionsFor = (courseKey: string) => [
  StarterKit.configure({
    link: { openOnClick: false, autolink: false, HTMLAttributes: { target: null, rel: null, class: null } },
    trailingNode: false,
  }),
  imageOf(courseKey),
  KeepAttributes,
];

/** What the visual editor would save of a text without any change by the author. */
export function visualHtmlOf(html: string, courseKey: string): string {
  const editor = new Editor({ extensions: extensionsFor(courseKey), content: html });
  const kept = tidyHtml(editor.getHTML());
  editor.destroy();
  return kept;
}

/** The editor's HTML as authors like to read it: one block a line, list items without a paragraph of their own. */
export function tidyHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const paragraph of body.querySelectorAll('li > p:only-of-type:first-child'))
    if (paragraph.attributes.length === 0) paragraph.replaceWith(...paragraph.childNodes);
  const text = [...body.children].map((element) => element.outerHTML).join('\n');
  return text === '<p></p>' ? '' : text;
}
