import { useTranslation } from '#app/i18n/i18n.ts'
import type { Snippets } from '#server/marks/snippets.ts'
import { CodeBlock } from '../code-block/code-block.tsx'
import { Details } from '../details/details.tsx'

export interface MarkSnippetsProps {
  snippets: Snippets
}

/** What a webmaster pastes into the site, and the rules that come with it. */
export function MarkSnippets({ snippets }: MarkSnippetsProps) {
  const { t } = useTranslation('marks')
  return (
    <>
      <p>{t('one.pasteLead')}</p>
      <p>{t('one.pasteRules')}</p>
      <p>{t('one.pasteWords')}</p>
      <CodeBlock label={t('one.pasteZh')} code={snippets['zh-TW'].svg} />
      <CodeBlock label={t('one.pasteEn')} code={snippets.en.svg} />
      <Details summary={t('one.pastePng')}>
        <p>{t('one.pastePngLead')}</p>
        <CodeBlock label={t('one.pastePngZh')} code={snippets['zh-TW'].png} />
        <CodeBlock label={t('one.pastePngEn')} code={snippets.en.png} />
      </Details>
    </>
  )
}
