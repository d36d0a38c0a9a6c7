const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that author HTML may draw. Others leave their content; those of `dropped` leave nothing. */
export const allowedElements = words(`
  a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn
  div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li main mark nav ol p
  picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead
  time tr track tt u ul var video wbr
  math annotation maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot
  mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`);

/** Elements that go together with all they hold. */
export const droppedElements = words(
  'script style template noscript object embed applet link meta base title head svg',
);

export const allowedAttributes = words(`
  abbr align alt border cellpadding cellspacing cite color colspan controls data-testid datetime default dir
  display headers height hidden id kind label lang loop muted open playsinline poster rel role rowspan scope span
  srclang start summary tabindex title type valign value width aria-label aria-labelledby aria-describedby aria-hidden
  aria-level aria-details mathvariant columnalign rowalign stretchy fence separator accent linethickness xmlns`);

/** Attributes that hold an address. */
export const addressAttributes = words('href src poster');

/** Properties of `style` that draw within the element's own place: nothing that lays over the page or loads a file. */
export const allowedStyles = words(`
  background-color border border-bottom border-collapse border-color border-left border-radius border-right border-spacing
  border-style border-top border-width clear color column-count direction display float font-family font-size font-style
  font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right
  margin-top max-height max-width min-height min-width opacity padding padding-bottom padding-left padding-right
  padding-top text-align text-decoration text-indent text-transform vertical-align white-space width word-spacing`);

/** `javascript:` and its like never, `data:` for pictures only. */
export function isSafeAddress(address: string, element: string): boolean {
  // Browsers skip control characters and blanks inside a scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (scheme === undefined) return true;
  if (scheme === 'data') return element === 'img' && /^\s*data:image\/(png|gif|jpeg|webp);/i.test(address);
  return ['http', 'https', 'mailto', 'tel'].includes(scheme) && (element === 'a' || scheme.startsWith('http'));
}
