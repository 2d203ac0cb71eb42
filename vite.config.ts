import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, loadEnv } from 'vite';

/**
 * The browser app: built to dist/web, which the server serves. In development Vite serves it and passes `/api` on to
 * a running server (MINH_CHUNG_API_URL, by default http://127.0.0.1:3000).
 */
export default defineConfig(({ mode }) => {
  const { MINH_CHUNG_API_URL } = loadEnv(mode, '.', 'MINH_CHUNG_');
  return {
    root: 'web',
    plugins: [react()],
    resolve: {
      // Contracts describe their schemas with TypeBox; the browser needs only method, path and types of a route.
      alias: { typebox: fileURLToPath(new URL('./web/typebox-shapes.ts', import.meta.url)) },
    },
    build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    server: {
      port: 5173,
      strictPort: true,
      // The host stays as it is: the server refuses what comes from another origin.
      proxy: { '^/api/': { target: MINH_CHUNG_API_URL || 'http://127.0.0.1:3000', changeOrigin: false } },
    },
  };
});
