import { servePages } from '#platform/office/pages/serve-pages.ts';

// The worker thread that draws pages for the viewer: a hostile PDF never reaches a browser.
servePages();
