import type { Typeset } from '@lyceum/ui';
import { mathjaxFolder } from './mathjax-folder.ts';

interface MathJaxGlobal {
  readonly startup: { readonly promise: Promise<void> };
  readonly typesetPromise: (elements: readonly Element[]) => Promise<void>;
  readonly typesetClear: (elements: readonly Element[]) => void;
}

declare global {
  interface Window {
    /** MathJax reads its configuration from here and puts itself in its place. */
    MathJax?: MathJaxGlobal | object;
  }
}

let loading: Promise<MathJaxGlobal> | null = null;

/** Sets the formulas inside an element. MathJax comes from this app's own files, at the first formula a learner meets. */
export const typeset: Typeset = async (element, signal) => {
  loading ??= load();
  const mathjax = await loading;
  if (signal.aborted) return;
  signal.addEventListener('abort', () => mathjax.typesetClear([element]), { once: true });
  await mathjax.typesetPromise([element]);
};

function load(): Promise<MathJaxGlobal> {
  window.MathJax = configuration(mathjaxFolder());
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${mathjaxFolder()}startup.js`;
    script.addEventListener('load', () => {
      const mathjax = window.MathJax;
      if (isLoaded(mathjax)) mathjax.startup.promise.then(() => resolve(mathjax), reject);
      else reject(new Error('MathJax did not start'));
    });
    script.addEventListener('error', () => {
      loading = null;
      reject(new Error(`MathJax is not to be had from ${script.src}`));
    });
    document.head.append(script);
  });
}

/**
 * The marks Open edX courses put around formulas. `ui/safe` keeps author formulas from making links that run code;
 * menu and speech stay out: screen readers get MathML.
 */
function configuration(folder: string): object {
  return {
    loader: {
      load: ['core', 'input/tex', 'input/mml', 'input/asciimath', 'output/chtml', 'a11y/assistive-mml', 'ui/safe'],
      paths: { mathjax: folder.replace(/\/$/, ''), fonts: `${folder}fonts` },
    },
    startup: { typeset: false },
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
    chtml: { fontURL: `${folder}fonts/mathjax-newcm-font/chtml/woff2`, displayOverflow: 'scroll' },
    options: { enableMenu: false, skipHtmlTags: { '[+]': ['code', 'pre', 'textarea', 'option'] } },
  };
}

function isLoaded(mathjax: Window['MathJax']): mathjax is MathJaxGlobal {
  return mathjax !== undefined && 'typesetPromise' in mathjax;
}
