import type { LetterTexts } from './letter-texts.ts';

export const spanish: LetterTexts = {
  greeting: ({ username }) => `Hola, ${username}:`,
  hint: 'Si el botón no funciona, abre esta dirección:',
  footer: ({ site, username }) => `Recibes este mensaje por la cuenta ${username} en ${site}.`,
  letters: {
    new_password: ({ site }) => ({
      subject: `Tu nueva contraseña de ${site}`,
      paragraphs: [`Alguien, seguramente tú, quiere poner una contraseña nueva a tu cuenta en ${site}.`],
      action: 'Poner una contraseña nueva',
      afterwards: [
        'El enlace funciona una sola vez, durante una hora.',
        'Si no has sido tú, no hagas nada: tu contraseña sigue siendo la misma.',
      ],
    }),
    confirm_email: ({ site }) => ({
      subject: `Confirma tu dirección en ${site}`,
      paragraphs: [
        `¡Te damos la bienvenida a ${site}! Confirma que esta es tu dirección de correo. Así podremos escribirte, y podrás volver a entrar si olvidas la contraseña.`,
      ],
      action: 'Confirmar la dirección',
      afterwards: ['El enlace funciona durante siete días. Si no tienes cuenta aquí, no hagas nada.'],
    }),
    change_email: ({ site, newEmail }) => ({
      subject: `Confirma tu nueva dirección en ${site}`,
      paragraphs: [`Tu cuenta en ${site} va a tener la dirección ${newEmail}. Confirma que es tuya.`],
      action: 'Usar esta dirección',
      afterwards: [
        'El enlace funciona una sola vez, durante un día. Hasta entonces sigue valiendo tu dirección actual. Si no has sido tú, no hagas nada.',
      ],
    }),
    password_changed: ({ site }) => ({
      subject: `Tu contraseña de ${site} ha cambiado`,
      paragraphs: [
        `La contraseña de tu cuenta en ${site} acaba de cambiar, y se ha cerrado la sesión en los demás dispositivos.`,
        'Si has sido tú, todo está bien.',
      ],
      action: 'No he sido yo: poner otra contraseña',
    }),
    email_change_asked: ({ site, newEmail }) => ({
      subject: `¿Una dirección nueva para tu cuenta en ${site}?`,
      paragraphs: [
        `Tu cuenta en ${site} va a tener la dirección ${newEmail} en lugar de esta. Cambiará en cuanto se confirme aquella.`,
        'Si has sido tú, aquí no hay nada que hacer. Si no, pon una contraseña nueva cuanto antes: así se detiene el cambio.',
      ],
      action: 'No he sido yo: poner otra contraseña',
    }),
    email_changed: ({ site, newEmail }) => ({
      subject: `Tu dirección en ${site} ha cambiado`,
      paragraphs: [
        `Tu cuenta en ${site} tiene ahora la dirección ${newEmail}. Los mensajes sobre ella ya no llegarán aquí.`,
        'Si no has sido tú, escribe al equipo del sitio.',
      ],
    }),
  },
};
