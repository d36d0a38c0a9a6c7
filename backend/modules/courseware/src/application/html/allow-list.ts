/** What author HTML may hold on our pages: no scripts, no forms, nothing that reaches out of its place. */
export interface SafeElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const elements = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup data dd del details dfn div dl dt ' +
    'em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd label li main mark nav ol p picture pre q rp rt ruby s ' +
    'samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr ' +
    'math menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt ' +
    'mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none mprescripts semantics annotation ' +
    'svg g path circle ellipse line polygon polyline rect text tspan defs marker title desc lineargradient radialgradient stop clippath'
  ).split(' '),
);

/** Their content goes with them; of every other unknown element the content stays. */
export const elementsToDrop = new Set(
  'script style template object embed applet noscript noembed noframes frame frameset textarea select base link meta title head'.split(
    ' ',
  ),
);

const anywhere = new Set(
  'id class title lang dir role align valign width height style tabindex hidden colspan rowspan scope headers'.split(
    ' ',
  ),
);
const perElement: Readonly<Record<string, string>> = {
  a: 'href target rel download name',
  img: 'src alt srcset sizes loading',
  audio: 'src controls preload loop',
  video: 'src controls preload loop poster playsinline muted',
  source: 'src type media srcset sizes',
  track: 'src kind srclang label default',
  iframe: 'src allow allowfullscreen frameborder loading',
  ol: 'start type reversed',
  li: 'value',
  details: 'open',
  time: 'datetime',
  data: 'value',
  blockquote: 'cite',
  q: 'cite',
  table: 'border cellpadding cellspacing summary',
  td: 'bgcolor nowrap',
  th: 'bgcolor nowrap abbr',
  col: 'span',
  colgroup: 'span',
  label: 'for',
};
const drawing = new Set(
  (
    'd cx cy r rx ry x y x1 y1 x2 y2 dx dy points fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray opacity ' +
    'fill-opacity stroke-opacity transform viewbox preserveaspectratio text-anchor font-size font-family font-weight offset stop-color ' +
    'gradientunits gradienttransform marker-end marker-start markerwidth markerheight refx refy orient clip-path xmlns ' +
    'display mathvariant mathsize mathcolor stretchy fence separator accent accentunder columnalign rowalign linethickness notation ' +
    'open close separators displaystyle scriptlevel lspace rspace encoding'
  ).split(' '),
);
const addresses = new Set(['href', 'src', 'poster', 'cite', 'data-src']);
const drawn = new Set('svg math'.split(' '));

/** An element with the attributes that are safe, or null when the element is not. Names are in lower case. */
export function safeElement(tag: string, attributes: Readonly<Record<string, string>>): SafeElement | null {
  const name = tag.toLowerCase();
  if (!elements.has(name)) return null;
  if (name === 'iframe' && !/^(https:)?\/\//i.test(attributes['src']?.trim() ?? '')) return null;
  const kept = Object.entries(attributes).flatMap(([attribute, value]) => {
    const safe = safeAttribute(name, attribute.toLowerCase(), value);
    return safe === null ? [] : [[attribute, safe] as const];
  });
  return { tag: name, attributes: { ...Object.fromEntries(kept), ...imposed(name, attributes) } };
}

function safeAttribute(tag: string, attribute: string, value: string): string | null {
  if (attribute.startsWith('aria-') || /^data-[a-z0-9_-]+$/.test(attribute)) return value;
  if (attribute === 'style') return safeStyle(value);
  const isKnown =
    anywhere.has(attribute) ||
    (perElement[tag]?.split(' ').includes(attribute) ?? false) ||
    (drawing.has(attribute) && !drawn.has(attribute));
  if (!isKnown) return null;
  if (attribute === 'srcset') return value.split(',').every((part) => isSafeAddress(part.trim())) ? value : null;
  return addresses.has(attribute) && !isSafeAddress(value) ? null : safeReference(value);
}

/** A frame of another site keeps its own origin and gets no way to ours; a new window learns nothing of where it came from. */
function imposed(tag: string, attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (tag === 'iframe') {
    return {
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-forms allow-presentation',
      referrerpolicy: 'strict-origin-when-cross-origin',
    };
  }
  return tag === 'a' && attributes['target'] ? { rel: 'noopener noreferrer' } : {};
}

/** Relative, or of a scheme that shows or sends nothing by itself. Browsers skip control characters, so they do not count here. */
export function isSafeAddress(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  const compact = address.replace(/[\u0000-\u0020]/g, '').toLowerCase();
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(compact)?.[1];
  if (scheme === undefined) return true;
  if (scheme === 'data') return /^data:image\/(png|jpe?g|gif|webp);/.test(compact);
  return ['http', 'https', 'mailto', 'tel'].includes(scheme);
}

/** `url(...)` in a drawing attribute may point into the drawing only. */
function safeReference(value: string): string | null {
  return /url\s*\(\s*['"]?(?!#)/i.test(value) ? null : value;
}

const styles =
  /^(color|background(-color)?|text-(align|decoration|indent|transform)|font(-(size|style|weight|family|variant))?|line-height|letter-spacing|white-space|word-break|vertical-align|(min-|max-)?(width|height)|(margin|padding)(-(top|right|bottom|left))?|border(-[a-z-]+)?|list-style(-type)?|float|clear|display|overflow(-[xy])?|columns?(-[a-z]+)?|gap|flex(-[a-z]+)?|justify-content|align-(items|self|content)|grid(-[a-z-]+)?|table-layout|caption-side|opacity|direction|quotes|aspect-ratio|object-fit)$/;

/** The declarations that stay within the element's own box. */
function safeStyle(style: string): string | null {
  const kept = style.split(';').filter((declaration) => {
    const [property = '', ...value] = declaration.split(':');
    return (
      styles.test(property.trim().toLowerCase()) &&
      !/url\s*\(|expression|javascript|@import|[<>\\]/i.test(value.join(':'))
    );
  });
  return kept.length === 0 ? null : kept.map((declaration) => declaration.trim()).join('; ');
}
