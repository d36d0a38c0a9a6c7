/**
 * What the page of a block does by itself, in plain JavaScript: draws problems through their handlers, hands answers in, tells
 * completion, and tells the frame around it how tall it is (Open edX's `plugin.resize`).
 */
export const blockPageScript = (nonce: string): string => `
'use strict';
const tell = (message) => { if (parent !== window) parent.postMessage(message, '*'); };
const resize = () => tell({ type: 'plugin.resize', payload: { height: document.documentElement.scrollHeight } });
const csrf = () => (/(?:^|; )csrftoken=([^;]*)/.exec(document.cookie) || [])[1] || '';
const post = async (address, body) => {
  const form = body instanceof URLSearchParams;
  const answer = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-csrftoken': csrf(), 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json' },
    body: form ? body.toString() : JSON.stringify(body || {}),
  });
  const read = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(read.detail || 'The server did not answer.');
  return read;
};
const button = (text, act) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
};
const startProblem = async (section) => {
  const form = section.querySelector('form');
  const handlers = section.dataset.handlers + '/xmodule_handler/';
  const notice = document.createElement('p');
  notice.setAttribute('role', 'status');
  let hint = 0;
  const draw = (html) => {
    form.innerHTML = html;
    form.append(
      button('Submit', () => act('problem_check')), button('Save', () => act('problem_save')),
      button('Hint', () => act('hint_button')), button('Show answer', () => act('problem_show')), notice);
    resize();
  };
  const act = async (name) => {
    try {
      const answers = new URLSearchParams(new FormData(form));
      if (name === 'hint_button') answers.set('hint_index', String(hint++));
      const answer = await post(handlers + name, answers);
      if (answer.contents && name === 'problem_check') draw(answer.contents);
      notice.textContent = answer.contents && name === 'problem_check' ? '' : String(answer.msg || answer.success || '').replace(/<[^>]*>/g, ' ');
      for (const [id, html] of Object.entries(answer.answers || {})) {
        const place = document.getElementById(id);
        if (place) place.innerHTML = String(html);
      }
    } catch (error) { notice.textContent = error.message; }
    resize();
  };
  form.addEventListener('submit', (event) => { event.preventDefault(); act('problem_check'); });
  try { draw((await post(handlers + 'problem_get')).html); } catch (error) { form.textContent = error.message; }
};
const complete = (section) => post(section.dataset.handlers + '/publish_completion', { completion: 1 })
  .then(() => window.AndroidBridge && window.AndroidBridge.postMessage('completionSet')).catch(() => undefined);
for (const section of document.querySelectorAll('section[data-own="${nonce}"]')) {
  if (section.querySelector(':scope > form.problem-form')) startProblem(section);
  const video = section.querySelector(':scope > video');
  if (video) video.addEventListener('ended', () => complete(section));
  if (section.dataset.completesBy === 'viewing') complete(section);
}
addEventListener('load', resize);
addEventListener('resize', resize);
`;
