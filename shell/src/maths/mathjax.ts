import type { Typeset } from '@lyceum/ui';
import { mathjaxFolder } from './mathjax-folder.ts';
import { loadMathjaxScript } from './mathjax-script.ts';

interface StartedMathJax {
  readonly startup: { readonly promise: Promise<void> };
}

interface MathJaxGlobal extends StartedMathJax {
  readonly typesetPromise: (elements: readonly Element[]) => Promise<void>;
  readonly typesetClear: (elements: readonly Element[]) => void;
}

declare global {
  interface Window {
    /** MathJax reads its configuration from here and puts itself in its place. */
    MathJax?: object;
  }
}

let loading: Promise<MathJaxGlobal> | null = null;

/** Sets the formulas inside an element. MathJax comes from the shell's own files, at the first formula. */
export const typeset: Typeset = async (element, signal) => {
  loading ??= load();
  const mathjax = await loading;
  if (signal.aborted) return;
  signal.addEventListener('abort', () => mathjax.typesetClear([element]), { once: true });
  await mathjax.typesetPromise([element]);
};

async function load(): Promise<MathJaxGlobal> {
  window.MathJax = configuration(mathjaxFolder());
  await loadMathjaxScript(`${mathjaxFolder()}startup.js`).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  if (!isStarted(window.MathJax)) throw new Error('MathJax did not start');
  await window.MathJax.startup.promise;
  if (!isLoaded(window.MathJax)) throw new Error('MathJax came without its typesetter');
  return window.MathJax;
}

/**
 * The marks Open edX courses put around formulas. `ui/safe` keeps author formulas from making links that run code;
 * menu and speech stay out: screen readers get MathML.
 */
function configuration(folder: string): object {
  return {
    loader: {
      load: ['core', 'input/tex', 'input/mml', 'input/asciimath', 'output/chtml', 'a11y/assistive-mml', 'ui/safe'],
      require: loadMathjaxScript,
      paths: { mathjax: folder.replace(/\/$/, ''), fonts: `${folder}fonts` },
    },
    startup: { typeset: false, ready: startWithoutMenu },
    tex: {
      inlineMath: [
        ['\\(', '\\)'],
        ['[mathjaxinline]', '[/mathjaxinline]'],
      ],
      displayMath: [
        ['\\[', '\\]'],
        ['[mathjax]', '[/mathjax]'],
        ['$$', '$$'],
      ],
      processEscapes: true,
    },
    asciimath: { delimiters: [['`', '`']] },
    chtml: { fontURL: `${folder}fonts/mathjax-newcm-font/chtml/woff2`, displayOverflow: 'linebreak' },
    options: { skipHtmlTags: { '[+]': ['code', 'pre', 'textarea', 'option'] } },
  };
}

interface StartingMathJax {
  readonly config: { readonly options: object };
  readonly startup: { readonly defaultReady: () => void };
}

/** The part for hidden MathML sets options of a menu, which is not loaded, and would warn of that on every page. */
function startWithoutMenu(): void {
  if (!isStarting(window.MathJax)) return;
  Reflect.deleteProperty(window.MathJax.config.options, 'menuOptions');
  window.MathJax.startup.defaultReady();
}

const isStarting = (mathjax: object | undefined): mathjax is StartingMathJax =>
  mathjax !== undefined && 'config' in mathjax && 'startup' in mathjax;

const isStarted = (mathjax: object | undefined): mathjax is StartedMathJax =>
  mathjax !== undefined && 'startup' in mathjax;

const isLoaded = (mathjax: object | undefined): mathjax is MathJaxGlobal =>
  mathjax !== undefined && 'typesetPromise' in mathjax;
