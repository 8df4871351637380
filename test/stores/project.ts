import { fileURLToPath } from 'node:url';

/** The absolute path of something in the project, given from the project's root. */
export const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
