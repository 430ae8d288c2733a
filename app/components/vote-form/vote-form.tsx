import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { StatementToVoteOn } from '#server/consultations/statements/read-next-statement.ts'
import { choiceNames, choiceWord } from '../vote-choice/choice-word.ts'
import { VoteChoice } from '../vote-choice/vote-choice.tsx'
import { languageOf } from '../written/written.tsx'

export interface VoteFormProps {
  statement: StatementToVoteOn
  /** Whether the reader can vote now; else the statement stands there to be read. */
  mayVote: boolean
}

/** One statement, and the three things that one can think of it. Fields: `statement` and `choice`. */
export function VoteForm({ statement, mayVote }: VoteFormProps) {
  const { t } = useTranslation('opinions')
  const { id, body, choice } = statement
  const current = choice === null ? null : choiceWord(choice)
  return (
    <section className="vote-form" id="statement" tabIndex={-1} aria-labelledby="statement-body">
      <h2 className="vote-form__body" id="statement-body">
        <span className="vote-form__label">{t('vote.label')}</span>
        <bdi lang={languageOf(body)}>{body}</bdi>
      </h2>
      {current && (
        <p>
          {t('vote.current')} <VoteChoice choice={current} />
        </p>
      )}
      {mayVote && (
        <Form method="post" className="vote-form__choices" aria-labelledby="statement-body">
          <input type="hidden" name="intent" value="vote" />
          <input type="hidden" name="statement" value={id} />
          {choiceNames.map((name) => (
            <button
              key={name}
              className={`vote-form__choice vote-form__choice--${name}`}
              name="choice"
              value={name}
              aria-describedby="statement-body"
            >
              <VoteChoice choice={name} />
            </button>
          ))}
        </Form>
      )}
    </section>
  )
}
