import type { ConsultationForm, Topic } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { presentAgency } from '../accounts/present.ts'
import type { AgencyView } from '../accounts/present.ts'
import { renderMarkdown } from '../platform/markdown.ts'
import type { SafeHtml } from '../platform/markdown.ts'
import type { ConsultationOfAgency } from './find-consultation.ts'
import { phaseOf } from './phase.ts'
import type { Phase } from './phase.ts'
import { mayModerate, mayRunConsultations, mayTakePart } from './policy.ts'

/** A text in both languages; in Chinese where nobody wrote an English one. */
export interface Words {
  'zh-TW': string
  en: string
}

/** Both languages of a text that is stored as two. */
export const words = (zh: string, en: string | null): Words => ({ 'zh-TW': zh, en: en ?? zh })

export interface TopicView {
  id: string
  parentId: string | null
  name: Words
  summary: string | null
}

/** What a list tells of a consultation. Times are ISO 8601. */
export interface ConsultationLine {
  code: string
  title: Words
  summary: Words
  agency: AgencyView
  phase: Phase
  forms: ConsultationForm[]
  opensAt: string
  /** From this midnight on it is closed. */
  closesAt: string
  /** A moment of the last day on which it is open. */
  lastDay: string
  participantCount: number
}

export interface ConsultationView extends ConsultationLine {
  id: string
  background: { 'zh-TW': SafeHtml; en: SafeHtml }
  draftRegulation: boolean
  isAnnounced: boolean
  answeredAt: string | null
  archivedAt: string | null
  topics: TopicView[]
  /** Whether there is a draft in numbered paragraphs. */
  hasText: boolean
  may: { run: boolean; moderate: boolean; takePart: boolean }
}

export const presentTopic = (
  topic: Pick<Topic, 'id' | 'parentId' | 'nameZh' | 'nameEn' | 'summary'>,
): TopicView => ({
  id: topic.id,
  parentId: topic.parentId,
  name: words(topic.nameZh, topic.nameEn),
  summary: topic.summary,
})

export const presentLine = (consultation: ConsultationOfAgency, now: Date): ConsultationLine => ({
  code: consultation.code,
  title: words(consultation.titleZh, consultation.titleEn),
  summary: words(consultation.summaryZh, consultation.summaryEn),
  agency: presentAgency(consultation.agency),
  phase: phaseOf(consultation, now),
  forms: consultation.forms,
  opensAt: consultation.opensAt.toISOString(),
  closesAt: consultation.closesAt.toISOString(),
  lastDay: new Date(consultation.closesAt.getTime() - 1).toISOString(),
  participantCount: consultation.participantCount,
})

export function presentConsultation(
  consultation: ConsultationOfAgency,
  { topics, hasText }: { topics: Topic[]; hasText: boolean },
  actor: Actor,
  now: Date,
): ConsultationView {
  const { backgroundZh, backgroundEn } = consultation
  return {
    ...presentLine(consultation, now),
    id: consultation.id,
    background: {
      'zh-TW': renderMarkdown(backgroundZh),
      en: renderMarkdown(backgroundEn ?? backgroundZh),
    },
    draftRegulation: consultation.draftRegulation,
    isAnnounced: consultation.announcedAt !== null,
    answeredAt: consultation.answeredAt?.toISOString() ?? null,
    archivedAt: consultation.archivedAt?.toISOString() ?? null,
    topics: topics.map(presentTopic),
    hasText,
    may: {
      run: mayRunConsultations(actor),
      moderate: mayModerate(actor),
      takePart: mayTakePart(actor),
    },
  }
}
