import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** In development /api goes to the gateway of `npm start`; contracts are read from their sources. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['yinhu:source', ...defaultClientConditions] },
  server: { proxy: { '/api': process.env.YINHU_API ?? 'http://127.0.0.1:8080' } },
  build: { target: 'es2022', chunkSizeWarningLimit: 1100, assetsInlineLimit: 0 },
});
