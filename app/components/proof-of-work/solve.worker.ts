import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { handler } from 'altcha-lib/workers/shared'

// Beside the page, so that it stays quick to the keyboard while this works.
handler({ deriveKey })
