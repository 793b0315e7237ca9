import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../platform/render/tokens.css';
import './theme/base.css';
import './theme/shell.css';
import './theme/tables.css';
import './theme/states.css';
import './theme/parts.css';
import './theme/fields.css';
import './theme/organisation.css';
import './theme/home.css';
import './theme/materials.css';
import './theme/history.css';
import './theme/steps.css';
import './theme/handle.css';
import './theme/turns.css';
import './theme/supervision.css';
import './theme/phone.css';
import './theme/phone-case.css';
import './theme/print.css';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
