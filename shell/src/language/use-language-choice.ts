import { chooseLanguage, isLanguage, type Language } from '@lyceum/i18n';
import { useCallback, useState } from 'react';

/** Open edX's cookie: its micro-frontends and mobile apps read the same choice. */
const cookie = 'openedx-language-preference';

/** The page's language: what the person chose, else what the browser wishes for, else the site's. */
export function useLanguageChoice(siteLanguage: string): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(() => firstLanguage(siteLanguage));
  const choose = useCallback((chosen: Language) => {
    document.cookie = `${cookie}=${chosen}; path=/; max-age=31536000; samesite=lax`;
    setLanguage(chosen);
  }, []);
  return [language, choose];
}

function firstLanguage(siteLanguage: string): Language {
  const chosen = new RegExp(`(?:^|;\\s*)${cookie}=([\\w-]+)`).exec(document.cookie)?.[1];
  if (chosen && isLanguage(chosen)) return chosen;
  return chooseLanguage([...navigator.languages, siteLanguage]);
}
