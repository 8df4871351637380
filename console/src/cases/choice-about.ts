import type { Dossier } from '../api/generated.ts';

/** About whom a choice can be: who leaves and whose choice is open, or else the present host. Without either there is none. */
export function choiceIsAbout({ host, choices }: Dossier): string | undefined {
  // One that was made already is no choice any more.
  return choices.find(({ until }) => until !== undefined)?.employeeId ?? host?.hostId;
}
