import { type Catalogue, directionOf, I18nProvider, type Language } from '@lyceum/i18n';
import { configureSdk } from '@lyceum/sdk';
import { type ReactNode, useEffect, useState } from 'react';

const catalogues: Readonly<Record<Language, (() => Promise<{ readonly catalogue: Catalogue }>) | null>> = {
  en: null,
  es: () => import('../catalogues/es.ts'),
  ar: () => import('../catalogues/ar.ts'),
};

interface Spoken {
  readonly language: Language;
  readonly catalogue: Catalogue;
}

const english: Spoken = { language: 'en', catalogue: {} };

interface LanguageProviderProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Speaks a language once its texts are here; until then the one before stays, so that a switch never blinks. */
export function LanguageProvider({ language, children }: LanguageProviderProps) {
  const [spoken, setSpoken] = useState<Spoken | null>(language === 'en' ? english : null);
  useEffect(() => {
    let isCurrent = true;
    load(language).then((loaded) => {
      if (!isCurrent) return;
      document.documentElement.lang = loaded.language;
      document.documentElement.dir = directionOf(loaded.language);
      configureSdk({ language: loaded.language });
      setSpoken(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  if (!spoken) return null;
  return (
    <I18nProvider language={spoken.language} catalogue={spoken.catalogue}>
      {children}
    </I18nProvider>
  );
}

/** A page whose texts do not come is shown in English rather than not at all. */
async function load(language: Language): Promise<Spoken> {
  const loader = catalogues[language];
  if (!loader) return english;
  try {
    return { language, catalogue: (await loader()).catalogue };
  } catch {
    return english;
  }
}
