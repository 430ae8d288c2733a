import { Trans, useTranslation } from '#app/i18n/i18n.ts'
import { InsetText } from '../inset-text/inset-text.tsx'
import { Link } from '../link/link.tsx'

/** Where the demonstration shows what a telephone and a mailbox would. */
export function OutboxHint() {
  const { t } = useTranslation('security')
  return (
    <InsetText>
      <p>
        <Trans t={t} i18nKey="outboxHint" components={{ outbox: <Link to="/outbox">{''}</Link> }} />
      </p>
    </InsetText>
  )
}
