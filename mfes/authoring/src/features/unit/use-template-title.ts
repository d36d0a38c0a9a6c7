import type { ComponentTemplateView } from '@lyceum/contracts/studio';
import { type Messages, useText } from '@lyceum/i18n';
import { messages } from './templates.messages.ts';

type Template = ComponentTemplateView['templates'][number];

/** What a template is called in the author's language. */
export function useTemplateTitle(): (template: Template) => string {
  const text = useText();
  return (template) => {
    const message = known[keyOf(template)];
    return message ? text(message) : template.display_name;
  };
}

const known: Messages = messages;

const keyOf = ({ category, boilerplate_name: boilerplate }: Template): string =>
  boilerplate ? `${category}.${boilerplate.replace(/\.yaml$/, '')}` : category;
