import accessibility from '../locales/en/accessibility.json'
import accounts from '../locales/en/accounts.json'
import agencies from '../locales/en/agencies.json'
import answers from '../locales/en/answers.json'
import applications from '../locales/en/applications.json'
import common from '../locales/en/common.json'
import components from '../locales/en/components.json'
import consultations from '../locales/en/consultations.json'
import decisions from '../locales/en/decisions.json'
import deliveries from '../locales/en/deliveries.json'
import errors from '../locales/en/errors.json'
import follows from '../locales/en/follows.json'
import home from '../locales/en/home.json'
import identities from '../locales/en/identities.json'
import members from '../locales/en/members.json'
import markCheck from '../locales/en/mark-check.json'
import marks from '../locales/en/marks.json'
import moderation from '../locales/en/moderation.json'
import notices from '../locales/en/notices.json'
import opinions from '../locales/en/opinions.json'
import ownAccount from '../locales/en/own-account.json'
import ownData from '../locales/en/own-data.json'
import phases from '../locales/en/phases.json'
import proof from '../locales/en/proof.json'
import priorities from '../locales/en/priorities.json'
import proposals from '../locales/en/proposals.json'
import preparation from '../locales/en/preparation.json'
import questions from '../locales/en/questions.json'
import report from '../locales/en/report.json'
import sample from '../locales/en/sample.json'
import retests from '../locales/en/retests.json'
import scans from '../locales/en/scans.json'
import search from '../locales/en/search.json'
import security from '../locales/en/security.json'
import sites from '../locales/en/sites.json'
import standards from '../locales/en/standards.json'
import tests from '../locales/en/tests.json'
import threads from '../locales/en/threads.json'
import transparency from '../locales/en/transparency.json'
import watching from '../locales/en/watching.json'

/** Every catalogue in English, with the same keys as in Chinese (a test says so). */
export const en = {
  accessibility,
  accounts,
  agencies,
  answers,
  applications,
  common,
  components,
  consultations,
  decisions,
  deliveries,
  errors,
  follows,
  home,
  identities,
  'mark-check': markCheck,
  marks,
  moderation,
  notices,
  members,
  opinions,
  'own-account': ownAccount,
  'own-data': ownData,
  phases,
  proof,
  priorities,
  proposals,
  preparation,
  questions,
  report,
  sample,
  retests,
  scans,
  search,
  security,
  sites,
  standards,
  tests,
  threads,
  transparency,
  watching,
}
