import { useText } from '#app/i18n/use-text.ts'
import type { TopicView } from '#server/consultations/present.ts'
import { Link } from '../link/link.tsx'
import { WrittenName } from '../written/written.tsx'

export interface TopicLinksProps {
  topics: Pick<TopicView, 'id' | 'parentId' | 'name'>[]
  /** Where a topic is discussed; nothing where it is not. */
  discussion?: ((topic: string) => string) | undefined
}

/** Topics, with their sub-topics below them. */
export function TopicLinks({ topics, discussion }: TopicLinksProps) {
  return <Level topics={topics} parentId={null} discussion={discussion} />
}

function Level({ topics, parentId, discussion }: TopicLinksProps & { parentId: string | null }) {
  const say = useText()
  const here = topics.filter((topic) => topic.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ul className="govuk-list govuk-list--bullet">
      {here.map(({ id, name }) => (
        <li key={id}>
          {discussion ? (
            <Link to={discussion(id)}>
              <WrittenName text={say(name)} />
            </Link>
          ) : (
            <WrittenName text={say(name)} />
          )}
          <Level topics={topics} parentId={id} discussion={discussion} />
        </li>
      ))}
    </ul>
  )
}
