/** The pages: for whom each is, where it is, and its code, which comes when it is opened. A new page is one entry here. */
import { type ComponentType, lazy } from 'react';
import type { Word } from './words/en.ts';

export type Group = 'host' | 'operations' | 'privacy';

export interface Page {
  /** In the words of wouter: `/customers/:customerId`. */
  path: string;
  title: Word;
  groups: readonly Group[];
  /** Not in the navigation: one gets there from another page. */
  hidden?: boolean;
  Content: ComponentType;
}

/** The first that somebody may see is where they start. */
export const pages: readonly Page[] = [
  {
    path: '/worklist',
    title: 'page.worklist',
    groups: ['host'],
    Content: lazy(() => import('./pages/worklist.tsx')),
  },
  {
    path: '/customers',
    title: 'page.customers',
    groups: ['host'],
    Content: lazy(() => import('./pages/customers.tsx')),
  },
  {
    path: '/customers/:customerId',
    title: 'page.customer',
    groups: ['host'],
    hidden: true,
    Content: lazy(() => import('./pages/customer.tsx')),
  },
  {
    path: '/reply',
    title: 'page.reply',
    groups: ['host'],
    Content: lazy(() => import('./pages/reply.tsx')),
  },
  {
    path: '/operations',
    title: 'page.operations',
    groups: ['operations'],
    Content: lazy(() => import('./pages/operations.tsx')),
  },
  {
    path: '/referrals',
    title: 'page.overdue',
    groups: ['operations'],
    Content: lazy(() => import('./pages/overdue.tsx')),
  },
  {
    path: '/quarantine',
    title: 'page.quarantine',
    groups: ['operations'],
    Content: lazy(() => import('./pages/quarantine.tsx')),
  },
  {
    path: '/begging',
    title: 'page.begging',
    groups: ['operations'],
    Content: lazy(() => import('./pages/begging.tsx')),
  },
  {
    path: '/lost',
    title: 'page.lost',
    groups: ['host', 'operations'],
    Content: lazy(() => import('./pages/lost.tsx')),
  },
  {
    path: '/rota',
    title: 'page.rota',
    groups: ['host', 'operations'],
    Content: lazy(() => import('./pages/rota.tsx')),
  },
  {
    path: '/privacy',
    title: 'page.privacy',
    groups: ['privacy'],
    Content: lazy(() => import('./pages/privacy.tsx')),
  },
  {
    path: '/policy',
    title: 'page.policy',
    groups: ['host', 'operations', 'privacy'],
    Content: lazy(() => import('./pages/policy.tsx')),
  },
];
