import { useLocation } from 'wouter';

/** For links of Cloudscape: within the console a page is shown without loading everything again. */
export function useFollow() {
  const [, goTo] = useLocation();
  return (event: CustomEvent<{ href?: string; external?: boolean }>) => {
    const { href, external } = event.detail;
    if (external || !href?.startsWith('/')) return;
    event.preventDefault();
    goTo(href);
  };
}
