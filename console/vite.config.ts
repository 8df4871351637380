import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console as files: `npm run build:console` puts them into `dist/console`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    // A page's own code and words come when the page is opened.
    chunkSizeWarningLimit: 1_500,
    // Which page takes what: counted by test/console/first-load.test.ts.
    manifest: true,
    reportCompressedSize: true,
  },
});
