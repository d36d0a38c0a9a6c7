import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { useRefusal } from '../../blocks/refusal.ts';
import { messages } from './course-team.messages.ts';

/** A refused change of the team in the author's words. */
export function useTeamRefusal(): (error: unknown) => string {
  const t = useMessages(messages);
  const refusalOf = useRefusal();
  return (error) => {
    if (isApiProblem(error) && (error.code === 'user_not_found' || error.code === 'last_instructor'))
      return t(error.code);
    return refusalOf(error);
  };
}
