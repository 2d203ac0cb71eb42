import { serveChecks } from '#platform/signatures/serve-checks.ts';

// The worker thread in which files are checked: what people hand in may be anything.
serveChecks();
