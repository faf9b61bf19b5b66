/** The page's entry: opens the database, then shows the app, or says why it can't. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { followAppearance } from './app/appearance';
import { LostData } from './app/lost-data';
import { StartFailed } from './app/start-failed';
import { startUp } from './app/start-up';
import { logFailures } from './platform/error-log';
import './ui/tokens.css';
import './ui/base.css';

logFailures('page');
followAppearance();

const container = document.getElementById('root');
if (!container) throw new Error('The page has no #root');
const root = createRoot(container);

startUp().then(
  (started) =>
    root.render(<StrictMode>{'lost' in started ? <LostData {...started} /> : <App {...started} />}</StrictMode>),
  (error: unknown) => root.render(<StartFailed error={error} />),
);
