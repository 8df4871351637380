import '@cloudscape-design/global-styles/index.css';
import './look.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api/client.ts';
import { App } from './app.tsx';
import { readConfig } from './config.ts';
import { startLook } from './look.ts';
import { CannotStart } from './parts/cannot-start.tsx';
import { openSession } from './session.ts';

startLook();
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
const root = createRoot(place);
try {
  const session = await openSession(await readConfig());
  if (session) {
    root.render(
      <StrictMode>
        <App session={session} api={createApi(session)} />
      </StrictMode>,
    );
  }
} catch (error) {
  root.render(<CannotStart why={error instanceof Error ? error.message : String(error)} />);
}
