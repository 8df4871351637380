import { useEffect, useState } from 'react';
import { loadAnew } from './load-anew.ts';

const words = {
  de: {
    signIn: 'Die Anmeldung hat nicht geklappt.',
    load: 'Die Seite konnte nicht geladen werden.',
    again: 'Noch einmal versuchen',
    nobody: 'Es antwortet gerade niemand. Sind Sie mit dem Netz verbunden?',
  },
  en: {
    signIn: 'Signing in did not work.',
    load: 'The page could not be loaded.',
    again: 'Try again',
    nobody: 'Nobody answers at the moment. Are you connected to the network?',
  },
} as const;

interface Props {
  what: 'signIn' | 'load';
  /** For whoever is asked for help. */
  why?: string;
}

/** Shown where there is nothing else to show: without any of the console's own parts or words. */
export function CannotStart({ what, why }: Props) {
  const said = words[document.documentElement.lang === 'de' ? 'de' : 'en'];
  const [isNobodyThere, setIsNobodyThere] = useState(false);
  const again = () => void loadAnew().then((isLoading) => setIsNobodyThere(!isLoading));
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  });
  return (
    <main className="cannot-start">
      <div role="alert">
        <h1>Kulanz</h1>
        <p>{said[what]}</p>
        {isNobodyThere && <p>{said.nobody}</p>}
      </div>
      <p>
        <button type="button" onClick={again}>
          {said.again}
        </button>
      </p>
      {why && (
        <p lang="en">
          <small>{why}</small>
        </p>
      )}
    </main>
  );
}
