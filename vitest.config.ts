import { defineConfig } from 'vitest/config'

const common = { environment: 'node', pool: 'forks', isolate: false } as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    globalSetup: 'test/global-setup.ts',
    projects: [
      {
        test: {
          ...common,
          name: 'pure',
          include: [
            'test/{app,crawlers,models}/**/*.test.{ts,tsx}',
            'test/server/consultations/opinions/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          ...common,
          name: 'rooms',
          include: ['test/server/**/*.test.ts'],
          exclude: ['test/server/consultations/opinions/**'],
          setupFiles: 'test/own-database.ts',
        },
      },
      {
        test: {
          ...common,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          setupFiles: 'test/own-database.ts',
        },
      },
    ],
  },
})
