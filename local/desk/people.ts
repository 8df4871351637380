import type { Group } from '../../functions/api/person.ts';

/**
 * Who can sign in on this machine: one of each kind, so that everything can be tried, and a second host, who confirms what
 * the first one asks for. The hosts are those of the sample events.
 */
export interface SamplePerson {
  employeeId: string;
  name: string;
  groups: readonly Group[];
  about: { de: string; en: string };
}

export const people: readonly SamplePerson[] = [
  {
    employeeId: 'E-17',
    name: 'Anna Vogt',
    groups: ['host'],
    about: { de: 'betreut Kundinnen und Kunden', en: 'looks after customers' },
  },
  {
    employeeId: 'E-23',
    name: 'Ben Okoye',
    groups: ['host'],
    about: { de: 'betreut Kundinnen und Kunden', en: 'looks after customers' },
  },
  {
    employeeId: 'E-81',
    name: 'Jonas Reuter',
    groups: ['operations'],
    about: { de: 'hält den Betrieb im Blick', en: 'keeps an eye on operations' },
  },
  {
    employeeId: 'E-90',
    name: 'Leyla Brandt',
    groups: ['privacy'],
    about: { de: 'ist für Datenschutz zuständig', en: 'is in charge of privacy' },
  },
];
