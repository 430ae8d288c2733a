import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteLoaderData,
  useSearchParams,
} from '@remix-run/react'
import { useContext } from 'react'
import type { ReactNode } from 'react'
import { env } from '#server/env.ts'
import { countUnread } from '#server/notices/count-unread.ts'
import { Alternates } from './components/document/alternates.tsx'
import { PageArrival } from './components/document/page-arrival.tsx'
import { useIsWide, usePageTitle } from './components/document/page-title.ts'
import { RefreshWithoutScript } from './components/document/refresh.tsx'
import { ErrorPage } from './components/error-page/error-page.tsx'
import { KeptNotice } from './components/kept-notice/kept-notice.tsx'
import { SiteFooter } from './components/site-footer/site-footer.tsx'
import type { Reader } from './components/site-header/site-header.tsx'
import { SiteHeader } from './components/site-header/site-header.tsx'
import { SkipLink } from './components/skip-link/skip-link.tsx'
import { contactAddress } from './contact.server.ts'
import { useLocale, useTranslation } from './i18n/i18n.ts'
import { readKept } from './kept-form.server.ts'
import { KeptForm } from './kept-form.ts'
import type { KeptValues } from './kept-form.ts'
import { logError } from './log-error.server.ts'
import { Nonce } from './nonce.ts'
import { isKeptFor } from './return-path.ts'
import { getActor, knowContext } from './session.server.ts'
import styles from './styles/main.scss?url'

/** What every page needs to know. Pages that need nobody stay readable while sessions cannot be. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  knowContext(request, context)
  const reader = await readReader(request).catch((error: unknown) => {
    logError(error, context.requestId)
    return null
  })
  return {
    origin: new URL(env.PUBLIC_URL).origin,
    reader,
    requestId: context.requestId,
    contact: contactAddress(),
    kept: await readKept(request, context.requestId),
  }
}

/** Asks nothing for visitors, and for others one count that an index answers. */
async function readReader(request: Request): Promise<Reader | null> {
  const actor = await getActor(request)
  if (actor.accountId === null) return null
  return { name: actor.name ?? '', unread: await countUnread(actor) }
}

/** The frame around every page, also around those that tell of an error. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  const { t } = useTranslation('common')
  const nonce = useContext(Nonce)
  const title = usePageTitle()
  const isWide = useIsWide()
  return (
    <html lang={useLocale()}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={t('description')} />
        <meta name="theme-color" content="#ffffff" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={styles} />
        <Alternates origin={root?.origin} />
        <RefreshWithoutScript />
        <Meta />
        <Links />
      </head>
      <body>
        <SkipLink />
        <SiteHeader reader={root?.reader ?? null} />
        <main id="main" className="page" tabIndex={-1}>
          {isWide ? children : <div className="page__inner govuk-width-container">{children}</div>}
        </main>
        <SiteFooter contact={root?.contact} />
        <PageArrival title={title} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const { kept } = useLoaderData<typeof loader>()
  const [searchParams] = useSearchParams()
  return (
    <KeptForm.Provider value={kept as KeptValues | null}>
      {kept && <KeptNotice stage="back" />}
      {isKeptFor(searchParams.get('to')) && <KeptNotice stage="signing-in" />}
      <Outlet />
    </KeptForm.Provider>
  )
}

/** The one place where errors become pages. */
export function ErrorBoundary() {
  const root = useRouteLoaderData<typeof loader>('root')
  return <ErrorPage reference={root?.requestId} />
}
