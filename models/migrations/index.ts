import type { QueryInterface } from 'sequelize'
import * as consultations from './2026-11-24-consultations.ts'
import * as agencySearch from './2026-11-23-agency-search.ts'
import * as agencyTree from './2026-11-23-agency-tree.ts'
import * as mails from './2026-11-23-mails.ts'
import * as ownData from './2026-11-23-own-data.ts'
import * as deadAddresses from './2026-11-23-dead-addresses.ts'
import * as keptForms from './2026-11-23-kept-forms.ts'
import * as identities from './2026-11-23-identities.ts'
import * as peopleKeptSafe from './2026-11-23-people-kept-safe.ts'
import * as officers from './2026-11-24-officers.ts'
import * as rateLimits from './2026-11-23-rate-limits.ts'
import * as recordChain from './2026-11-23-record-chain.ts'
import * as moderationRecord from './2026-11-24-moderation-record.ts'
import * as statements from './2026-11-24-statements.ts'
import * as participantsNewest from './2026-11-24-participants-newest.ts'
import * as searchFolded from './2026-11-23-search-folded.ts'
import * as sealedPeople from './2026-11-23-sealed-people.ts'
import * as spentProofs from './2026-11-23-spent-proofs.ts'
import * as strongSignIn from './2026-11-23-strong-sign-in.ts'
import * as notices from './2026-11-23-notices.ts'
import * as uploads from './2026-11-23-uploads.ts'
import * as phases from './2026-11-24-phases.ts'
import * as proposals from './2026-11-24-proposals.ts'
import * as tellings from './2026-11-24-tellings.ts'
import * as following from './2026-11-24-following.ts'
import * as searchEntries from './2026-11-24-search-entries.ts'
import * as evaluations from './2026-11-24-evaluations.ts'
import * as standardOfApplications from './2026-11-24-standard-of-applications.ts'
import * as applications from './2026-11-24-applications.ts'
import * as standardVersions from './2026-11-24-standard-versions.ts'
import * as scansOfLists from './2026-11-24-scans-of-lists.ts'
import * as statusLists from './2026-11-24-status-lists.ts'
import * as followUpChanges from './2026-11-24-follow-up-changes.ts'
import * as searchParts from './2026-11-24-search-parts.ts'
import * as markLife from './2026-11-24-mark-life.ts'
import * as theHouse from './2026-11-23-the-house.ts'

export interface Migration {
  name: string
  up: (queryInterface: QueryInterface) => Promise<void>
}

/** All changes of the schema, in order. Append; never edit one that has landed. */
export const migrations: Migration[] = [
  { name: '2026-11-23-the-house', up: theHouse.up },
  { name: '2026-11-23-agency-tree', up: agencyTree.up },
  { name: '2026-11-23-agency-search', up: agencySearch.up },
  { name: '2026-11-23-mails', up: mails.up },
  { name: '2026-11-23-rate-limits', up: rateLimits.up },
  { name: '2026-11-23-record-chain', up: recordChain.up },
  { name: '2026-11-23-sealed-people', up: sealedPeople.up },
  { name: '2026-11-23-strong-sign-in', up: strongSignIn.up },
  { name: '2026-11-23-own-data', up: ownData.up },
  { name: '2026-11-23-identities', up: identities.up },
  { name: '2026-11-23-notices', up: notices.up },
  { name: '2026-11-23-search-folded', up: searchFolded.up },
  { name: '2026-11-24-consultations', up: consultations.up },
  { name: '2026-11-23-dead-addresses', up: deadAddresses.up },
  { name: '2026-11-23-people-kept-safe', up: peopleKeptSafe.up },
  { name: '2026-11-23-spent-proofs', up: spentProofs.up },
  { name: '2026-11-24-statements', up: statements.up },
  { name: '2026-11-23-uploads', up: uploads.up },
  { name: '2026-11-23-kept-forms', up: keptForms.up },
  { name: '2026-11-24-participants-newest', up: participantsNewest.up },
  { name: '2026-11-24-proposals', up: proposals.up },
  { name: '2026-11-24-officers', up: officers.up },
  { name: '2026-11-24-tellings', up: tellings.up },
  { name: '2026-11-24-phases', up: phases.up },
  { name: '2026-11-24-moderation-record', up: moderationRecord.up },
  { name: '2026-11-24-following', up: following.up },
  { name: '2026-11-24-search-entries', up: searchEntries.up },
  { name: '2026-11-24-evaluations', up: evaluations.up },
  { name: '2026-11-24-standard-versions', up: standardVersions.up },
  { name: '2026-11-24-scans-of-lists', up: scansOfLists.up },
  { name: '2026-11-24-status-lists', up: statusLists.up },
  { name: '2026-11-24-search-parts', up: searchParts.up },
  { name: '2026-11-24-follow-up-changes', up: followUpChanges.up },
  { name: '2026-11-24-mark-life', up: markLife.up },
  { name: '2026-11-24-standard-of-applications', up: standardOfApplications.up },
  { name: '2026-11-24-applications', up: applications.up },
]
