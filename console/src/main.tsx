import '@cloudscape-design/global-styles/index.css';
import './look.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api/client.ts';
import { App } from './app.tsx';
import { readConfig } from './config.ts';
import { startLook } from './look.ts';
import { CannotStart } from './parts/cannot-start.tsx';
import { loadAnewIfNewer } from './parts/load-anew.ts';
import { openSession } from './session.ts';

startLook();
window.addEventListener('vite:preloadError', () => void loadAnewIfNewer());
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
const root = createRoot(place);
try {
  const session = await openSession(await readConfig());
  if (session) {
    root.render(
      <StrictMode>
        <App session={session} api={createApi(session, window.location.origin)} />
      </StrictMode>,
    );
  }
} catch (error) {
  // By which a browser says that nobody answered.
  const isNobodyThere = error instanceof TypeError;
  root.render(isNobodyThere ? <CannotStart what="load" /> : <CannotStart what="signIn" why={String(error)} />);
}
