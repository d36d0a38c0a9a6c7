import { latexDisplay, latexInline, needsTypesetting } from './delimiters.ts';
import { mathjaxFolder } from './mathjax-folder.ts';

interface MathJaxGlobal {
  readonly startup: { readonly promise: Promise<void> };
  readonly typesetPromise: (elements: readonly Element[]) => Promise<void>;
  readonly typesetClear: (elements: readonly Element[]) => void;
}

declare global {
  interface Window {
    MathJax?: MathJaxGlobal | object;
  }
}

let loading: Promise<MathJaxGlobal> | null = null;

/** Typesets the formulas below an element. MathJax comes from this app's own files, once, on the first page that needs it. */
export async function typeset(element: Element): Promise<void> {
  if (!needsTypesetting(element)) return;
  loading ??= load();
  const mathjax = await loading;
  if (element.isConnected) await mathjax.typesetPromise([element]);
}

/** Lets MathJax forget formulas that are about to leave the page. */
export function forget(element: Element): void {
  if (isLoaded(window.MathJax)) window.MathJax.typesetClear([element]);
}

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

/** `ui/safe` keeps author formulas from making links that run code; speech and menu stay out: MathML is what readers use. */
function configuration(folder: string): object {
  return {
    loader: {
      load: ['core', 'input/tex', 'input/mml', 'input/asciimath', 'output/chtml', 'a11y/assistive-mml', 'ui/safe'],
      paths: { mathjax: folder.replace(/\/$/, ''), fonts: `${folder}fonts` },
    },
    startup: { typeset: false },
    tex: { inlineMath: latexInline, displayMath: latexDisplay, processEscapes: true },
    asciimath: { delimiters: [['`', '`']] },
    chtml: { fontURL: `${folder}fonts/mathjax-newcm-font/chtml/woff2`, displayOverflow: 'scroll' },
    options: { enableMenu: false, skipHtmlTags: { '[+]': ['code', 'pre', 'textarea', 'option'] } },
  };
}

function isLoaded(mathjax: Window['MathJax']): mathjax is MathJaxGlobal {
  return mathjax !== undefined && 'typesetPromise' in mathjax;
}
