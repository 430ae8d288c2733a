import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { otherLocale } from '#app/i18n/locale.ts'
import type { ComponentExamples, Say } from './example.ts'
import { InExample } from './in-example.ts'
import { Heading } from './heading/heading.tsx'
import { Link } from './link/link.tsx'

const anchor = (name: ComponentExamples['name']) =>
  `component-${name.en.toLowerCase().replaceAll(/\W+/g, '-')}`

/** The examples of components, each under its name in both languages. */
export function ExampleBook({ components }: { components: ComponentExamples[] }) {
  const { t } = useTranslation('components')
  const locale = useLocale()
  const other = otherLocale(locale)
  const say: Say = (zh, en) => (locale === 'en' ? en : zh)
  return (
    <div className="example-book">
      <nav className="example-book__contents" aria-labelledby="contents">
        <Heading size="m" id="contents">
          {t('page.contents')}
        </Heading>
        <ul className="govuk-list example-book__list">
          {components.map(({ name }) => (
            <li key={name.en}>
              <Link to={`#${anchor(name)}`}>{name[locale]}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <InExample.Provider value>
        <div className="example-book__components">
          {components.map(({ name, examples }) => (
            <section
              key={name.en}
              className="example-book__component"
              aria-labelledby={anchor(name)}
            >
              <Heading id={anchor(name)}>
                {name[locale]}{' '}
                <span lang={other} className="example-book__other">
                  {name[other]}
                </span>
              </Heading>
              {examples.map((one) => (
                <div key={one.name.en} className="example-book__example">
                  <h3 className="govuk-heading-s">{one.name[locale]}</h3>
                  {one.element(say)}
                </div>
              ))}
            </section>
          ))}
        </div>
      </InExample.Provider>
    </div>
  )
}
