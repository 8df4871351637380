/** The words of one language, ours and those of the parts that pages are made of, loaded when they are wanted. */
import { I18nProvider, type I18nProviderProps } from '@cloudscape-design/components/i18n';
import type { ReactNode } from 'react';
import type { Language } from '../look.ts';
import { en, type Word } from './en.ts';

export interface Loaded {
  language: Language;
  messages: Record<Word, string>;
  cloudscape: I18nProviderProps['messages'];
}

export async function load(language: Language): Promise<Loaded> {
  if (language === 'de') {
    const [{ de }, { default: cloudscape }] = await Promise.all([
      import('./de.ts'),
      import('@cloudscape-design/components/i18n/messages/all.de'),
    ]);
    return { language, messages: de, cloudscape: [cloudscape] };
  }
  const { default: cloudscape } = await import('@cloudscape-design/components/i18n/messages/all.en');
  return { language, messages: en, cloudscape: [cloudscape] };
}

export function CloudscapeWords({ loaded, children }: { loaded: Loaded; children: ReactNode }) {
  return (
    <I18nProvider locale={loaded.language} messages={loaded.cloudscape}>
      {children}
    </I18nProvider>
  );
}
