import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Table } from '#app/components/table/table.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor } from '#app/session.server.ts'
import { permissions, personNames, persons } from '#server/accounts/permissions.ts'

const Done = z.enum(['joined', 'left']).nullable().catch(null)

export const handle = page((t) => t('members:permissions.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  return {
    done: Done.parse(new URL(request.url).searchParams.get('done')),
    mayManageMinistry: actor.is('administrator'),
    rows: permissions.map(({ what, who }) => ({
      what,
      everybody: who.includes('visitor'),
      signedIn: who.length === persons.length - 1,
      names: who.flatMap((person) => personNames[person] ?? []),
    })),
  }
})

export default function Permissions() {
  const { t } = useTranslation('members')
  const say = useText()
  const { rows, done, mayManageMinistry } = useLoaderData<typeof loader>()
  const whoOf = ({ everybody, signedIn, names }: (typeof rows)[number]) => {
    if (everybody) return t('permissions.everybody')
    if (signedIn) return t('permissions.signedIn')
    return names.map(say).join(t('permissions.separator'))
  }
  return (
    <>
      {done && (
        <Notice kind="success" title={t(`done.${done}`)} announce>
          <p>{t(`done.${done}Next`)}</p>
        </Notice>
      )}
      <PageHeading lead={t('permissions.lead')}>{t('permissions.title')}</PageHeading>
      <InsetText>{t('permissions.rolesLead')}</InsetText>
      {mayManageMinistry && (
        <p>
          <Link to="/agencies/ministry/members">{t('permissions.ministryMembers')}</Link>
        </p>
      )}
      <Table
        caption={t('permissions.caption')}
        rows={rows}
        rowKey={({ what }) => what.en}
        columns={[
          {
            key: 'what',
            header: t('permissions.what'),
            rowHeader: true,
            cell: ({ what }) => say(what),
          },
          { key: 'who', header: t('permissions.who'), cell: whoOf },
        ]}
      />
    </>
  )
}
