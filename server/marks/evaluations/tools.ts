/** Assistive technology that is used in a test: what is used, never why. Closed lists, so that the
 * report can say them without saying who used them. */
export const technologies = [
  'none',
  'keyboard',
  'nvda',
  'jaws',
  'narrator',
  'voiceover',
  'talkback',
  'braille',
  'magnifier',
  'contrast',
  'voice-control',
  'switch',
  'eye-tracking',
  'captions',
  'other',
] as const
export type Technology = (typeof technologies)[number]

export const browsers = [
  'chrome',
  'edge',
  'firefox',
  'safari',
  'android-chrome',
  'ios-safari',
  'other',
] as const
export type TestBrowser = (typeof browsers)[number]

/** As they stand in a row: words between spaces. Words that nobody knows are left out. */
export const readTechnologies = (stored: string): Technology[] =>
  technologies.filter((known) => stored.split(' ').includes(known))

export const readBrowser = (stored: string): TestBrowser | null =>
  browsers.find((known) => known === stored) ?? null
