import { mathjaxFolder } from './mathjax-folder.ts';

/**
 * Loads one of MathJax's scripts with its hash: the page's integrity policy blocks a script without one, and MathJax's
 * own loader gives none.
 */
export async function loadMathjaxScript(address: string): Promise<void> {
  const { mathjaxIntegrity } = await import('./mathjax-integrity.ts');
  const name = address.slice(mathjaxFolder().length);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    // The integrity policy looks at the hash of a CORS request only.
    script.crossOrigin = 'anonymous';
    script.src = address;
    const integrity = mathjaxIntegrity[name];
    if (integrity) script.integrity = integrity;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`MathJax is not to be had from ${address}`)));
    document.head.append(script);
  });
}
