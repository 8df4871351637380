import { html } from 'hono/html';
import { people, type SamplePerson } from './people.ts';

const words = {
  de: {
    title: 'Anmelden',
    who: 'Wer möchten Sie sein?',
    why: 'Nur auf diesem Rechner: Beispielpersonen, kein Passwort.',
  },
  en: {
    title: 'Sign in',
    who: 'Who would you like to be?',
    why: 'On this machine only: sample people, no password.',
  },
} as const;

/** Where one says who one is. `asked` goes along with whoever is chosen. */
export function signInPage(asked: URLSearchParams, language: 'de' | 'en') {
  const { title, who, why } = words[language];
  const link = ({ employeeId }: SamplePerson) => {
    const query = new URLSearchParams(asked);
    query.set('person', employeeId);
    return `/oauth2/signed-in?${query}`;
  };
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kulanz · ${title}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 26rem; margin: 12vh auto 0; padding: 0 1rem; }
a { display: block; margin: .75rem 0; padding: .9rem 1.1rem; border: 1px solid; border-radius: .6rem; color: inherit; text-decoration: none; }
a:hover, a:focus-visible { outline: 3px solid Highlight; outline-offset: 1px; }
b { display: block; }
</style>
</head>
<body>
<main>
<h1>Kulanz</h1>
<p>${who}</p>
${people.map((person) => html`<a href="${link(person)}"><b>${person.name}</b>${person.about[language]}</a>`)}
<p><small>${why}</small></p>
</main>
</body>
</html>`;
}
