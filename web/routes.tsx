import { createBrowserRouter } from 'react-router';
import { FrameError, NotFound, RouteError } from './route-error.tsx';
import { loadMe, signedInRoute, signInPath } from './session.ts';
import { SignedInFrame } from './signed-in-frame.tsx';
import { Skeleton } from './ui/states.tsx';

/** Every page of the app under its Vietnamese address; pages are fetched when first opened. */
export const router = createBrowserRouter([
  {
    path: signInPath,
    lazy: () => import('./features/identity/sign-in-page.tsx'),
    HydrateFallback: Skeleton,
    ErrorBoundary: FrameError,
  },
  {
    id: signedInRoute,
    path: '/',
    loader: loadMe,
    shouldRevalidate: () => false,
    Component: SignedInFrame,
    HydrateFallback: Skeleton,
    ErrorBoundary: FrameError,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, lazy: () => import('./home-page.tsx') },
          { path: 'doc-van-ban', lazy: () => import('./features/documents/papers-page.tsx') },
          { path: 'doc-van-ban/:id', lazy: () => import('./features/documents/reading-page.tsx') },
          { path: 'ket-qua', lazy: () => import('./features/findings/findings-page.tsx') },
          { path: 'giam-sat', lazy: () => import('./features/supervision/supervisions-page.tsx') },
          { path: 'giam-sat/:id', lazy: () => import('./features/supervision/supervision-page.tsx') },
          { path: 'bo-tieu-chi', lazy: () => import('./features/criteria/sets-page.tsx') },
          { path: 'bo-tieu-chi/nhap-tep', lazy: () => import('./features/criteria/import-page.tsx') },
          { path: 'bo-tieu-chi/:id', lazy: () => import('./features/criteria/set-page.tsx') },
          { path: 'bo-tieu-chi/:id/soan', lazy: () => import('./features/criteria/editor-page.tsx') },
          { path: 'bo-tieu-chi/:id/so-sanh', lazy: () => import('./features/criteria/compare-page.tsx') },
          { path: 'bo-tieu-chi/:id/doi-chieu', lazy: () => import('./features/criteria/mapping-page.tsx') },
          { path: 'bo-tieu-chi/:id/cong-bo', lazy: () => import('./features/criteria/publish-page.tsx') },
          { path: 'dot-cham', lazy: () => import('./features/assessment/appraisal/cycles-page.tsx') },
          { path: 'dot-cham/moi', lazy: () => import('./features/assessment/appraisal/open-cycle-page.tsx') },
          { path: 'dot-cham/:id', lazy: () => import('./features/assessment/appraisal/cycle-page.tsx') },
          { path: 'tham-dinh', lazy: () => import('./features/assessment/appraisal/queue-page.tsx') },
          { path: 'cham-diem', lazy: () => import('./features/assessment/assessments-page.tsx') },
          { path: 'cham-diem/:id', lazy: () => import('./features/assessment/sheet-page.tsx') },
          { path: 'cham-diem/:id/nop', lazy: () => import('./features/assessment/submit-page.tsx') },
          { path: 'cham-diem/:id/van-de', lazy: () => import('./features/assessment/problems-page.tsx') },
          { path: 'cham-diem/:id/in', lazy: () => import('./features/assessment/print-page.tsx') },
          { path: 'tham-dinh/:id', lazy: () => import('./features/assessment/appraisal/appraisal-page.tsx') },
          { path: 'ket-qua-cham/:id', lazy: () => import('./features/assessment/appraisal/result-page.tsx') },
          { path: 'tai-lieu', lazy: () => import('./features/evidence/list-page.tsx') },
          { path: 'tai-lieu/:id', lazy: () => import('./features/evidence/document-page.tsx') },
          { path: 'nhat-ky', lazy: () => import('./features/audit/audit-page.tsx') },
          { path: 'tai-khoan', lazy: () => import('./features/identity/accounts-page.tsx') },
          { path: 'mat-khau', lazy: () => import('./features/identity/password-page.tsx') },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);
