import { expect, it } from 'vitest';
import { catalogueFaults, messagesIn } from './catalogues.ts';

const messages = messagesIn({
  './greeting.messages.ts': { messages: { greeting: { id: 'greeting', defaultMessage: 'Hello {name}' } } },
  './count.messages.ts': {
    counts: { count: { id: 'count', defaultMessage: '{n, plural, one {# answer by {name}} other {# by {name}}}' } },
  },
});
const es = { greeting: '{name}, hola', count: '{n, plural, one {# respuesta de {name}} other {# de {name}}}' };
const ar = {
  greeting: '{name}',
  count: '{n, plural, zero {0} one {1 {name}} two {2} few {#} many {#} other {# {name}}}',
};

it('finds nothing in catalogues that are whole', () => {
  expect(catalogueFaults({ es, ar }, messages)).toEqual({});
});

it('tells what a catalogue lacks and has too much', () => {
  expect(catalogueFaults({ es: { greeting: 'Hola {nombre}', other: 'x' }, ar }, messages)).toEqual({
    'es: missing': ['count'],
    'es: idle': ['other'],
    'es: otherValues': ['greeting'],
  });
});

it('asks for the forms of the language', () => {
  expect(catalogueFaults({ es, ar: es }, messages)).toEqual({ 'ar: withoutForm': ['count'] });
});
