import { atom, feedAddress } from './components/follow-box/follow-address.ts'
import type { FollowedPart } from './components/follow-box/follow-address.ts'
import { freshAnswer } from './fresh-answer.server.ts'
import { i18nOf } from './i18n/i18n.server.ts'
import { defaultLocale, isLocale } from './i18n/locale.ts'
import type { Locale } from './i18n/locale.ts'
import { visitor } from '#server/accounts/actor.ts'
import { writeAtom } from '#server/consultations/feeds/atom.ts'
import { readFeed } from '#server/consultations/feeds/read-feed.ts'
import type { Feed } from '#server/consultations/feeds/read-feed.ts'
import type { CommentAuthor, CommentView } from '#server/consultations/threads/present-comment.ts'
import { env } from '#server/env.ts'

const freshSeconds = 300

/** The Atom feed of a part of a consultation, the same for everybody: in Chinese, or as `?lang` asks. */
export async function answerFeed(
  request: Request,
  code: string,
  part: FollowedPart,
): Promise<Response> {
  const feed = await readFeed(visitor, code, {
    topic: part.kind === 'topic' ? part.id : null,
    comment: part.kind === 'comment' ? part.id : null,
  })
  const asked = new URL(request.url).searchParams.get('lang')
  const locale = isLocale(asked) ? asked : defaultLocale
  const base = `/consultations/${code}/comments`
  const name = authorNames(locale)
  const body = writeAtom({
    id: feed.id,
    title: titleOf(feed, locale),
    updatedAt: feed.updatedAt,
    language: locale,
    self: whole(feedAddress(code, part)),
    page: whole(pageOf(base, part)),
    entries: feed.comments.map((comment) => entryOf(comment, base, name, locale)),
  })
  return freshAnswer(request, body, { type: `${atom}; charset=utf-8`, freshSeconds })
}

const whole = (path: string) => new URL(path, env.PUBLIC_URL).href

function pageOf(base: string, part: FollowedPart): string {
  if (part.kind === 'comment') return `${base}/${part.id}`
  return part.kind === 'topic' ? `${base}?topic=${part.id}` : base
}

function titleOf({ title, topic, isConversation }: Feed, locale: Locale): string {
  const t = i18nOf(locale).getFixedT(null, 'follows')
  const consultation = title[locale]
  if (topic) return t('feed.topic', { consultation, topic: topic[locale] })
  return t(isConversation ? 'feed.conversation' : 'feed.consultation', { consultation })
}

const entryOf = (
  { id, author, html, createdAt, editedAt }: CommentView,
  base: string,
  name: (author: CommentAuthor) => string,
  locale: Locale,
) => ({
  id,
  title: i18nOf(locale).getFixedT(null, 'search')('by', { name: name(author) }),
  author: name(author),
  address: whole(`${base}/${id}`),
  publishedAt: createdAt,
  updatedAt: editedAt ?? createdAt,
  html: html ?? '',
})

function authorNames(locale: Locale): (author: CommentAuthor) => string {
  const t = i18nOf(locale).getFixedT(null, 'threads')
  return (author) => {
    if (author.kind === 'former') return t('author.former')
    return author.kind === 'participant' ? author.name : author.agency[locale]
  }
}
