import accessibility from '../locales/zh-TW/accessibility.json'
import accounts from '../locales/zh-TW/accounts.json'
import agencies from '../locales/zh-TW/agencies.json'
import answers from '../locales/zh-TW/answers.json'
import applications from '../locales/zh-TW/applications.json'
import common from '../locales/zh-TW/common.json'
import components from '../locales/zh-TW/components.json'
import consultations from '../locales/zh-TW/consultations.json'
import decisions from '../locales/zh-TW/decisions.json'
import deliveries from '../locales/zh-TW/deliveries.json'
import errors from '../locales/zh-TW/errors.json'
import follows from '../locales/zh-TW/follows.json'
import home from '../locales/zh-TW/home.json'
import identities from '../locales/zh-TW/identities.json'
import members from '../locales/zh-TW/members.json'
import markCheck from '../locales/zh-TW/mark-check.json'
import marks from '../locales/zh-TW/marks.json'
import moderation from '../locales/zh-TW/moderation.json'
import notices from '../locales/zh-TW/notices.json'
import opinions from '../locales/zh-TW/opinions.json'
import ownAccount from '../locales/zh-TW/own-account.json'
import ownData from '../locales/zh-TW/own-data.json'
import phases from '../locales/zh-TW/phases.json'
import proof from '../locales/zh-TW/proof.json'
import priorities from '../locales/zh-TW/priorities.json'
import proposals from '../locales/zh-TW/proposals.json'
import preparation from '../locales/zh-TW/preparation.json'
import questions from '../locales/zh-TW/questions.json'
import report from '../locales/zh-TW/report.json'
import sample from '../locales/zh-TW/sample.json'
import retests from '../locales/zh-TW/retests.json'
import scans from '../locales/zh-TW/scans.json'
import search from '../locales/zh-TW/search.json'
import security from '../locales/zh-TW/security.json'
import sites from '../locales/zh-TW/sites.json'
import standards from '../locales/zh-TW/standards.json'
import tests from '../locales/zh-TW/tests.json'
import threads from '../locales/zh-TW/threads.json'
import transparency from '../locales/zh-TW/transparency.json'
import watching from '../locales/zh-TW/watching.json'

/** Every catalogue in Chinese; these are also the keys that compile. One file per room. */
export const zhTW = {
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
