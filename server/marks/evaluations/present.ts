import type { SamplePage } from '#models/index.ts'

/** A page of a sample, with why it is in it. */
export interface SamplePageView {
  id: string
  /** From 1. */
  position: number
  url: string
  title: string
  part: SamplePage['part']
  /** A word of the list of reasons. */
  reason: string
  /** What somebody wrote to it. */
  note: string
  /** The process that it is a step of; empty for none. */
  process: string
}

export const presentSamplePage = (page: SamplePage): SamplePageView => ({
  id: page.id,
  position: page.position,
  url: page.url,
  title: page.title,
  part: page.part,
  reason: page.reason,
  note: page.note,
  process: page.process,
})
