import { createContext, type ReactNode, use, useMemo } from 'react';
import { createIntl, createIntlCache, RawIntlProvider } from 'react-intl';
import type { Catalogue } from './messages.ts';

interface I18nProviderProps {
  readonly language: string;
  /** Texts of this language, by message id. Inside another provider of the language they are added to its texts. */
  readonly catalogue?: Catalogue;
  readonly children: ReactNode;
}

interface Spoken {
  readonly language: string;
  readonly catalogue: Catalogue;
}

const none: Catalogue = {};
const SpokenContext = createContext<Spoken>({ language: 'en', catalogue: none });

/** Speaks one language to everything below. An app nests its own provider, with its own texts, inside the shell's. */
export function I18nProvider({ language, catalogue = none, children }: I18nProviderProps) {
  const around = use(SpokenContext);
  const spoken = useMemo<Spoken>(() => {
    const inherited = around.language === language ? around.catalogue : none;
    return { language, catalogue: { ...inherited, ...catalogue } };
  }, [around, language, catalogue]);
  const intl = useMemo(() => intlOf(spoken), [spoken]);
  return (
    <SpokenContext value={spoken}>
      <RawIntlProvider value={intl}>{children}</RawIntlProvider>
    </SpokenContext>
  );
}

function intlOf({ language, catalogue }: Spoken) {
  const config = { locale: language, defaultLocale: 'en', messages: { ...catalogue }, onError: complain };
  return createIntl(config, createIntlCache());
}

/** A text that a catalogue lacks is shown in English, which needs no complaint in the console of every learner. */
function complain(error: { readonly code: string; readonly message: string }): void {
  if (error.code !== 'MISSING_TRANSLATION') console.error(error.message);
}
