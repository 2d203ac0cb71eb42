import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { announceLanguage } from './i18n/language.ts';
import { router } from './routes.tsx';
import { UiProvider } from './ui/ui-provider.tsx';

announceLanguage();
const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <RouterProvider router={router} />
      </UiProvider>
    </StrictMode>,
  );
}
