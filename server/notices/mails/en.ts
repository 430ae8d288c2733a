import type { MailKind } from '../templates.ts'
import type { MailSource } from './source.ts'

/** Every mail in English. */
export const en: Record<MailKind, MailSource> = {
  'sign-in-code': {
    subject: 'Sign-in code {{code}} – Curbcut',
    body: `
# Your sign-in code

Hello,

Your sign-in code is **{{code}}**. It can be used once, within {{minutes}} minutes.

If you did not ask to sign in, ignore this mail: without the code nobody can.
`,
  },
  'second-factor-reset': {
    subject: 'Your second factor was reset – Curbcut',
    body: `
# Your second factor was reset

Hello,

An administrator has reset your second factor: your passkeys, your authenticator app and your recovery codes no longer work, and you have been signed out everywhere.

Please sign in again and set up a new second factor. Until then you cannot use the rights of your office.

If you did not ask for this, tell an administrator at once.
`,
  },
  'scan-finished': {
    subject: 'The scan of “{{site}}” has finished',
    body: `
# A scan has finished

Hello,

The scan of “{{site}}” has finished, and its report is ready.

[Read the report]({{url}})
`,
  },
  'proposal-reached': {
    subject: 'The proposal “{{proposal}}” has enough endorsements',
    body: `
# A proposal has enough endorsements

Hello,

The proposal “{{proposal}}”, which you endorsed, has reached the number of endorsements it needed. The responsible agency now owes it a public answer, by {{due}} at the latest.

[Read the proposal]({{url}})
`,
  },
  'contribution-answered': {
    subject: 'An answer in “{{consultation}}” refers to your words',
    body: `
# Your words were answered

Hello,

In its answer to “{{consultation}}”, the responsible agency refers to a comment, a statement or a proposal of yours.

[Read the answer]({{url}})
`,
  },
  'proposal-answered': {
    subject: 'The proposal “{{proposal}}” has an answer',
    body: `
# A proposal has an answer

Hello,

The responsible agency has answered the proposal “{{proposal}}” in public.

[Read the answer]({{url}})
`,
  },
  'consultation-answered': {
    subject: '“{{consultation}}” was answered',
    body: `
# A consultation was answered

Hello,

The responsible agency has answered “{{consultation}}”: it says what it adopts and what it does not, and why.

[Read the answers]({{url}})
`,
  },
  'consultation-followed-up': {
    subject: 'What became of “{{consultation}}”',
    body: `
# What became of a consultation

Hello,

The responsible agency has published what it has done since on “{{consultation}}”.

[Read what was done]({{url}})
`,
  },
  'moderation-decided': {
    subject: '{{decision}}: {{consultation}}',
    body: `
# {{decision}}

Hello,

A moderator of the consultation “{{consultation}}” has decided by the published rules of discussion.

Rule that was broken: {{rule}}

Reason: {{words}}

You can read the case. Against most decisions you can appeal once, and another moderator looks at it anew.

[Read the case]({{url}})
`,
  },
  'moderation-lifted': {
    subject: '{{decision}}: {{consultation}}',
    body: `
# {{decision}}

Hello,

A moderator of the consultation “{{consultation}}” has decided.

[See it]({{url}})
`,
  },
  'report-decided': {
    subject: '{{decision}}: “{{consultation}}”',
    body: `
# What came of your report

Hello,

{{decision}}. The consultation: “{{consultation}}”.

Thank you for looking after the discussion.

[See what it was about]({{url}})
`,
  },
  'appeal-decided': {
    subject: '{{decision}}: {{consultation}}',
    body: `
# {{decision}}

Hello,

Another moderator has decided on an appeal in the consultation “{{consultation}}”.

Reason: {{words}}

[Read the case]({{url}})
`,
  },
  'consultation-opened': {
    subject: '“{{consultation}}” is open',
    body: `
# A consultation is open

Hello,

“{{consultation}}” opened today. You can take part until {{day}}.

[Take part]({{url}})
`,
  },
  'consultation-extended': {
    subject: '“{{consultation}}” stays open longer',
    body: `
# A consultation stays open longer

Hello,

“{{consultation}}” stays open longer than planned: you can take part until {{day}}. The page of the consultation gives the reason.

[See the consultation]({{url}})
`,
  },
  'answer-extended': {
    subject: 'The answer to “{{consultation}}” comes later',
    body: `
# An answer comes later

Hello,

The agency has put off its answer to “{{consultation}}”: it is now due on {{day}}. The page of the consultation gives the reason.

[See the consultation]({{url}})
`,
  },
  'consultation-closing': {
    subject: '“{{consultation}}” closes soon',
    body: `
# A consultation closes soon

Hello,

You can take part in “{{consultation}}” until {{day}}. It closes at midnight in Taipei at the end of that day.

[Take part]({{url}})
`,
  },
  'consultation-closed': {
    subject: '“{{consultation}}” has closed',
    body: `
# A consultation has closed

Hello,

“{{consultation}}” has closed. Thank you for your part in it. The responsible agency is to answer in public by {{day}}, and you will be told when it does.

[See the consultation]({{url}})
`,
  },
  'answer-due': {
    subject: 'The answer to “{{consultation}}” is due soon',
    body: `
# An answer is due soon

Hello,

The answer to “{{consultation}}” is due by {{day}}, and is not complete yet.

[Write the answer]({{url}})
`,
  },
  'answer-overdue': {
    subject: 'The answer to “{{consultation}}” is overdue',
    body: `
# An answer is overdue

Hello,

The answer to “{{consultation}}” was due by {{day}}. It is overdue now, and the page of the consultation says so to everybody. Please answer as soon as you can.

[Write the answer]({{url}})
`,
  },
  'new-comments': {
    subject: 'New comments in “{{consultation}}”: {{count}}',
    body: `
# New comments in what you follow

Hello,

In the consultation “{{consultation}}”, there are new comments in what you follow: {{count}}.

[Read the new comments]({{url}})
`,
  },
  'comment-reply': {
    subject: 'Somebody replied to your comment in “{{consultation}}”',
    body: `
# A reply to your comment

Hello,

Somebody replied to your comment in the consultation “{{consultation}}”.

[Read the reply]({{url}})
`,
  },
  'mark-changed': {
    subject: 'Mark {{mark}} of “{{site}}” has changed',
    body: `
# A mark has changed

Hello,

{{change}}

This is about mark {{mark}} of “{{site}}”. The reason is public on the page of the mark.

[Read the reason]({{url}})
`,
  },
  'mark-failures': {
    subject: 'Please mend “{{site}}” by {{day}}',
    body: `
# The site no longer meets its mark

Hello,

We found failures on “{{site}}” that speak against its mark {{mark}}. Please mend them by {{day}}; otherwise the mark will be under review from the day after. The page of the mark says what was found and where, and there you can also answer in public.

[See what was found]({{url}})
`,
  },
  'mark-notice-due': {
    subject: '“{{site}}” is to be mended by {{day}}',
    body: `
# The last day is near

Hello,

What we found on “{{site}}” speaks against its mark {{mark}} and is still to be mended, by {{day}}. Otherwise the mark will be under review from the day after.

[See what is left]({{url}})
`,
  },
  'mark-renewal': {
    subject: 'The mark of “{{site}}” can be renewed',
    body: `
# A mark can be renewed

Hello,

Mark {{mark}} of “{{site}}” is valid until {{day}}, and can be renewed from now on. Testing takes some weeks, so please apply early.

[Apply for the renewal]({{url}})
`,
  },
  'mark-expired': {
    subject: 'The mark of “{{site}}” has expired',
    body: `
# A mark has expired

Hello,

Mark {{mark}} of “{{site}}” was valid until {{day}}. It no longer says that the site meets the standard; its picture says that it has expired.

[See the mark]({{url}})
`,
  },
  'mark-attention': {
    subject: 'Mark {{mark}} of “{{site}}” needs an officer',
    body: `
# A mark needs an officer

Hello,

{{matter}}

This is about mark {{mark}} of “{{site}}”.

[See the mark]({{url}})
`,
  },
  'application-submitted': {
    subject: 'An application for “{{site}}” was handed in ({{number}})',
    body: `
# An application was handed in

Hello,

The application {{number}} for a mark of “{{site}}” was handed in. Its documents are to be checked next.

[Check the documents]({{url}})
`,
  },
  'application-accepted': {
    subject: 'The documents for “{{site}}” were accepted ({{number}})',
    body: `
# Your documents were accepted

Hello,

The documents of your application {{number}} for “{{site}}” were accepted. The pages of the sample are now tested by machine, and then by people.

[See the application]({{url}})
`,
  },
  'application-correction': {
    subject: 'Correct the application for “{{site}}” by {{day}} ({{number}})',
    body: `
# A correction is asked for

Hello,

Something has to be corrected before your application {{number}} for “{{site}}” can go on. Please hand in the correction by {{day}}; after that day the application lapses.

[Read what is to be corrected]({{url}})
`,
  },
  'application-corrected': {
    subject: 'A correction for “{{site}}” was handed in ({{number}})',
    body: `
# A correction was handed in

Hello,

The agency has handed in its correction for the application {{number}} for “{{site}}”.

[See the application]({{url}})
`,
  },
  'application-machine-passed': {
    subject: 'The machine test of “{{site}}” found no failures ({{number}})',
    body: `
# A machine test is done

Hello,

The machine test of the sample for the application {{number}} for “{{site}}” found no failures. Testers are to be assigned next.

[See the application]({{url}})
`,
  },
  'application-machine-failed': {
    subject: 'The machine test of “{{site}}” did not pass ({{number}})',
    body: `
# A machine test did not pass

Hello,

The machine test of the sample for the application {{number}} for “{{site}}” found failures, or could not test every page. Please decide how to go on.

[See the application]({{url}})
`,
  },
  'application-withdrawn': {
    subject: 'The application for “{{site}}” was withdrawn ({{number}})',
    body: `
# An application was withdrawn

Hello,

The agency has withdrawn its application {{number}} for “{{site}}”.

[See the application]({{url}})
`,
  },
  'application-lapsed': {
    subject: 'The application for “{{site}}” has lapsed ({{number}})',
    body: `
# An application has lapsed

Hello,

The day for the correction of the application {{number}} for “{{site}}” has passed without a correction, so the application has lapsed.

[See the application]({{url}})
`,
  },
  'application-due': {
    subject: 'The application for “{{site}}” waits for you until {{day}} ({{number}})',
    body: `
# An application waits for you

Hello,

It is your turn with the application {{number}} for “{{site}}”. The next step is due by {{day}}.

[See the application]({{url}})
`,
  },
  'application-overdue': {
    subject: 'The application for “{{site}}” was due on {{day}} ({{number}})',
    body: `
# An application is overdue

Hello,

It is your turn with the application {{number}} for “{{site}}”. The next step was due on {{day}}. The other side sees that it is overdue.

[See the application]({{url}})
`,
  },
  'test-assigned': {
    subject: 'Please test “{{site}}” by {{day}}',
    body: `
# A test was assigned to you

Hello,

An officer asks you to test “{{site}}” by {{day}}.

Before you begin, please say whether you have a conflict of interest with this site or its agency.

[See the test]({{url}})
`,
  },
  'test-due-moved': {
    subject: 'The test of “{{site}}” is now due by {{day}}',
    body: `
# The last day was moved

Hello,

The test of “{{site}}” is now due by {{day}}.

[Go to the test]({{url}})
`,
  },
  'test-due': {
    subject: 'The test of “{{site}}” is due by {{day}}',
    body: `
# A test is due soon

Hello,

Please finish the test of “{{site}}” and hand it in by {{day}}. After that day nothing can be saved. If you need more time, tell the officer before.

[Go to the test]({{url}})
`,
  },
  'test-overdue': {
    subject: 'The test of “{{site}}” is overdue',
    body: `
# A test is overdue

Hello,

The test of “{{site}}” was due by {{day}} and cannot be saved any more. To go on, ask the officer to move the day.

[See the test]({{url}})
`,
  },
  'test-declined': {
    subject: 'A tester declined to test “{{site}}”',
    body: `
# A tester declined

Hello,

A tester declared a conflict of interest with “{{site}}”. Please assign somebody else.

[See the testers]({{url}})
`,
  },
  'test-differences': {
    subject: 'The testers of “{{site}}” differ',
    body: `
# Testers found different things

Hello,

The testers of “{{site}}” differ about some criteria. Please ask a third tester to settle them.

[See the differences]({{url}})
`,
  },
  'tests-done': {
    subject: 'The tests of “{{site}}” are done',
    body: `
# The tests are done

Hello,

All tests of “{{site}}” were handed in and every difference is settled. The next step can begin.

[See the tests]({{url}})
`,
  },
  'mark-issued': {
    subject: '“{{site}}” has an accessibility mark',
    body: `
# The mark was issued

Hello,

The accessibility mark {{mark}} was issued for “{{site}}”. Its page has the picture, and how it is put at the foot of the home page.

[See the mark]({{url}})
`,
  },
  'application-refused': {
    subject: 'No mark was issued for “{{site}}”',
    body: `
# The application was refused

Hello,

No mark was issued on application {{number}} for “{{site}}”. The reasons stand on its page, by success criterion. You can apply again {{days}} days after the decision.

[Read the reasons]({{url}})
`,
  },
  'correction-asked': {
    subject: 'Application for “{{site}}”: please correct by {{due}}',
    body: `
# A correction is needed

Hello,

Something has to be corrected before application {{number}} for “{{site}}” can go on. Please hand the correction in by {{due}}; after that day the application lapses.

[See what is to be corrected]({{url}})
`,
  },
  'agency-invitation': {
    subject: 'An invitation from {{agency}} – Curbcut',
    body: `
# An invitation from {{agency}}

Hello,

{{agency}} invites you to act for it on Curbcut as {{role}}. To take this up, open the link and sign in with the address at which you received this mail.

[Open the invitation]({{url}})

The link works once, within {{days}} days. If you did not expect it, ignore this mail: nothing happens unless you accept.
`,
  },
  'ministry-invitation': {
    subject: 'An invitation from the ministry – Curbcut',
    body: `
# An invitation from the ministry

Hello,

The ministry that runs Curbcut invites you to work on it as {{role}}. To take this up, open the link and sign in with the address at which you received this mail.

[Open the invitation]({{url}})

The link works once, within {{days}} days. If you did not expect it, ignore this mail: nothing happens unless you accept.
`,
  },
  'daily-digest': {
    subject: 'Your daily notices from Curbcut',
    body: `
# Your daily notices

Hello,

Since the last digest you have been told of this:

{{entries}}

[See all notices on the site]({{url}})
`,
  },
  'weekly-digest': {
    subject: 'Your weekly notices from Curbcut',
    body: `
# Your weekly notices

Hello,

Since the last digest you have been told of this:

{{entries}}

[See all notices on the site]({{url}})
`,
  },
}
