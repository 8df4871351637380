import { createContext, type ReactNode, use } from 'react';
import type { Session } from '../signed-in.ts';
import type { Api } from './client.ts';

export interface Desk {
  api: Api;
  session: Session;
}

const DeskContext = createContext<Desk | undefined>(undefined);

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('no desk around this');
  return desk;
}

export const useApi = () => useDesk().api;
export const useSession = () => useDesk().session;
