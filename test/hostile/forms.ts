import type { Mark, Scan, Site } from '#models/index.ts'

/** What the forms are aimed at. Where there are many of one kind, they are taken in turn. */
export interface Targets {
  agencyCode: string
  agencyId: string
  site: Site
  scan: Scan
  /** Of a consultation that is being prepared. */
  preparedCode: string
  marks: Mark[]
  /** Numbers of applications of the agency, for which the officer acts too. */
  draftNumber: string
  applicationNumber: string
  /** Finished, without a mark. */
  cleanScans: Scan[]
  /** Number of an application on which a mark can be issued. */
  decidable: string
  /** More of them, on which marks are issued. */
  decidables: string[]
  consultationCode: string
  /** Of a consultation that was answered. */
  answeredCode: string
  /** Of what became of it there. */
  followUpId: string
  commentId: string
  proposalId: string
  /** Of the citizens, in the order in which they take turns. */
  passkeyIds: string[]
}

/** One request: fields make it a form that is posted, `json` what a script posts. */
export interface Sending {
  path: string
  fields?: Record<string, string>
  json?: unknown
  /** The form takes files, and is sent as such forms are. */
  takesFiles?: true
}

export interface Form {
  /** Who sends it: nobody signed in; an officer of the ministry who is its administrator too; citizens
   * in turn. */
  as: 'visitor' | 'officer' | 'citizen'
  /** What takes words, with the most characters that are sent in each. */
  takes: Record<string, number>
  /** Of so many strings one goes through: for addresses, and where a field is too narrow for more. */
  every?: number
  send: (words: Record<string, string>, index: number, targets: Targets) => Sending
}

const query = (path: string, words: Record<string, string>): Sending => ({
  path: `${path}?${new URLSearchParams(words)}`,
})

/** A form that is posted to one place, its words in the fields of the same names. */
const post = (
  as: Form['as'],
  path: string,
  takes: Form['takes'],
  also: Record<string, string> = {},
): Form => ({ as, takes, send: (words) => ({ path, fields: { ...also, ...words } }) })

// Written out in an address, a character can be nine; servers take some sixteen thousand of them.
const addressAtMost = 1200
const searchedAtMost = 300

/** What stands behind the `?` of an address, full to the brim: what is searched for as long as people
 * write, so that it is really looked for; cursors and choices, of which nothing is kept, as long as
 * there is room. */
function inAddress(names: string[]): Form['takes'] {
  const searched = names.filter((name) => name === 'q')
  const others = names.filter((name) => name !== 'q')
  const left = addressAtMost - searched.length * searchedAtMost
  return Object.fromEntries([
    ...searched.map((name) => [name, searchedAtMost] as const),
    ...others.map((name) => [name, Math.floor(left / others.length)] as const),
  ])
}

/** A page that reads words of its address behind the `?`. */
const ask = (as: Form['as'], path: string, names: string[]): Form => ({
  as,
  every: 3,
  takes: inAddress(names),
  send: (words) => query(path, words),
})

/** A page that has a word of its address from whoever wrote the link. */
const visit = (as: Form['as'], pathOf: (word: string, targets: Targets) => string): Form => ({
  as,
  takes: { word: addressAtMost },
  every: 25,
  send: ({ word }, _index, targets) => ({ path: pathOf(segment(word!), targets) }),
})

/** What an id, a choice, a cursor may be sent as: nothing of it is kept, and so there is room for much. */
const much = 4000

/** The same with all strings in few fields that are far too full, and with some as the fields take them. */
const fullAndSome = (form: Form): Form[] => [
  { ...form, takes: Object.fromEntries(Object.keys(form.takes).map((name) => [name, much])) },
  { ...form, every: 10 },
]

/** A page of the preparation of a consultation. */
const toPrepared = (page: string, takes: Form['takes']): Form => ({
  as: 'officer',
  takes,
  send: (words, _index, { preparedCode }) => ({
    path: `/consultations/${preparedCode}/prepare${page}`,
    fields: words,
  }),
})

const filled = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''))

const segment = (text: string) => encodeURIComponent(text.toWellFormed()) || '-'

/** A place of its own for each site, which no name server has to be asked for. */
const addressOf = (index: number) => `https://1.1.${index >> 8}.${index & 255}/`

const code = (path: string, also?: Record<string, string>): Form[] => [
  post('citizen', path, { code: much }, also),
  { ...post('citizen', path, { code: 20 }, also), every: 50 },
]

