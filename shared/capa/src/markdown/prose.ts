/** Lines underlined with `==` become headings; `>>question||description<<` becomes a label, with its description. */
export function writeHeadingsAndQuestions(text: string): string {
  return text
    .replace(/^(.*)$(?=\n==+$)/gm, (_, title: string) => `<h3 class="hd hd-2 problem-header">${title}</h3>`)
    .replace(/\n==+$/gm, '')
    .replace(/>>([^]+?)<</g, (_, inside: string) => {
      const [question = '', description] = inside.split('||');
      return `<label>${question}</label>\n${description ? `<description>${description}</description>\n` : ''}`;
    });
}

/** Takes `||hint||` lines out, with the blank lines before them. */
export function takeDemandHints(text: string): { readonly text: string; readonly hints: readonly string[] } {
  const hints: string[] = [];
  const rest = text.replace(/(?:^\s*\|\|.*?\|\|\s*$\n?)+/gm, (lines) => {
    for (const [, hint = ''] of lines.matchAll(/^\s*?\|\|(.*?)\|\|/gm)) hints.push(hint.trim());
    return '';
  });
  return { text: rest, hints };
}

/** A hint may run over several lines; everything after this step sees it on one. */
export function joinHintLines(text: string): string {
  return text.replace(/{{[^]*?}}/g, (hint) => hint.replace(/\n[ \t]*/g, ' '));
}

/** `[explanation]` to the next such mark becomes the solution, `[code]` preformatted text. Neither may hold a `]`. */
export function writeExplanationsAndCode(text: string): string {
  return text
    .replace(
      /\[explanation\]\n?([^\]]*)\[\/?explanation\]/gi,
      (_, inside: string) =>
        `<solution>\n<div class="detailed-solution">\nExplanation\n\n${inside}\n</div>\n</solution>`,
    )
    .replace(/\[code\]\n?([^\]]*)\[\/?code\]/gi, (_, inside: string) => `<pre><code>${inside}</code></pre>`);
}

/** Lines that do not begin with a tag become paragraphs, except inside scripts, preformatted text, labels and descriptions. */
export function writeParagraphs(text: string): string {
  let isInside = false;
  return text
    .split(/(<\/?(?:script|pre|label|description).*?>)/)
    .map((piece) => {
      if (/<(?:script|pre|label|description)/.test(piece)) isInside = true;
      const written = isInside ? piece : piece.replace(/^(?!\s*<|$).*$/gm, (line) => `<p>${line}</p>`);
      if (/<\/(?:script|pre|label|description)/.test(piece)) isInside = false;
      return written;
    })
    .join('');
}
