import { documents, pictures, recordings } from './platform/uploads/file-types.ts'
import type { UploadForm } from './web/find-upload-form.ts'

/** Every form that takes files: where it is sent, and what it takes. The door lets longer bodies pass
 * there and nowhere else, and the routes tell people the same limits before they choose. */
export const uploadForms = {
  /** Papers on which the decision on an application rests. */
  decision: {
    path: /^\/applications\/[^/]+\/decide$/,
    fields: { papers: { types: [...documents, ...pictures], files: 5, bytes: 10_000_000 } },
    totalBytes: 30_000_000,
  },
  /** Papers that belong to what a consultation says of itself. */
  consultationDocuments: {
    path: /^\/consultations\/[^/]+\/prepare\/documents$/,
    fields: { documents: { types: [...documents, ...pictures], files: 5, bytes: 20_000_000 } },
    totalBytes: 50_000_000,
  },
  /** What a tester saw or heard. */
  testEvidence: {
    path: /^\/tests\/[^/]+\/pages\/[^/]+$/,
    fields: { files: { types: [...pictures, ...recordings], files: 3, bytes: 50_000_000 } },
    totalBytes: 100_000_000,
  },
} satisfies Record<string, UploadForm>
