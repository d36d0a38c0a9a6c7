import type { UnitBlockView, VideoView } from '@lyceum/contracts/courseware';
import { blockPageScript } from './block-page-script.ts';

export interface BlockPage {
  readonly title: string;
  readonly courseRun: string;
  readonly showsTitle: boolean;
  readonly blocks: readonly UnitBlockView[];
  /** Marks our own script as the only one that may run. */
  readonly nonce: string;
}

/** A unit as a page that needs nothing around it: for WebViews of mobile apps and frames. Author HTML in it is safe already. */
export function blockPageHtml({ title, courseRun, showsTitle, blocks, nonce }: BlockPage): string {
  const heading = showsTitle ? `<h1>${escape(title)}</h1>` : '';
  return `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<style nonce="${nonce}">${styles}</style></head>
<body data-course="${escape(courseRun)}"><main>${heading}${blocks.map((block) => blockHtml(block, { courseRun, nonce })).join('')}</main>
<script nonce="${nonce}">${blockPageScript(nonce)}</script></body></html>`;
}

export function blockPagePolicy(nonce: string): string {
  return `default-src 'self'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}' 'unsafe-inline'; img-src * data:; media-src *; frame-src https: 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`;
}

const styles =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:50rem;padding:1rem}img,video,iframe{max-width:100%}iframe{border:0;width:100%;min-height:20rem}fieldset{border:0;padding:0}label{display:block;margin:.4rem 0}.status.correct{color:#0a6b2d}.status.incorrect{color:#a3122a}';

type Place = Pick<BlockPage, 'courseRun' | 'nonce'>;

/** The nonce marks the sections that are ours: the script asks the server only what these name, never what authors wrote. */
function blockHtml(block: UnitBlockView, place: Place): string {
  const { courseRun, nonce } = place;
  const handlers = `/courses/${courseRun}/xblock/${block.usage_key}/handler`;
  const data = `data-handlers="${escape(handlers)}" data-completes-by="${block.completes_by}" data-own="${nonce}"`;
  return `<section class="block ${escape(block.type)}" ${data}>${contentHtml(block, place)}</section>`;
}

function contentHtml({ view, display_name }: UnitBlockView, place: Place): string {
  switch (view.kind) {
    case 'html':
      return view.framed_html === null
        ? view.html
        : `<iframe sandbox="allow-scripts" title="${escape(display_name)}" srcdoc="${escape(view.framed_html)}"></iframe>`;
    case 'video':
      return `<h2>${escape(display_name)}</h2>${videoHtml(view)}`;
    case 'problem':
      return `<h2>${escape(display_name)}</h2><form class="problem-form"></form>`;
    case 'group':
      return view.blocks.map((block) => blockHtml(block, place)).join('');
    case 'discussion':
      return `<p>The discussion "${escape(display_name)}" is on the website.</p>`;
    case 'unsupported':
      return `<p>${escape(view.message)}</p>`;
  }
}

function videoHtml({ sources, youtube_id, poster, transcripts }: VideoView): string {
  if (sources.length === 0) {
    if (youtube_id === null) return '<p>This video has no file.</p>';
    return `<iframe src="https://www.youtube-nocookie.com/embed/${encodeURIComponent(youtube_id)}" allowfullscreen></iframe>`;
  }
  const files = sources.map(({ url, media_type }) => {
    const type = media_type === null ? '' : ` type="${escape(media_type)}"`;
    return `<source src="${escape(url)}"${type}>`;
  });
  const tracks = transcripts.map(
    ({ language, captions_url }) =>
      `<track kind="captions" srclang="${escape(language)}" label="${escape(language)}" src="${escape(captions_url)}">`,
  );
  const picture = poster === null ? '' : ` poster="${escape(poster)}"`;
  return `<video controls preload="metadata"${picture}>${files.join('')}${tracks.join('')}</video>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
