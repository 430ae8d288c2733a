import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { BarrierFacets, BarrierFilter } from '#server/audits/list-barriers.ts'
import { Button, ButtonGroup } from '../button/button.tsx'
import { Details } from '../details/details.tsx'
import { Link } from '../link/link.tsx'
import { Select } from '../select/select.tsx'
import { TextInput } from '../text-input/text-input.tsx'

interface BarrierFilterFormProps {
  /** The page that answers. */
  action: string
  facets: BarrierFacets
  filter: BarrierFilter
  /** Whether there is a scan before to compare with. */
  compares: boolean
}

const kinds = ['failed', 'cantTell', 'advice'] as const
const levels = ['A', 'AA', 'AAA'] as const
const impacts = ['critical', 'serious', 'moderate', 'minor'] as const
const sinces = ['new', 'remaining'] as const

/** Narrows the list of barriers; the answer has an address that can be kept and sent on. */
export function BarrierFilterForm({ action, facets, filter, compares }: BarrierFilterFormProps) {
  const { t } = useTranslation('scans')
  const any = { value: '', text: t('barriers.any') }
  const plain = (values: readonly string[]) => [
    any,
    ...values.map((value) => ({ value, text: value })),
  ]
  return (
    <Details summary={t('barriers.filter')} open={Object.values(filter).some(Boolean)}>
      <Form method="get" action={action}>
        <Select
          name="kind"
          label={t('barriers.kind')}
          defaultValue={filter.kind ?? ''}
          items={[any, ...kinds.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))]}
        />
        <Select
          name="criterion"
          label={t('barriers.criterion')}
          defaultValue={filter.criterion ?? ''}
          items={plain(facets.criteria)}
        />
        <Select
          name="level"
          label={t('barriers.level')}
          defaultValue={filter.level ?? ''}
          items={plain(levels)}
        />
        <Select
          name="impact"
          label={t('barriers.impact')}
          defaultValue={filter.impact ?? ''}
          items={[
            any,
            ...impacts.map((impact) => ({ value: impact, text: t(`impact.${impact}`) })),
          ]}
        />
        <Select
          name="rule"
          label={t('barriers.rule')}
          defaultValue={filter.rule ?? ''}
          items={plain(facets.rules)}
        />
        {compares && (
          <Select
            name="since"
            label={t('barriers.since')}
            defaultValue={filter.since ?? ''}
            items={[any, ...sinces.map((since) => ({ value: since, text: t(`since.${since}`) }))]}
          />
        )}
        <TextInput
          name="page"
          label={t('barriers.page')}
          defaultValue={filter.page ?? ''}
          spellCheck={false}
        />
        <ButtonGroup>
          <Button kind="secondary">{t('barriers.apply')}</Button>
          <Link to={action}>{t('barriers.clear')}</Link>
        </ButtonGroup>
      </Form>
    </Details>
  )
}
