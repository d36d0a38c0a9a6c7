import { expect, it } from 'vitest';
import { catalogueFaults, noFaults } from './catalogues.ts';

const messages = [
  { id: 'greeting', defaultMessage: 'Hello {name}' },
  { id: 'count', defaultMessage: '{count, plural, one {# answer by {name}} other {# answers by {name}}}' },
];
const whole = {
  greeting: '{name}, hola',
  count: '{count, plural, one {# respuesta de {name}} other {# respuestas de {name}}}',
};

it('finds nothing in a catalogue that is whole', () => {
  expect(catalogueFaults('es', whole, messages)).toEqual(noFaults);
});

it('tells what a catalogue lacks and has too much', () => {
  const catalogue = { greeting: 'Hola {nombre}', other: 'x' };
  expect(catalogueFaults('es', catalogue, messages)).toEqual({
    missing: ['count'],
    idle: ['other'],
    otherValues: ['greeting'],
    withoutForm: [],
  });
});

it('asks for the forms of the language', () => {
  expect(catalogueFaults('ar', whole, messages)).toEqual({ ...noFaults, withoutForm: ['count'] });
});
