import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server'
import { compile } from 'sass'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** Draws an element as the server does, without a browser. */
export async function draw(element: ReactElement, locale: Locale = 'zh-TW'): Promise<string> {
  const handler = createStaticHandler([{ path: '*', element }])
  const context = await handler.query(new Request('http://curbcut.test/components'))
  if (context instanceof Response) throw new Error('no page was drawn')
  const router = createStaticRouter(handler.dataRoutes, context)
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf(locale)}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </I18nextProvider>,
  )
}

let css: string | undefined

/** The style sheet of the service. Warnings about our own styles fail. */
function styles(): string {
  css ??= compile('app/styles/main.scss', {
    loadPaths: ['node_modules'],
    quietDeps: true,
    logger: {
      warn(message) {
        throw new Error(message)
      },
    },
  }).css
  return css
}

/** A whole document with our styles around what was drawn. */
export const documentOf = (body: string, locale: Locale): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${locale}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><style>${styles()}</style></head>
  <body><main id="main" class="page"><div class="govuk-width-container">${body}</div></main></body></html>`
