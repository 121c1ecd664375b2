import arBackups from './ar/backups.json' with { type: 'json' }
import arEntries from './ar/entries.json' with { type: 'json' }
import arExclusions from './ar/exclusions.json' with { type: 'json' }
import arFindings from './ar/findings.json' with { type: 'json' }
import arImports from './ar/imports.json' with { type: 'json' }
import arProblems from './ar/problems.json' with { type: 'json' }
import arPrints from './ar/prints.json' with { type: 'json' }
import arRefusals from './ar/refusals.json' with { type: 'json' }
import deBackups from './de/backups.json' with { type: 'json' }
import arVerification from './ar/verification.json' with { type: 'json' }
import deEntries from './de/entries.json' with { type: 'json' }
import deExclusions from './de/exclusions.json' with { type: 'json' }
import deFindings from './de/findings.json' with { type: 'json' }
import deImports from './de/imports.json' with { type: 'json' }
import deProblems from './de/problems.json' with { type: 'json' }
import dePrints from './de/prints.json' with { type: 'json' }
import deRefusals from './de/refusals.json' with { type: 'json' }
import enBackups from './en/backups.json' with { type: 'json' }
import deVerification from './de/verification.json' with { type: 'json' }
import enEntries from './en/entries.json' with { type: 'json' }
import enExclusions from './en/exclusions.json' with { type: 'json' }
import enFindings from './en/findings.json' with { type: 'json' }
import enImports from './en/imports.json' with { type: 'json' }
import enProblems from './en/problems.json' with { type: 'json' }
import enPrints from './en/prints.json' with { type: 'json' }
import enRefusals from './en/refusals.json' with { type: 'json' }
import enVerification from './en/verification.json' with { type: 'json' }

/** Every sentence that the desk tells: why something is refused, passed over or failed, and what happened; what prints say besides. */
export const sentences = {
  en: {
    ...enBackups,
    ...enProblems,
    ...enRefusals,
    ...enExclusions,
    ...enFindings,
    ...enImports,
    ...enEntries,
    ...enPrints,
    ...enVerification,
  },
  de: {
    ...deBackups,
    ...deProblems,
    ...deRefusals,
    ...deExclusions,
    ...deFindings,
    ...deImports,
    ...deEntries,
    ...dePrints,
    ...deVerification,
  },
  ar: {
    ...arBackups,
    ...arProblems,
    ...arRefusals,
    ...arExclusions,
    ...arFindings,
    ...arImports,
    ...arEntries,
    ...arPrints,
    ...arVerification,
  },
}
