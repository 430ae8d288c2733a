import { realpathSync } from 'node:fs'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    remix({
      ignoredRouteFiles: ['**/.*'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: false,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // By its real path: reached through a link, sass would take the library for two.
  css: {
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: [realpathSync('node_modules')] } },
  },
  build: {
    target: 'es2022',
    // Stack traces of the server name our own lines; browsers get no map.
    sourcemap: isSsrBuild === true,
    rollupOptions: {
      // Comments of dependencies that another bundler reads.
      onwarn(warning, warn) {
        const isTheirs = warning.id?.includes('/node_modules/')
        if (warning.code === 'INVALID_ANNOTATION' && isTheirs) return
        warn(warning)
      },
    },
  },
}))
