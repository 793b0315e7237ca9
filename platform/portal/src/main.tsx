import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../render/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/shell.css';
import './styles/footer.css';
import './styles/controls.css';
import './styles/choices.css';
import './styles/status.css';
import './styles/forms.css';
import './styles/lists.css';
import './styles/table.css';
import './styles/search.css';
import './styles/extra.css';
import './styles/overlays.css';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
