/** Loading the page anew, where that helps: whoever has no connection keeps what is there. */

const place = 'kulanz.left';

/** Loads the page anew if anybody answers. @returns whether it does */
export async function loadAnew(): Promise<boolean> {
  if ((await documentNow()) === undefined) return false;
  window.location.reload();
  return true;
}

/**
 * After a deployment the parts that an open page has not loaded yet may be gone: then the newer page is loaded in its
 * place. Only once: what the newer one lacks too is lacking for another reason.
 */
export async function loadAnewIfNewer(): Promise<void> {
  const here = document.querySelector('script[type=module]')?.getAttribute('src');
  const now = await documentNow();
  if (!here || now === undefined || now.includes(here) || sessionStorage.getItem(place) === here) return;
  sessionStorage.setItem(place, here);
  window.location.reload();
}

/** The console's one document, as it is there now. */
async function documentNow(): Promise<string | undefined> {
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
