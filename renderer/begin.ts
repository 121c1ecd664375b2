import './trusted-types.ts'
import { languageFor } from '#shared/settings/language.ts'
import { readTexts } from '#app/i18n/read-texts.ts'

// Everything else comes after the policy stands; what is imported the usual way may run before.
void import('./main.tsx')
// Most desks speak what their system speaks: so the texts are here by the time that is known.
void readTexts[languageFor('system', navigator.languages)]()
