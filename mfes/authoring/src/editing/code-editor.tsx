import { html } from '@codemirror/lang-html';
import { xml } from '@codemirror/lang-xml';
import { defaultHighlightStyle, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, RangeSetBuilder } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import { useMessages } from '@lyceum/i18n';
import { basicSetup } from 'codemirror';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { messages } from './code-editor.messages.ts';
import type { CodeFieldProps } from './code-field-props.ts';

/** CodeMirror as a field: the value comes in, changes go out. */
export default function CodeEditor({ label, language, value, faultyLines = [], onChange }: CodeFieldProps) {
  const phrases = usePhrases();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const tell = useEffectEvent((text: string) => {
    if (text !== value) onChange(text);
  });
  const initial = useEffectEvent(() => value);
  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: initial(),
        extensions: [
          basicSetup,
          EditorState.phrases.of(phrases),
          language === 'html' ? html() : xml(),
          syntaxHighlighting(colours),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          look,
          marks.of([]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) tell(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label, language, phrases]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);
  const lines = faultyLines.join(',');
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const numbers = lines.split(',').map(Number).filter(Boolean);
    editor.dispatch({ effects: marks.reconfigure(EditorView.decorations.of(marksOf(editor.state, numbers))) });
  }, [lines]);
  return <div ref={place} />;
}

function usePhrases(): Readonly<Record<string, string>> {
  const t = useMessages(messages);
  return useMemo(() => {
    const names = Object.keys(messages).filter((name): name is keyof typeof messages => Object.hasOwn(messages, name));
    return Object.fromEntries(names.map((name) => [name, t(name)]));
  }, [t]);
}

const marks = new Compartment();
const faultyLine = Decoration.line({ class: 'cm-faultyLine' });

function marksOf({ doc }: EditorState, numbers: readonly number[]) {
  const builder = new RangeSetBuilder<Decoration>();
  for (const number of [...new Set(numbers)].sort((a, b) => a - b))
    if (number >= 1 && number <= doc.lines) builder.add(doc.line(number).from, doc.line(number).from, faultyLine);
  return builder.finish();
}

/** CodeMirror's own colours are for a white page; here they also stand on tinted lines, and on the dark page. */
const colours = HighlightStyle.define(
  defaultHighlightStyle.specs.map((spec) => ({ ...spec, color: inBoth(spec['color']) })),
);

function inBoth(colour: unknown): string | undefined {
  if (typeof colour !== 'string') return undefined;
  return `light-dark(color-mix(in oklab, ${colour} 80%, black), color-mix(in oklab, ${colour} 35%, white))`;
}

const look = EditorView.theme({
  '&': { fontSize: '0.875rem', minHeight: '20rem', maxHeight: '70vh' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '1.6', minHeight: '20rem' },
  '.cm-content': { caretColor: 'var(--mantine-color-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '.cm-gutters': {
    backgroundColor: 'var(--lyceum-ground)',
    borderRight: '1px solid var(--lyceum-line)',
    color: 'var(--mantine-color-dimmed)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in oklab, var(--mantine-color-brand-6) 8%, transparent)',
  },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection': {
    backgroundColor: 'color-mix(in oklab, var(--mantine-color-brand-6) 28%, transparent) !important',
  },
  '.cm-faultyLine': {
    backgroundColor: 'color-mix(in oklab, var(--mantine-color-red-6) 18%, transparent)',
    boxShadow: 'inset 3px 0 0 var(--mantine-color-red-6)',
  },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: 'var(--mantine-color-body)',
    color: 'var(--mantine-color-text)',
  },
});