const attestation = (words: Record<string, string>) => ({
  name: words.name,
  to: words.to,
  response: {
    id: words.id,
    rawId: words.id,
    type: 'public-key',
    clientExtensionResults: { [words.id!]: words.id },
    response: {
      clientDataJSON: words.data,
      attestationObject: words.data,
      authenticatorData: words.data,
      signature: words.data,
    },
  },
})

const inConsultation =
  (as: Form['as'], path: string, takes: Form['takes'], also: Record<string, string> = {}) =>
  (every = 1): Form => ({
    as,
    takes,
    every,
    send: (words, _index, { consultationCode, commentId }) => ({
      path: `/consultations/${consultationCode}/${path.replace('ID', commentId)}`,
      fields: { ...also, ...words },
    }),
  })

const askInConsultation = (path: string, names: string[]): Form => ({
  as: 'visitor',
  every: 10,
  takes: inAddress(names),
  send: (words, _index, { consultationCode, commentId }) =>
    query(`/consultations/${consultationCode}/${path.replace('ID', commentId)}`, words),
})

const proposals = ({ consultationCode }: Targets) => `/consultations/${consultationCode}/proposals`

/** Every route, and how words get into it from outside. Those that take none say so with an empty
 * list, and the test looks whether that is true. */
export const forms: Record<string, Form[]> = {
  'applications.$number.decide.tsx': [
    {
      // Without an outcome: the form comes back with what was typed.
      as: 'officer',
      takes: { reason: 1000, criteria: 1000, dueOn: 500 },
      send: (words, _index, { decidable }) => ({
        path: `/applications/${decidable}/decide`,
        fields: words,
        takesFiles: true,
      }),
    },
    {
      as: 'officer',
      takes: { intent: much, decisionId: much, outcome: much },
      every: 5,
      send: (words, _index, { decidable }) => ({
        path: `/applications/${decidable}/decide`,
        fields: words,
        takesFiles: true,
      }),
    },
    {
      // Its reason stands on the mark, which is public.
      as: 'officer',
      takes: { reason: 1500 },
      send: (words, index, { decidables }) => ({
        path: `/applications/${decidables[index % decidables.length]!}/decide`,
        fields: { outcome: 'issue', ...words },
        takesFiles: true,
      }),
    },
    visit('officer', (word) => `/applications/${word}/decide`),
  ],
  '$.tsx': [visit('visitor', (word) => `/${word}`)],
  '_index.tsx': [],
  'accessibility.tsx': [],
  'account._index.tsx': [],
  'account.data.tsx': [
    post('citizen', '/account/data', { consent: much }),
    ask('citizen', '/account/data', ['done']),
  ],
  'account.data_.correct.tsx': [
    post(
      'citizen',
      '/account/data/correct',
      { name: 100, telephone: 50, disability: 500, contactNotes: 1000 },
      { locale: 'zh-TW', agrees: 'on' },
    ),
    post('citizen', '/account/data/correct', { name: 300, telephone: 300, locale: 300 }),
  ],
  'account.data_.download.ts': [],
  'account.data_.uses.tsx': [ask('citizen', '/account/data/uses', ['from', 'to', 'after'])],
  'account.delete.tsx': [post('citizen', '/account/delete', { confirm: much })],
  'account.follows.tsx': [
    post('citizen', '/account/follows', { code: much, topic: much, comment: much }),
    ask('citizen', '/account/follows', ['after', 'done']),
  ],
  'account.identities._index.tsx': [
    post('citizen', '/account/identities', { identity: much }),
    ask('citizen', '/account/identities', ['done', 'failed', 'with']),
  ],
  'account.identities.link.tsx': [],
  'account.notices.tsx': [
    post('citizen', '/account/notices', { 'scan-finished': much }),
    ask('citizen', '/account/notices', ['done']),
  ],
  'account.security.tsx': [
    {
      as: 'citizen',
      takes: { name: 60 },
      every: 5,
      send: (words, index, { passkeyIds }) => ({
        path: '/account/security',
        fields: { intent: 'rename-passkey', id: passkeyIds[index % passkeyIds.length]!, ...words },
      }),
    },
    post('citizen', '/account/security', { id: much }, { intent: 'remove-passkey' }),
    post('citizen', '/account/security', { intent: much }),
  ],
  'account.security_.passkey.ts': [
    {
      as: 'citizen',
      takes: { name: 200, id: 500, data: 500 },
      send: (words) => ({ path: '/account/security/passkey', json: attestation(words) }),
    },
  ],
  'account.security_.recovery.tsx': [],
  'account.security_.totp.tsx': code('/account/security/totp'),
  'account.sessions.tsx': [post('citizen', '/account/sessions', { session: much })],
  'agencies.$code.tsx': [
    visit('visitor', (word) => `/agencies/${word}`),
    {
      as: 'visitor',
      takes: { below: 500, sites: 500, done: 500 },
      send: (words, _index, { agencyCode }) => query(`/agencies/${agencyCode}`, words),
    },
  ],
  'agencies.$code_.members.tsx': [
    visit('officer', (word) => `/agencies/${word}/members`),
    ...(
      [
        ['invite', { email: 254, role: 200 }],
        ['reset', { accountId: much, confirm: 500 }],
        ['withdraw', { id: much }],
        ['take', { id: much }],
        ['grant', { accountId: much, role: 500 }],
      ] as const
    ).map(([intent, takes]): Form => ({
      as: 'officer',
      takes,
      send: (words, _index, { agencyCode }) => ({
        path: `/agencies/${agencyCode}/members`,
        fields: { intent, ...words },
      }),
    })),
    {
      as: 'officer',
      takes: { after: 300, invitations: 300, done: 300 },
      send: (words, _index, { agencyCode }) => query(`/agencies/${agencyCode}/members`, words),
    },
  ],
  'agencies._index.tsx': [ask('visitor', '/agencies', ['q', 'after'])],
  'components.tsx': [],
  'consultations.$code._index.tsx': [askInConsultation('', ['done'])],
  'consultations.$code.extend.tsx': [
    inConsultation('officer', 'extend', { day: 500, reason: 1000 }, { ofWhat: 'closing' })(10),
    inConsultation('officer', 'extend', { ofWhat: much, seenDay: much, day: much, reason: much })(
      10,
    ),
  ],
  'consultations.$code.text.tsx': [visit('visitor', (word) => `/consultations/${word}/text`)],
  'consultations.$code.answers._index.tsx': [
    inConsultation('officer', 'answers?index', { confirm: much })(10),
    askInConsultation('answers', ['done', 'at']),
  ],
  'consultations.$code.answers.follow-up.tsx': [
    {
      as: 'officer',
      takes: { words: 2000 },
      send: (words, _index, { answeredCode }) => ({
        path: `/consultations/${answeredCode}/answers/follow-up`,
        fields: { step: 'other', happenedOn: '2026-01-05', ...words },
      }),
    },
    inConsultation('officer', 'answers/follow-up', {
      step: much,
      happenedOn: much,
      words: much,
      answerId: much,
    })(10),
  ],
  'consultations.$code.answers.follow-up_.$id.tsx': [
    {
      as: 'officer',
      takes: { step: much, happenedOn: much, words: much, answerId: much, seen: much },
      every: 10,
      send: (words, _index, { answeredCode, followUpId }) => ({
        path: `/consultations/${answeredCode}/answers/follow-up/${followUpId}`,
        fields: words,
      }),
    },
    visit(
      'officer',
      (word, { answeredCode }) => `/consultations/${answeredCode}/answers/follow-up/${word}`,
    ),
  ],
  'consultations.$code.answers.write.tsx': [
    {
      as: 'officer',
      takes: { reasons: 10_000, links: much, picked: much, seen: much },
      send: (words, _index, { answeredCode }) => ({
        path: `/consultations/${answeredCode}/answers/write?kind=whole`,
        fields: { outcome: 'adopted', ...words },
      }),
    },
    askInConsultation('answers/write', ['kind', 'id']),
  ],
  'consultations.$code.report._index.tsx': [
    visit('visitor', (word) => `/consultations/${word}/report`),
  ],
  'consultations.$code.report.$file.ts': [
    visit(
      'visitor',
      (word, { consultationCode }) => `/consultations/${consultationCode}/report/${word}`,
    ),
  ],
  'consultations.$code.prepare.documents.tsx': [
    {
      as: 'officer',
      takes: { remove: much },
      send: (fields, _index, { preparedCode }) => ({
        path: `/consultations/${preparedCode}/prepare/documents`,
        fields,
        takesFiles: true,
      }),
    },
    askInConsultation('prepare/documents', ['done']),
  ],
  'consultations.$code.prepare.priorities.tsx': [
    inConsultation('officer', 'prepare/priorities', { outline: much, seen: much })(10),
    askInConsultation('prepare/priorities', ['done']),
  ],
  'consultations.$code.prepare.questions.tsx': [
    inConsultation('officer', 'prepare/questions', { outline: much, seen: much })(10),
    askInConsultation('prepare/questions', ['done']),
  ],
  'consultations.$code.priorities.tsx': [
    inConsultation('citizen', 'priorities', { votes: much })(10),
    askInConsultation('priorities', ['done']),
  ],
  'consultations.$code.questions.tsx': [
    inConsultation('citizen', 'questions', { answer: much })(10),
    askInConsultation('questions', ['done']),
  ],
  'consultations.$code.proposals._index.tsx': [
    visit('visitor', (word, targets) => `${proposals(targets)}?order=${word}`),
    visit('visitor', (word, targets) => `${proposals(targets)}?after=${word}`),
  ],
  'consultations.$code.proposals.$proposalId._index.tsx': [
    visit('visitor', (word, targets) => `${proposals(targets)}/${word}`),
    {
      as: 'citizen',
      takes: { intent: much },
      send: (fields, _index, targets) => ({
        path: `${proposals(targets)}/${targets.proposalId}?index`,
        fields,
      }),
    },
  ],
  'consultations.$code.proposals.$proposalId.edit.tsx': [
    visit('citizen', (word, targets) => `${proposals(targets)}/${word}/edit`),
    {
      as: 'citizen',
      takes: { step: much, title: much, body: much, topicId: much },
      send: (fields, _index, targets) => ({
        path: `${proposals(targets)}/${targets.proposalId}/edit`,
        fields,
      }),
    },
  ],
  'consultations.$code.proposals.new.tsx': [
    {
      as: 'citizen',
      takes: { title: 100, body: 10_000 },
      every: 5,
      send: (words, _index, targets) => ({
        path: `${proposals(targets)}/new`,
        fields: { ...words, step: 'send' },
      }),
    },
    {
      as: 'citizen',
      takes: { step: much, title: much, body: much, topicId: much },
      send: (fields, _index, targets) => ({
        path: `${proposals(targets)}/new`,
        fields,
      }),
    },
  ],
  'consultations.$code.tsx': [visit('visitor', (word) => `/consultations/${word}`)],
  'consultations.$code.comments._index.tsx': [
    inConsultation('citizen', 'comments?index', { body: 5000 })(),
    inConsultation('citizen', 'comments?index', { name: 40 }, { body: '意見' })(25),
    inConsultation('citizen', 'comments?index', { body: much, name: much, intent: much })(10),
    askInConsultation('comments', ['after', 'order', 'done', 'at']),
    askInConsultation('comments', ['topic']),
    askInConsultation('comments', ['paragraph']),
    askInConsultation('comments', ['proposal']),
  ],
  'consultations.$code.comments.$commentId.tsx': [
    inConsultation('citizen', 'comments/ID', { body: 5000 })(),
    inConsultation('citizen', 'comments/ID', { back: much }, { intent: 'support' })(4),
    inConsultation('citizen', 'comments/ID', { intent: much })(10),
    askInConsultation('comments/ID', ['after', 'quote', 'done', 'at']),
    visit(
      'visitor',
      (word, { consultationCode }) => `/consultations/${consultationCode}/comments/${word}`,
    ),
  ],
  'consultations.$code.comments.draft.ts': [
    inConsultation('citizen', 'comments/draft', { body: 5000 })(4),
  ],
  'consultations.$code.comments.news.ts': [askInConsultation('comments/news', ['seen', 'topic'])],
  'consultations.$code.moderation.report.tsx': [
    inConsultation('citizen', 'moderation/report?of=comment&id=ID', { rule: much, words: much })(
      10,
    ),
    inConsultation(
      'citizen',
      'moderation/report?of=comment&id=ID',
      { words: 500 },
      { rule: 'insult' },
    )(25),
    visit(
      'citizen',
      (word, { consultationCode }) =>
        `/consultations/${consultationCode}/moderation/report?of=comment&id=${word}`,
    ),
  ],
  'consultations.$code.moderation._index.tsx': [askInConsultation('moderation', ['after'])],
  'consultations.$code.moderation.$of.$id.tsx': [
    // Hostile words reach a page of moderators by what is reported; an officer is no moderator.
    visit(
      'officer',
      (word, { consultationCode }) =>
        `/consultations/${consultationCode}/moderation/comment/${word}`,
    ),
    visit(
      'officer',
      (word, { consultationCode, commentId }) =>
        `/consultations/${consultationCode}/moderation/${word}/${commentId}`,
    ),
    inConsultation('officer', 'moderation/comment/ID', {
      intent: much,
      caseId: much,
      action: much,
      days: much,
      rule: much,
      words: much,
    })(25),
  ],
  'consultations.$code.moderation.cases.$caseId.tsx': [
    visit(
      'citizen',
      (word, { consultationCode }) => `/consultations/${consultationCode}/moderation/cases/${word}`,
    ),
    inConsultation('citizen', 'moderation/cases/ID', {
      intent: much,
      outcome: much,
      words: much,
    })(25),
  ],
  'consultations.$code.moderation.download.$format.ts': [
    visit(
      'visitor',
      (word, { consultationCode }) =>
        `/consultations/${consultationCode}/moderation/download/${word}`,
    ),
  ],
  'consultations.$code.moderation.people.tsx': [
    inConsultation('officer', 'moderation/people', {
      intent: much,
      participant: much,
      note: much,
    })(25),
    askInConsultation('moderation/people', ['after', 'done']),
  ],
  'moderation.tsx': [ask('citizen', '/moderation', ['after'])],
  'consultations.rules.tsx': [],
  'search.tsx': [
    ask('visitor', '/search', ['q']),
    { ...ask('visitor', '/search', ['agency', 'topic', 'from', 'to']), every: 10 },
    { ...ask('visitor', '/search', ['kind', 'phase', 'after']), every: 10 },
  ],
  'consultations.$code_.feed[.]atom.ts': [askInConsultation('feed.atom', ['topic'])],
  'consultations.$code_.comments.$commentId.feed[.]atom.ts': [
    visit(
      'visitor',
      (word, { consultationCode }) =>
        `/consultations/${consultationCode}/comments/${word}/feed.atom`,
    ),
  ],
  'consultations.$code.follow.tsx': [
    inConsultation('citizen', 'follow', { back: much, intent: much })(10),
    askInConsultation('follow', ['topic']),
    askInConsultation('follow', ['comment']),
  ],
  'consultations.$code.name.tsx': [
    inConsultation('citizen', 'name', { name: 40 })(10),
    askInConsultation('name', ['done']),
  ],
  'consultations.$code.map.tsx': [visit('visitor', (word) => `/consultations/${word}/map`)],
  'consultations.$code.statements._index.tsx': [
    inConsultation('citizen', 'statements?index', { body: 140 }, { intent: 'add' })(4),
    inConsultation('citizen', 'statements?index', { statement: much, choice: much, intent: much })(
      10,
    ),
    askInConsultation('statements', ['statement', 'done', 'voted']),
  ],
  'consultations.$code.statements.mine.tsx': [askInConsultation('statements/mine', ['after'])],
  'consultations.$code.prepare._index.tsx': [
    toPrepared('', { intent: much, confirm: much }),
    visit('officer', (word) => `/consultations/${word}/prepare`),
  ],
  'consultations.$code.prepare.terms.tsx': [
    toPrepared('/terms', { opensOn: 500, lastDay: 500, forms: 500, credits: 500, seen: 500 }),
  ],
  'consultations.$code.prepare.text.tsx': [toPrepared('/text', { intent: 500, text: much })],
  'consultations.$code.prepare.texts.tsx': [
    toPrepared('/texts', { seen: 500, titleZh: 500, summaryZh: 500, backgroundZh: much }),
  ],
  'consultations.$code.prepare.topics.tsx': [toPrepared('/topics', { seen: 500, outline: much })],
  'consultations.new.tsx': [
    {
      as: 'officer',
      takes: { titleZh: 100, titleEn: 200, summaryZh: 300 },
      send: (words, index, { agencyCode: agency }) => ({
        path: `/consultations/new?agency=${agency}`,
        fields: {
          titleZh: '名稱',
          summaryZh: '摘要',
          ...filled(words),
          agency,
          code: `h-${index}`,
        },
      }),
    },
    ask('officer', '/consultations/new', ['q', 'agency', 'after']),
  ],
  'consultations._index.tsx': [
    ask('visitor', '/consultations', ['after']),
    ask('officer', '/consultations', ['prepared']),
  ],
  'deliveries._index.tsx': [ask('officer', '/deliveries', ['state', 'kind', 'after'])],
  'deliveries.dead.tsx': [
    post('officer', '/deliveries/dead', { id: much }),
    ask('officer', '/deliveries/dead', ['after', 'done']),
  ],
  'evidence.$fileId.ts': [visit('officer', (word) => `/evidence/${word}`)],
  'files.$id.$name.ts': [
    visit('visitor', (word) => `/files/${word}/x.pdf`),
    visit('visitor', (word) => `/files/00000000-0000-7000-8000-000000000000/${word}`),
  ],
  'goodbye.tsx': [],
  'invitations.$token.tsx': [
    visit('citizen', (word) => `/invitations/${word}`),
    {
      as: 'citizen',
      takes: { token: 500 },
      every: 5,
      send: ({ token }) => ({ path: `/invitations/${segment(token!)}`, fields: {} }),
    },
  ],
  'applications._index.tsx': [ask('officer', '/applications', ['show', 'after'])],
  'applications.new.tsx': [
    ask('officer', '/applications/new', ['site']),
    {
      as: 'officer',
      takes: { level: 200, standard: 200, renews: 200 },
      send: (words, _index, { site }) => ({
        path: `/applications/new?site=${site.id}`,
        fields: words,
      }),
    },
  ],
  'applications.$number._index.tsx': [
    visit('officer', (word) => `/applications/${word}`),
    {
      as: 'officer',
      takes: { reason: 1500 },
      every: 5,
      send: (words, _index, { applicationNumber }) => ({
        path: `/applications/${applicationNumber}`,
        fields: { intent: 'ask', ...words },
      }),
    },
    {
      as: 'officer',
      takes: { intent: much, reason: much, confirm: much },
      send: (words, _index, { draftNumber }) => ({
        path: `/applications/${draftNumber}`,
        fields: words,
      }),
    },
  ],
  'applications.$number.assessment.tsx': [
    {
      as: 'officer',
      takes: { note: 1000, outcome: 200 },
      send: ({ note, outcome }, index, { draftNumber }) => ({
        path: `/applications/${draftNumber}/assessment?part=2.1`,
        fields: {
          'answers.GN1210100E.outcome': index % 2 === 0 ? 'failed' : outcome!,
          'answers.GN1210100E.note': note!,
        },
      }),
    },
    {
      as: 'officer',
      takes: { part: 200, saved: 200 },
      every: 5,
      send: (words, _index, { draftNumber }) =>
        query(`/applications/${draftNumber}/assessment`, words),
    },
  ],
  'applications.$number.correct.tsx': [
    {
      as: 'officer',
      takes: { words: 1500 },
      every: 5,
      send: (words, _index, { draftNumber }) => ({
        path: `/applications/${draftNumber}/correct`,
        fields: words,
      }),
    },
  ],
  'applications.$number.edit.tsx': [
    {
      as: 'officer',
      takes: { covers: 1500, leavesOut: 1500, name: 200 },
      send: (words, _index, { draftNumber }) => ({
        path: `/applications/${draftNumber}/edit`,
        fields: { level: 'AA', standard: '115.11', ...words },
      }),
    },
    {
      as: 'officer',
      takes: { level: 200, standard: 200, statementUrl: 1500, email: 200, telephone: 200 },
      every: 5,
      send: (words, _index, { draftNumber }) => ({
        path: `/applications/${draftNumber}/edit`,
        fields: words,
      }),
    },
  ],
  'applications.$number.sample.tsx': [
    {
      as: 'officer',
      takes: { note: 1500, process: 200 },
      every: 3,
      send: (words, index, { applicationNumber, site }) => ({
        path: `/applications/${applicationNumber}/sample`,
        fields: {
          intent: 'add',
          url: new URL(`?${index}`, site.startUrl).href,
          reason: 'process',
          ...words,
        },
      }),
    },
    {
      as: 'officer',
      takes: { intent: 300, url: 1500, reason: 300, words: 1500, page: 300 },
      every: 3,
      send: (words, _index, { applicationNumber }) => ({
        path: `/applications/${applicationNumber}/sample`,
        fields: words,
      }),
    },
  ],
  'marks.$number.tsx': [
    {
      as: 'officer',
      takes: { reason: 1000 },
      send: (words, index, { marks }) => ({
        path: `/marks/${marks[index % marks.length]!.number}`,
        fields: { intent: Math.floor(index / marks.length) % 2 === 0 ? 'open' : 'close', ...words },
      }),
    },
    {
      as: 'officer',
      takes: { intent: much, reason: much, confirm: much },
      send: (words, _index, { marks }) => ({ path: `/marks/${marks[0]!.number}`, fields: words }),
    },
    visit('visitor', (word) => `/marks/${word}`),
  ],
  'marks.$number[.]jsonld.ts': [visit('visitor', (word) => `/marks/${word}.jsonld`)],
  'marks.$number[.]jwt.ts': [visit('visitor', (word) => `/marks/${word}.jwt`)],
  'marks.$number[.]svg.ts': [visit('visitor', (word) => `/marks/${word}.svg`)],
  'marks.$number[.]png.ts': [visit('visitor', (word) => `/marks/${word}.png`)],
  'retests._index.tsx': [post('officer', '/retests', { intent: much })],
  'retests.$year.tsx': [visit('visitor', (word) => `/retests/${word}`)],
  'retests.$year.candidates[.]csv.ts': [
    visit('visitor', (word) => `/retests/${word}/candidates.csv`),
  ],
  'marks.watch.tsx': [ask('officer', '/marks/watch', ['after'])],
  'marks._index.tsx': [ask('visitor', '/marks', ['q', 'state', 'level', 'after'])],
  'marks.check.tsx': [
    post('visitor', '/marks/check', { claim: 5000, seenOn: 2000 }),
    post('visitor', '/marks/check', { number: 200 }, { intent: 'look' }),
  ],
  'notices.tsx': [
    post('citizen', '/notices', { notice: much }),
    ask('citizen', '/notices', ['after']),
  ],
  'outbox.tsx': [],
  'permissions.tsx': [ask('visitor', '/permissions', ['done'])],
  'proof.$form.ts': [visit('visitor', (word) => `/proof/${word}`)],
  '[.]well-known.did[.]json.ts': [],
  'contexts.mark.v1[.]json.ts': [],
  'status-lists.$purpose.$list.ts': [
    visit('visitor', (word) => `/status-lists/${word}/1`),
    visit('visitor', (word) => `/status-lists/revocation/${word}`),
  ],
  'readyz.ts': [],
  'scans.$scanId._index.tsx': [
    visit('officer', (word) => `/scans/${word}`),
    {
      as: 'officer',
      takes: { impact: 200, criterion: 200, rule: 200, q: 200, after: 200, refresh: 200 },
      send: (words, _index, { scan }) => query(`/scans/${scan.id}`, words),
    },
    {
      as: 'officer',
      takes: { ignored: much },
      send: (words, _index, { scan }) => ({ path: `/scans/${scan.id}`, fields: words }),
    },
  ],
  'scans.$scanId.barriers.$barrierId.tsx': [
    visit('officer', (word, { scan }) => `/scans/${scan.id}/barriers/${word}`),
  ],
  'scans.$scanId.download.$format.ts': [
    visit('officer', (word, { scan }) => `/scans/${scan.id}/download/${word}`),
  ],
  'scans.$scanId.events.ts': [visit('officer', (word) => `/scans/${word}/events`)],
  'scans.$scanId.pages.$visitId.tsx': [
    visit('officer', (word, { scan }) => `/scans/${scan.id}/pages/${word}`),
  ],
  'scans.$scanId.pages._index.tsx': [
    {
      as: 'officer',
      takes: { q: 200, state: 200, after: 200 },
      send: (words, _index, { scan }) => query(`/scans/${scan.id}/pages`, words),
    },
  ],
  'sign-in.tsx': [
    ...fullAndSome(post('visitor', '/sign-in', { email: 254 })),
    ask('visitor', '/sign-in', ['to', 'failed', 'with']),
  ],
  'sign-in_.again.tsx': [
    ...code('/sign-in/again', { intent: 'second' }),
    ...code('/sign-in/again', { intent: 'mailed' }),
    ask('citizen', '/sign-in/again', ['to', 'sent']),
  ],
  'sign-in_.code.tsx': [
    {
      as: 'visitor',
      takes: { email: 254, to: 254, code: 20 },
      send: ({ code: typed, ...words }) => ({
        ...query('/sign-in/code', words as Record<string, string>),
        fields: { code: typed! },
      }),
    },
    {
      // With an address that can be one, so that the code is looked at.
      as: 'visitor',
      takes: { code: 20 },
      every: 25,
      send: (words, index) => ({
        path: `/sign-in/code?email=person${index}@hostile.example`,
        fields: words,
      }),
    },
  ],
  'sign-in_.link.tsx': [],
  'sign-in_.passkey.ts': [
    {
      as: 'visitor',
      takes: { id: 500, data: 500, to: 500 },
      send: (words) => ({ path: '/sign-in/passkey', json: attestation(words) }),
    },
  ],
  'sign-in_.second.tsx': [...code('/sign-in/second'), ask('citizen', '/sign-in/second', ['to'])],
  'sign-in_.with.$provider._index.ts': [
    visit('visitor', (word) => `/sign-in/with/${word}`),
    ask('visitor', '/sign-in/with/nobody', ['to']),
  ],
  'sign-in_.with.$provider.back.ts': [
    visit('visitor', (word) => `/sign-in/with/${word}/back`),
    ask('visitor', '/sign-in/with/nobody/back', ['code', 'state', 'error', 'iss']),
  ],
  'sign-out.ts': [],
  'sites.$siteId.tsx': [
    visit('officer', (word) => `/sites/${word}`),
    {
      as: 'officer',
      takes: { standard: 200, level: 200, pages: 200, depth: 200, minutes: 200, robots: 200 },
      send: (words, _index, { site }) => ({ path: `/sites/${site.id}`, fields: words }),
    },
    {
      as: 'officer',
      takes: { intent: 500, after: 500, done: 500 },
      // A standard that is none, or the form would ask for a scan.
      send: ({ intent, ...words }, _index, { site }) => ({
        ...query(`/sites/${site.id}`, words as Record<string, string>),
        fields: { intent: intent!, standard: '-' },
      }),
    },
  ],
  'sites._index.tsx': [ask('officer', '/sites', ['q', 'show', 'after'])],
  'sites.new.tsx': [
    {
      as: 'officer',
      takes: { name: 200 },
      send: (words, index, { agencyId }) => ({
        path: '/sites/new',
        fields: { agencyId, address: addressOf(index), ...words },
      }),
    },
    {
      as: 'officer',
      takes: { address: 1000 },
      send: (words, _index, { agencyId }) => ({
        path: '/sites/new',
        fields: { agencyId, name: '網站', ...words },
      }),
    },
    post('officer', '/sites/new', { agencyId: much }, { name: '網站', address: addressOf(0) }),
    ask('officer', '/sites/new', ['q', 'agency', 'after']),
  ],
  'standards.$version.tsx': [
    visit('visitor', (word) => `/standards/${word}`),
    ask('visitor', '/standards/115.11', ['level']),
  ],
  'standards._index.tsx': [],
  'transparency.tsx': [ask('visitor', '/transparency', ['after'])],
  'applications.$number_.testers.ts': [visit('officer', (word) => `/applications/${word}/testers`)],
  'evaluations.$evaluationId.differences.tsx': [
    visit('officer', (word) => `/evaluations/${word}/differences`),
  ],
  'evaluations.$evaluationId.report.tsx': [
    visit('officer', (word) => `/evaluations/${word}/report`),
  ],
  'evaluations.$evaluationId.testers.tsx': [
    visit('officer', (word) => `/evaluations/${word}/testers`),
  ],
  'marks.$number_.report._index.tsx': [visit('visitor', (word) => `/marks/${word}/report`)],
  'marks.$number_.report[.]canonical[.]json.ts': [
    visit('visitor', (word) => `/marks/${word}/report.canonical.json`),
  ],
  'marks.$number_.report[.]json.ts': [visit('visitor', (word) => `/marks/${word}/report.json`)],
  'marks.$number_.report[.]earl[.]json.ts': [
    visit('visitor', (word) => `/marks/${word}/report.earl.json`),
  ],
  'tests._index.tsx': [],
  // An officer is no tester: what testers write is sent through by their own tests.
  'tests.$assignmentId._index.tsx': [visit('officer', (word) => `/tests/${word}`)],
  'tests.$assignmentId.pages.$pageId.tsx': [
    visit('officer', (word) => `/tests/${word}/pages/${word}`),
  ],
  'tests.$assignmentId.pages.$pageId_.save.ts': [
    post('officer', '/tests/none/pages/none/save', { outcome: much, note: much, criterion: much }),
  ],
  'tests.$assignmentId.tasks.tsx': [visit('officer', (word) => `/tests/${word}/tasks`)],
  'transparency_.record[.]jsonl.ts': [],
  'unsubscribe.$token.tsx': [
    visit('visitor', (word) => `/unsubscribe/${word}`),
    {
      as: 'visitor',
      takes: { token: 500 },
      every: 5,
      send: ({ token }) => ({ path: `/unsubscribe/${segment(token!)}`, fields: {} }),
    },
  ],
}
