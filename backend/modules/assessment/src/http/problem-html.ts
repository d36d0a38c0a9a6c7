import type { InputView, ProblemView, ViewNode } from '@lyceum/capa';

/**
 * A problem as HTML, for Open edX's handlers and pages in WebViews: fields are named `input_<id>`, or `input_<id>[]` where
 * several values may be given. The view is safe already; texts are escaped here.
 */
export function problemHtml(view: ProblemView): string {
  return `<div class="problem">${nodesHtml(view.content)}${messageHtml(view.overallMessage)}</div>`;
}

export function nodesHtml(nodes: readonly ViewNode[]): string {
  return nodes.map(nodeHtml).join('');
}

function nodeHtml(node: ViewNode): string {
  switch (node.kind) {
    case 'text':
      return escape(node.text);
    case 'element':
      return elementHtml(node.tag, node.attributes, node.children);
    case 'solution':
      return `<div id="${escape(node.id)}" class="solution-span"></div>`;
    case 'question': {
      const descriptions = node.descriptions
        .map(({ id, content }) => `<p id="${escape(id)}" class="question-description">${nodesHtml(content)}</p>`)
        .join('');
      const label = node.label.length > 0 ? `<div class="problem-group-label">${nodesHtml(node.label)}</div>` : '';
      return `<div class="wrapper-problem-response" role="group">${label}${descriptions}${nodesHtml(node.children)}</div>`;
    }
    case 'input':
      return `<div class="capa_inputtype ${input(node)}" id="inputtype_${escape(node.id)}">${inputHtml(node)}${statusHtml(node)}</div>`;
  }
}

const input = ({ input: type, status }: InputView) => `${type} ${status}`;

const empty = new Set('area br col embed hr img input source track wbr'.split(' '));

function elementHtml(tag: string, attributes: Readonly<Record<string, string>>, children: readonly ViewNode[]): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  return empty.has(tag) ? `<${tag}${written}>` : `<${tag}${written}>${nodesHtml(children)}</${tag}>`;
}

function inputHtml(node: InputView): string {
  const name = `input_${escape(node.id)}`;
  const label = node.label === '' ? '' : ` aria-label="${escape(node.label)}"`;
  switch (node.input) {
    case 'choices': {
      const [type, suffix] = node.selects === 'one' ? ['radio', ''] : ['checkbox', '[]'];
      const choices = node.choices.map((choice) => {
        const checked = node.value.includes(choice.name) ? ' checked' : '';
        return `<label><input type="${type}" name="${name}${suffix}" value="${escape(choice.name)}"${checked}> ${nodesHtml(choice.content)}</label>`;
      });
      return `<fieldset${label}>${choices.join('')}</fieldset>`;
    }
    case 'dropdown': {
      const options = node.options.map(
        ({ value, text }) =>
          `<option value="${escape(value)}"${value === node.value ? ' selected' : ''}>${escape(text)}</option>`,
      );
      return `<select name="${name}"${label}><option value=""></option>${options.join('')}</select>`;
    }
    case 'code':
      return `<textarea name="${name}" rows="${node.rows}" cols="${node.cols}"${label}>${escape(node.value)}</textarea>`;
    case 'text':
    case 'formula':
      return `<input type="text" name="${name}" value="${escape(node.value)}"${label}> ${escape(node.trailingText)}`;
    case 'chemical-equation':
      return `<input type="text" name="${name}" value="${escape(node.value)}" size="${node.size}"${label}>`;
    default:
      return `<p class="not-here">This kind of question can be answered on the website.</p>`;
  }
}

function statusHtml({ status, message, hint }: InputView): string {
  const texts: Readonly<Record<InputView['status'], string>> = {
    unanswered: '',
    unsubmitted: 'unanswered',
    submitted: 'submitted',
    queued: 'processing',
    incomplete: 'incomplete',
    correct: 'correct',
    'partially-correct': 'partially correct',
    incorrect: 'incorrect',
  };
  return `<span class="status ${status}">${texts[status]}</span>${messageHtml(message)}${messageHtml(hint)}`;
}

function messageHtml(nodes: readonly ViewNode[]): string {
  return nodes.length === 0 ? '' : `<div class="message">${nodesHtml(nodes)}</div>`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
