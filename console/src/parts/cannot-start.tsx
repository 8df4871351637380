/** Shown where not even signing in works: without any of the console's own parts. */
export function CannotStart({ why }: { why: string }) {
  const isGerman = document.documentElement.lang === 'de';
  return (
    <main className="cannot-start" role="alert">
      <h1>Kulanz</h1>
      <p>{isGerman ? 'Die Anmeldung hat nicht geklappt.' : 'Signing in did not work.'}</p>
      <p>
        <small>{why}</small>
      </p>
      <p>
        <a href="/">{isGerman ? 'Noch einmal versuchen' : 'Try again'}</a>
      </p>
    </main>
  );
}
